"""How an angler's complaint became a picnic and a bench: Nowy Sącz. Days are counted from the Saturday of the picnic. All invented."""

from mam.programme.words import EventKind, SignUpMode

from ..cast import Member
from .initiatives import InitiativePlan, PaperPlan, StepPlan, WantPlan
from .nowy_sacz_programme import ANGLERS
from .shapes import Happens, Wish

NEED, EVENT = "Śmieci na brzegu Kamienicy", "Piknik na Przydworcowym: sprzątamy brzeg"
TOWN_CLEANS = "Zakład oczyszczania miasta (przykład demo)"

RIVER = InitiativePlan(
    "Piknik na Przydworcowym",
    "Wędkarze skarżyli się na śmieci za mostem. Zamiast skarżyć się dalej, zbieramy się w sobotę, sprzątamy brzeg, a potem siadamy "
    "na kocach i jemy to, co kto upiekł. Miasto daje kontenery.",
    "angler", -33, "brzeg Kamienicy za mostem", "Przydworcowe", need=NEED,
    team=(("scout", "plakaty i harcerze", True), ("carer", "jedzenie", True), ("stranger", "grabie i taczki", True)),
    steps=(
        StepPlan("Zapytać właściciela brzegu", -20, "angler", done=-21),
        StepPlan("Zamówić dwa kontenery", -4, who=TOWN_CLEANS, after="Zapytać właściciela brzegu", done=-5),
        StepPlan("Rozwiesić plakaty", -3, "scout", cost=40, done=-4),
        StepPlan("Posprzątać brzeg", 0, "angler", after="Zamówić dwa kontenery", done=0),
        StepPlan("Zbić ławkę z desek znad wody", 1, "stranger", cost=60, after="Posprzątać brzeg", done=1),
    ),
    risks=(
        ("Wysoka woda.", "Sprzątamy tylko górę skarpy, piknik jest pod MAM."),
        ("Szkło i igły.", "Każdy ma rękawice, igły zbiera tylko Paweł do puszki."),
    ),
    permits=(("bank", "", "zarządca rzeki (przykład demo)", "Można sprzątać i usiąść, bez ogniska.", True),),
    wants=(
        WantPlan("thing", "kontener na śmieci", 2, -2, ((-5, "official", 2, "przywiezie zakład oczyszczania, w piątek do 15"),)),
        WantPlan(
            "hours", "sprzątanie w sobotę", 40, -1,
            ((-5, "scout", 12, "sześć osób po dwie godziny"), (-5, "stranger", 6, "z synami"), (-4, "carer", 4, ""),
             (-4, "ngo_leader", 4, ""), (-3, "host", 2, ""), (-3, "coordinator", 2, ""), (-3, "lucyna", 4, ""), (-3, "ryszard", 2, ""),
             (-2, "milena", 4, "z córką"), (-2, "olek", 2, "")),
        ),
        WantPlan(
            "thing", "ciasto albo zupa na piknik", 5, -1,
            ((-4, "carer", 2, "sernik i zupa"), (-2, "offline", 3, "trzy blachy szarlotki")),
        ),
        WantPlan("money", "deski i śruby na ławkę", 60, -1, ((-3, "ngo_leader", 60, "ze składki"),)),
    ),
    moves=(
        (-28, "team", "Jest nas czworo: wędkarz, harcerka, ogrodniczka i ktoś od ciasta."),
        (-22, "plan", "Mamy zgodę, datę i kogo zapytać o kontenery."), (-4, "doing", "Kontenery zamówione, plakaty wiszą."),
        (1, "done", "Brzeg czysty, ławka stoi."), (1.1, "evaluated", "Spisaliśmy, co wyszło i co zrobimy inaczej."),
    ),
    notes=(
        (-3, "Zapisało się już kilkanaście osób. Rękawic mamy trzydzieści par.", "", ""),
        (0, "Dwa kontenery pełne: opony, szkło, rama roweru i jedna pralka. Sernik zniknął pierwszy.", "river",
         "Rysunek brzegu z góry: rzeka, most, dwa kontenery, koce i ludzie przy sprzątaniu."),
        (1, "Z desek wyciągniętych z wody i kilku nowych zbiliśmy ławkę. Stoi przodem do rzeki.", "bench",
         "Rysunek ławki z oparciem na brzegu, obok kosz i drzewo."),
    ),
    event=(-4.8, EVENT),
    papers=(PaperPlan(-19, "local", {
        "task_area": "Ochrona przyrody i porządek nad wodą (art. 4 ust. 1 pkt 18).",
        "why": "Brzeg za mostem to jedyne miejsce na osiedlu, gdzie można usiąść nad wodą. Teraz leży tam szkło i opony, więc nikt "
        "nie przychodzi z dziećmi.",
        "town_gives": "Dwa kontenery od piątku do poniedziałku i ich wywóz. Sto worków.",
        "aftercare": "Kto chce, przechodzi brzegiem co sobotę z workiem; pilnują tego wędkarze.",
    }),),
    result=(1, {
        "done": "Przez trzy godziny sprzątaliśmy brzeg za mostem. Miasto zabrało dwa kontenery śmieci. Potem był piknik.",
        "people": 23,
        "changed": "Brzeg jest czysty od mostu do zakola. Stoi na nim ławka i kosz. Cztery osoby zostały wolontariuszami: co sobotę "
        "przechodzą brzegiem z workiem. Wędkarze i harcerze znają się po imieniu.",
        "lessons": "Następnym razem zamawiamy kontenery dwa tygodnie wcześniej i prosimy o worki na szkło.",
        "thanks": "Dziękujemy zakładowi oczyszczania za kontenery, harcerzom za plakaty i wszystkim, którzy piekli.",
    }),
)  # fmt: skip

PICNIC = Happens(
    EventKind.PICNIC, "Sprzątamy brzeg Kamienicy, potem piknik na kocach. Kontenery i rękawice są.",
    "Przyjdź w butach, które lubią błoto. Rękawice, worki i herbata są na miejscu. Dzieci przychodzą z dorosłymi.\n\n"
    "Gdy woda będzie wysoka, sprzątamy tylko górę skarpy, a piknik robimy pod MAM.",
    SignUpMode.OPEN, capacity=40, where="brzeg Kamienicy za mostem, os. Przydworcowe", tags=("sąsiedzi", "rzeka"),
)  # fmt: skip
WISH = Wish("angler", EVENT, (), ANGLERS, 30, "Sprzątanie brzegu i piknik.")

NEW_PEOPLE = {
    "lucyna": Member("Lucyna", "Bogatka", account=False, birth_year=1961),
    "ryszard": Member("Ryszard", "Kowalik", account=False, birth_year=1954),
    "milena": Member("Milena", "Trznadel", account=False, birth_year=1989),
    "olek": Member("Olek", "Zimorodek", account=False, birth_year=1999),
}
"""Neighbours who rang for the first time because of the poster; they stay as volunteers."""

# With how many people each of them comes: 23 together.
COME = {
    "scout": 6, "stranger": 3, "angler": 2, "carer": 2, "ngo_leader": 2, "offline": 1, "coordinator": 1, "lucyna": 2, "ryszard": 1,
    "milena": 2, "olek": 1,
}  # fmt: skip
SENIORS_THERE = 6
DUTY = ("Brzegiem z workiem", "za mostem na Kamienicy")
OUTCOME = "Dwa kontenery śmieci, czysty brzeg i ławka przodem do rzeki. Cztery osoby będą tu przychodzić co sobotę."
