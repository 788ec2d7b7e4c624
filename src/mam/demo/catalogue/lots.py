"""What is drawn by lot in the demo: an invented residents' panel; slips have no names, and the public number is made up."""

PANEL = {
    "title": "Panel: co dalej z Aleją Henryka?", "seats": 8,
    "about": "Przykład na potrzeby pokazu. Osiem wylosowanych osób spotka się trzy razy i powie miastu, od czego zacząć.",
    "number_source": "Lotto, losowanie tego dnia (w pokazie liczby są zmyślone)",
}  # fmt: skip
SLIPS = 36
AGES = ("16–34", "35–59", "60+")
AREAS = ("Śródmieście", "Młodości", "Balin", "Kąty", "Luszowice")
# Trait, value, at least, at most.
QUOTAS = (("wiek", "16–34", 2, 3), ("wiek", "60+", 2, 4))
NUMBER = "3 11 17 24 35 41"
WHY = "odmowa przez telefon, zmiana pracy"
