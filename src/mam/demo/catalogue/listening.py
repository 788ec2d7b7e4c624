"""What people said when somebody listened, and what a neighbourhood has. Invented for the demo."""

TALK = {
    "words": "Szkoda wyrzucać toster, a nie ma kto naprawić. Mój tata umiał wszystko, ja nie umiem nic. Przyszłabym popatrzeć.",
    "where": "przy herbacie w MAM", "needs": ("Brakuje kogoś, kto pokaże, jak naprawić toster albo lampkę.",),
    "ours": "Zapytamy na kawiarence, kto zna się na prądzie.", "theirs": "Przyniesie ciasto i zepsuty toster.", "wants_to_join": True,
}  # fmt: skip
STREET = "ul. Kwiatowa (przykład)"
DOORS = {"talked": ["2", "4", "8a", "11"], "not_home": ["1", "3", "5", "6", "9", "10"], "later": ["7"], "no": ["12"]}
ASSETS = (
    ("place", "boisko szkolne", "otwarte po lekcjach"),
    ("institution", "biblioteka", "sala na 20 osób, w środy wolna"),
    ("institution", "parafia", "stoły i ławy na piknik"),
    ("group", "koło wędkarskie", "ma grill i namiot"),
    ("group", "OSP", "agregat i ręce do pracy"),
    ("thing", "przyczepka do roweru", "do pożyczenia w MAM"),
)
