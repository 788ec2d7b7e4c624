"""What people ask before a meeting, how many came on past days, and what came of it. All invented."""

# Heads in the room and how many of them were 60 and older.
HEADS = ((9, 2), (14, 3), (11, 9), (7, 0), (16, 4), (5, 1))

QUESTIONS = {
    "chrzanow": (
        ("Konsultacje budżetu obywatelskiego", "leader", "Czy ławki na Alei Henryka mogą być projektem, czy to zadanie gminy?"),
        ("Konsultacje budżetu obywatelskiego", "youth", "Ilu głosów potrzebuje projekt kina plenerowego?"),
    ),
}

OUTCOMES = {
    "Kawiarenka seniora": "Umówiliśmy się na wspólne pieczenie przed świętami. Blachy przynosi Halina, kuchnię zarezerwowaliśmy.",
    "Ogród od kuchni": "Zebraliśmy nasiona z dwunastu gatunków. W marcu siejemy w skrzynkach.",
}
