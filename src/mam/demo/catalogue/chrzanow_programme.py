"""The weeks of MAM Chrzanów: what comes back, what happens once, what waits for an answer."""

import datetime as dt

from ..cast import NGO, SENIORS
from .shapes import Single, Weekly, Wish

MON, TUE, WED, THU, FRI, SAT = range(6)
T = dt.time
YOUNG, MUMS, SEWING, CHESS = "Klub młodych", "Mamy z małymi dziećmi", "Szyjemy razem", "Szachy i planszówki"
OFFICE = "Urząd na dyżurze"

PROGRAMME = (
    Weekly(
        Wish("mother", "Klub malucha", ("kacik-dla-dzieci", "sala-mala"), MUMS, 10, "Zabawa na dywanie, śpiewanki, herbata."),
        MON, T(10), T(12),
    ),
    Weekly(
        Wish("ngo_leader", "Joga dla każdego", ("sala-duza", ("mata-do-cwiczen", 12)), NGO, 12, "Spokojna joga, także na krześle."),
        MON, T(18), T(19, 30),
    ),
    Weekly(
        Wish(
            "leader", "Kawiarenka seniora", ("polowa-przy-drzwiach",), SENIORS, 14, "Kawa, ciasto i rozmowa.",
            giving_back="Raz w miesiącu pieczemy dla wszystkich w MAM.",
        ),
        TUE, T(11), T(13),
    ),
    Weekly(
        Wish("ngo_leader", "Angielski od zera", ("sala-mala", "flipchart"), NGO, 10, "Mówimy od pierwszej lekcji."),
        TUE, T(17, 30), T(19),
    ),
    Weekly(
        Wish("animator", "Smartfon bez strachu", ("sala-mala", "rzutnik"), "Fundacja Przykład", 8, "Przynieś telefon i pytania."),
        WED, T(10), T(12),
    ),
    Weekly(
        Wish("chess", "Szachy i planszówki", ("polowa-przy-oknach", "gry-planszowe"), CHESS, 14, "Gramy i uczymy zasad."),
        WED, T(17), T(19, 30),
    ),
    Weekly(
        Wish("animator", "Dyżur animatorki", ("pokoj-rozmow",), people=2, purpose="Porozmawiajmy o Twoim pomyśle."),
        THU, T(15), T(17),
    ),
    Weekly(
        Wish("sewing", "Szyjemy razem", ("polowa-przy-drzwiach", ("maszyna-do-szycia", 2)), SEWING, 8, "Naprawiamy i przerabiamy."),
        THU, T(16, 30), T(18, 30),
    ),
    Weekly(
        Wish("official", "Dyżur radnego", ("pokoj-rozmow",), OFFICE, 2, "Przyjdź z każdą sprawą miasta."),
        THU, T(17, 30), T(19), kind="nth_weekday", nth=1,
    ),
    Weekly(
        Wish("animator", "Śniadanie sąsiadów", ("sala-mala",), "Fundacja Przykład", 10, "Każdy przynosi jedną rzecz na stół."),
        FRI, T(10, 30), T(12),
    ),
    Weekly(
        Wish("youth", "Klub młodych", ("sala-duza", "naglosnienie"), YOUNG, 20, "Próba zespołu i filmy.", open_to_all=False),
        FRI, T(17), T(20),
    ),
    Weekly(
        Wish("ngo_leader", "Nordic walking: zbiórka i rozgrzewka", ("sala-mala",), NGO, 12, "Kijki pożyczamy na miejscu."),
        SAT, T(9), T(10),
    ),
    Weekly(
        Wish("cyclist", "Kawiarenka naprawcza", ("polowa-przy-drzwiach", "skrzynka-z-narzedziami"), "Cykliści", 12, "Naprawiamy razem."),
        SAT, T(11), T(14), kind="nth_weekday", nth=2,
    ),
)  # fmt: skip

SINGLES = (
    Single(
        Wish(
            "photo", "Warsztaty fotografii: miasto, które znika", ("sala-duza", "rzutnik", "aparat"), "Fotografowie z Chrzanowa",
            20, "Przynieś stare zdjęcie swojej ulicy.",
        ),
        4, SAT, T(11), T(15),
    ),
    Single(
        Wish(
            "resident", "Wykład: Fablok i kolej", ("sala-duza", "rzutnik", "petla-indukcyjna"), people=28,
            purpose="Opowieść o fabryce lokomotyw.", access_needs="Pętla indukcyjna w pierwszym rzędzie.",
        ),
        9, TUE, T(18), T(19, 30),
    ),
    Single(
        Wish(
            "offline", "Spotkanie z sąsiadkami", ("sala-mala",), people=6, purpose="Kartki świąteczne.", open_to_all=False,
            by="host", channel="phone",
        ),
        3, FRI, T(13), T(15),
    ),
    Single(
        Wish("second", "Próba chóru", ("sala-mala",), SENIORS, 10, "Kolędy i nie tylko.", by="host", channel="paper"),
        2, MON, T(14), T(16),
    ),
    Single(Wish("neighbour", "Praca w spokoju", ("biurko-1",), people=1, open_to_all=False), 0, TUE, T(10), T(14)),
    Single(
        Wish("resident", "Nauka do egzaminu", ("biurko-2",), people=1, open_to_all=False),
        0, WED, T(12), T(17),
    ),
    Single(
        Wish("neighbour", "Szycie zasłon", ("maszyna-do-szycia",), people=1, open_to_all=False),
        2, MON, T(10), T(16),
    ),
    Single(
        Wish("ngo_leader", "Szafka stowarzyszenia", ("szafka",), NGO, open_to_all=False),
        0, MON, T(10), T(10), days=56,
    ),
    Single(
        Wish("sewing", "Materiały do szycia", ("szafka",), SEWING, open_to_all=False),
        0, MON, T(10), T(10), days=49,
    ),
)  # fmt: skip

# Two groups want the kitchen at the same hours of one Saturday: the house must choose.
REQUESTS = (
    Single(
        Wish("ngo_leader", "Gotowanie z nowymi mieszkańcami", ("kuchnia",), NGO, 8, "Pierogi i pielmieni."),
        6, SAT, T(11), T(14),
    ),
    Single(
        Wish("leader", "Pieczenie na kawiarenkę", ("kuchnia",), SENIORS, 6, "Cztery blachy drożdżówki."),
        6, SAT, T(12), T(15),
    ),
)

GIVEN_BACK = Single(Wish("resident", "Spotkanie rodziców", ("sala-mala",), people=8, open_to_all=False), 8, WED, T(17), T(19))
HOLIDAY_WISH = Wish("mother", "Poranek z książką", ("kacik-dla-dzieci",), MUMS, 8, "Czytamy na głos.")
