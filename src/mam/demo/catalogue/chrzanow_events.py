"""What the weeks of MAM Chrzanów are in the programme: title of a booking in the catalogue -> what everybody reads about it."""

import datetime as dt

from mam.programme.words import AttendanceWay, EventKind, SignUpMode

from ..cast import NGO
from .shapes import Happens, Single, Wish

MON, TUE, WED, THU, FRI, SAT = range(6)
T = dt.time
K, OPEN = EventKind, SignUpMode.OPEN

EVENTS = {
    "Klub malucha": Happens(
        K.HOBBY, "Zabawa dla dzieci do trzech lat. Przychodzisz z dzieckiem i z nim zostajesz.",
        "Dywan, klocki, śpiewanki i herbata dla dorosłych. Wózek zostawisz przy wejściu.\n\nButy zostają przy progu.",
        age_to=3, tags=("rodzice", "dzieci"),
    ),
    "Joga dla każdego": Happens(
        K.HOBBY, "Spokojna joga, także na krześle. Maty są na miejscu.",
        "Prowadzi instruktorka ze stowarzyszenia. Załóż wygodne rzeczy.",
        OPEN, capacity=12, tags=("ruch",), counting=AttendanceWay.NAMES,
    ),
    "Kawiarenka seniora": Happens(
        K.HOBBY, "Kawa, ciasto i rozmowa. Po prostu przyjdź.", "Siadamy przy jednym stole. Raz w miesiącu ktoś opowiada o swojej pasji.",
        age_from=55, tags=("seniorzy",),
    ),
    "Angielski od zera": Happens(
        K.TRAINING, "Uczymy się angielskiego od pierwszych słów. Jeden zapis na całe półrocze.",
        "Mówimy od pierwszej lekcji. Podręcznik dostaniesz na miejscu.", OPEN, capacity=10, minimum=4, is_course=True,
        counting=AttendanceWay.NAMES, tags=("nauka",),
    ),
    "Smartfon bez strachu": Happens(
        K.TRAINING, "Pomagamy z telefonem. Przynieś swój i pytania.",
        "Jedno pytanie na raz, bez pośpiechu. Pokażemy też, jak nie dać się oszukać.",
        OPEN, capacity=8, age_from=55, tags=("seniorzy", "nauka"), counting=AttendanceWay.PAPER,
    ),
    "Szachy i planszówki": Happens(K.HOBBY, "Gramy w szachy i planszówki. Zasad nauczymy na miejscu.", tags=("gry", "rodziny")),
    "Dyżur animatorki": Happens(K.INFORMATION, "Masz pomysł albo kłopot w okolicy? Porozmawiajmy.", tags=("sprawy miasta",)),
    "Szyjemy razem": Happens(
        K.WORKSHOP, "Naprawiamy i przerabiamy ubrania. Są dwie maszyny.", "Przynieś rzecz do naprawy. Nici i igły są na miejscu.",
        OPEN, capacity=8, tags=("rękodzieło",), counting=AttendanceWay.NAMES,
    ),
    "Dyżur radnego": Happens(K.INFORMATION, "Radny czeka w pokoju rozmów. Przyjdź z każdą sprawą miasta.", tags=("sprawy miasta",)),
    "Śniadanie sąsiadów": Happens(K.HOBBY, "Wspólne śniadanie. Każdy przynosi jedną rzecz na stół.", tags=("sąsiedzi",)),
    "Nordic walking: zbiórka i rozgrzewka": Happens(
        K.HOBBY, "Rozgrzewka w MAM, potem godzina marszu. Kijki pożyczamy.", tags=("ruch", "seniorzy"),
    ),
    "Kawiarenka naprawcza": Happens(
        K.EXCHANGE, "Naprawiamy sprzęty zamiast je wyrzucać.", "Przynieś to, co nie działa: czajnik, lampkę, rower. Naprawiamy razem.",
        tags=("naprawy", "sąsiedzi"),
    ),
    "Warsztaty fotografii: miasto, które znika": Happens(
        K.WORKSHOP, "Fotografujemy miejsca, które znikają. Aparat nie jest potrzebny.",
        "Przynieś stare zdjęcie swojej ulicy. Zrobimy nowe z tego samego miejsca i porównamy.",
        OPEN, capacity=6, minimum=3, tags=("foto",), counting=AttendanceWay.NAMES,
    ),
    "Wykład: Fablok i kolej": Happens(
        K.SHOW, "Opowieść o chrzanowskiej fabryce lokomotyw.",
        "Stare zdjęcia, plany i pytania z sali. W pierwszym rzędzie pętla indukcyjna.",
        OPEN, capacity=28, tags=("historia",),
    ),
}  # fmt: skip

MORE = (
    Single(
        Wish("official", "Konsultacje budżetu obywatelskiego", ("sala-duza", "rzutnik", "petla-indukcyjna"), "Urząd na dyżurze", 25,
             "Pokażemy zasady i odpowiemy na pytania."),
        6, TUE, T(18), T(20),
        Happens(
            K.CONSULTATION, "Zasady budżetu obywatelskiego i Twoje pytania.",
            "1. Co się zmieniło w zasadach\n2. Jak napisać projekt\n3. Pytania z sali\n\nPytanie możesz zadać już dziś, na tej stronie.",
            OPEN, capacity=30, tags=("sprawy miasta",), counting=AttendanceWay.COUNT,
        ),
    ),
    Single(
        Wish("neighbour", "Wymiana ubrań", ("sala-duza", ("krzeslo-skladane", 10)), people=28, purpose="Przynieś, zabierz, oddaj."),
        18, SAT, T(12), T(15),
        Happens(K.EXCHANGE, "Przynieś ubrania, z których nie korzystasz. Weź te, które się przydadzą.", tags=("sąsiedzi", "wymiana")),
    ),
    Single(
        Wish("cyclist", "Spacer badawczy: Aleja Henryka", (), "Cykliści", 15, "Idziemy i zapisujemy, co przeszkadza."),
        10, SAT, T(10), T(12),
        Happens(
            K.CONSULTATION, "Idziemy Aleją Henryka i zapisujemy, co przeszkadza pieszym i rowerom.",
            "Trasa jest bez schodów. Mapy i ołówki dajemy.", OPEN, capacity=20, where="Aleja Henryka, przy fontannie",
            tags=("sprawy miasta", "ruch"),
        ),
    ),
    Single(
        Wish("ngo_leader", "Wykład: jak napisać ofertę", ("sala-mala", "rzutnik"), NGO, 12, "Krok po kroku, na przykładzie."),
        12, MON, T(15), T(17),
        Happens(K.TRAINING, "Uczymy się pisać ofertę w konkursie. Dla grup i organizacji.", "", OPEN, capacity=12, tags=("organizacje",)),
    ),
)  # fmt: skip
