"""What is voted on in the demo: a shared fund that is over, and a poll that is open. All amounts and votes are invented.

A project: name, a sentence, cost in grosze, how many of a hundred choose it.
"""

FUND = {
    "title": "Fundusz sąsiedzki: 6000 zł", "question": "Co zrobimy razem za wspólne 6000 zł?",
    "about": "Pieniądze są wymyślone na potrzeby pokazu. Pomysły zgłosili mieszkańcy i mieszkanki na spotkaniach w MAM.",
    "resolution": "Zasady funduszu sąsiedzkiego MAM, punkt 4 (pokaz)", "budget": 600_000,
}  # fmt: skip
PROJECTS = (
    ("Trzy ławki w drodze z targu", "Od placu targowego do poczty przy Alei Henryka. Z oparciem i podłokietnikami.", 180_000, 52),
    ("Kino pod gołym niebem", "Dwa sierpniowe wieczory na podwórku. Koce przynosimy sami.", 220_000, 50),
    ("Dwie podwyższone grządki", "Do ogrodu za MAM. Na wysokość wózka i bez schylania.", 90_000, 34),
    ("Maszyna do szycia i stół krojczy", "Na czwartkowe szycie, gdzie na jedną maszynę czekają cztery osoby.", 110_000, 38),
    ("Stacja naprawy rowerów w Balinie", "Słupek z narzędziami i pompką przy świetlicy.", 160_000, 48),
    ("Tablica ogłoszeń na os. Młodości", "Przy przystanku, oszklona, dla każdego, kto ma coś do powiedzenia.", 60_000, 45),
    ("Wypożyczalnia gier planszowych", "Czterdzieści gier, na tydzień do domu.", 75_000, 49),
    ("Mural przy Alei Henryka", "Na bocznej ścianie. Wzór wybierają mieszkańcy kamienicy.", 250_000, 31),
)
WEB_VOTES, PAPER_VOTES, SHEETS = 34, 12, 20

POLL = {
    "title": "Kiedy kawiarenka naprawcza?", "question": "Kiedy najlepiej naprawiać razem rzeczy?",
    "about": "Sonda jest tylko radą: termin ustalą osoby, które prowadzą kawiarenkę.",
}  # fmt: skip
ANSWERS = ("sobota rano", "środa wieczorem", "niedziela po południu")
POLL_VOTES = (("1",), ("1", "2"), ("3",), ("1",), ("2",), ("1", "3"), ("2",))
NOTE = "Zapytaliśmy: to było spotkanie przy kawie, każda osoba miała swój kod. Nic nie usuwamy."
