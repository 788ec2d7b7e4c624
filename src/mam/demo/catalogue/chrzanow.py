"""MAM Chrzanów, ul. Świętokrzyska 4: facts of the town, an invented house."""

from ..cast import CHRZANOW as CAST
from ..cast import NGO, SENIORS, Member
from .chrzanow_events import EVENTS, MORE
from .chrzanow_programme import GIVEN_BACK, HOLIDAY_WISH, PROGRAMME, REQUESTS, SINGLES
from .shapes import GroupPlan, TownPlan
from .things import desks, hall, lockers, room, units

PEOPLE = {
    **CAST,
    "mother": Member("Ewelina", "Pustułka", birth_year=1991),
    "chess": Member("Robert", "Kania", birth_year=1984),
    "sewing": Member("Nina", "Jerzyk", birth_year=1963),
    "youth": Member("Kuba", "Szczygieł", birth_year=1996),
    "photo": Member("Leon", "Rudzik", birth_year=1957),
    "cyclist": Member("Beata", "Mysikrólik", birth_year=1979),
}

GROUPS = (
    GroupPlan(SENIORS, "leader", "Kawa, rozmowa i gry planszowe. Przychodzi, kto chce.", ("second",)),
    GroupPlan("Mamy z małymi dziećmi", "mother", "Poranki z maluchami na dywanie i herbata dla dorosłych."),
    GroupPlan("Szachy i planszówki", "chess", "Gramy w środy. Nauczymy Cię zasad."),
    GroupPlan("Szyjemy razem", "sewing", "Dwie maszyny, dużo materiału i cierpliwości.", ("neighbour",)),
    GroupPlan("Klub młodych", "youth", "Muzyka, filmy i pomysły na miasto.", key=True),
    GroupPlan("Fotografowie z Chrzanowa", "photo", "Zdjęcia miasta, które znika i które przychodzi."),
    GroupPlan("Cykliści", "cyclist", "Wycieczki i naprawa rowerów. Szukamy łącznika do Trzebini."),
    GroupPlan(
        NGO, "ngo_leader", "Organizacja wymyślona na potrzeby demo: joga, angielski i dyżury obywatelskie.",
        kind="ngo", numbers={"krs": "0009999901", "nip": "1111111111"}, key=True,
    ),
    GroupPlan(
        "Fundacja Przykład", "animator", "Fundacja wymyślona na potrzeby demo: porady i warsztaty.",
        kind="ngo", numbers={"krs": "0009999902", "nip": "2222222222"},
    ),
    GroupPlan(
        "Urząd na dyżurze", "official", "Radni i urzędnicy, którzy przychodzą porozmawiać (przykład demo).",
        kind="public_body", numbers={"nip": "3333333333"},
    ),
)  # fmt: skip

THINGS = (
    *hall(50, 30),
    room(
        "Sala mała", "Na próby, korepetycje i zebrania przy jednym stole.", capacity=12, area=20, order=20, drawing="small_room",
        alt="Rysunek sali małej z góry: jeden długi stół, dwanaście krzeseł, tablica na ścianie.",
    ),
    room(
        "Kuchnia", "Kuchnia z dużym blatem. O kuchnię pytamy gospodynię miejsca, bo ktoś musi sprawdzić gaz.",
        capacity=8, area=14, order=30, needs_approval=True, drawing="kitchen",
        alt="Rysunek kuchni z góry: kuchenka, zlew, wyspa z blatem i osiem stołków.",
    ),
    room(
        "Kącik dla dzieci", "Dywan, klocki i miękkie poduszki. Buty zostają przy progu.",
        capacity=10, area=12, order=32, drawing="children",
        alt="Rysunek kącika z góry: okrągły dywan, regał z klockami i poduszki.",
    ),
    room(
        "Pokój rozmów", "Cichy pokój na poradę, mediację i dyżur.", capacity=4, area=9, order=34, quiet=True, drawing="talks",
        alt="Rysunek pokoju rozmów z góry: cztery fotele wokół małego stolika.",
    ),
    room(
        "Podwórko", "Trawnik, ławy i gniazdko na zewnątrz. Czynne od maja do września.",
        capacity=40, order=36, drawing="yard",
        alt="Rysunek podwórka z góry: trawnik, dwa drzewa, ławy i alejka do drzwi.",
    ),
    *desks(2),
    lockers(12),
    units("Rzutnik", "Jasny rzutnik z kablem HDMI.", 2, 50),
    units("Nagłośnienie", "Dwa głośniki, mikser i dwa mikrofony.", 1, 51),
    units("Pętla indukcyjna", "Przenośna pętla dla osób z aparatem słuchowym.", 1, 52, induction_loop=True),
    units("Flipchart", "Tablica z papierem i pisakami.", 2, 53),
    units("Laptop", "Laptop z pakietem biurowym.", 2, 54),
    units("Krzesło składane", "Krzesła składane na większe spotkania, liczone na sztuki.", 30, 60),
    units("Stół składany", "Stół na cztery osoby.", 8, 61),
    units("Namiot", "Namiot 3 × 3 m na piknik.", 1, 62),
    units("Ława", "Ława z oparciem na dwór.", 6, 63),
    units("Gry planszowe", "Skrzynia czterdziestu gier.", 1, 64),
    units("Maszyna do szycia", "Prosta maszyna z instrukcją po polsku.", 2, 65),
    units("Skrzynka z narzędziami", "Wiertarka, klucze, śrubokręty.", 1, 66),
    units("Sztaluga", "Drewniana sztaluga.", 4, 67),
    units("Mata do ćwiczeń", "Mata, którą po zajęciach przecieramy.", 12, 68),
    units("Aparat", "Aparat z obiektywem i kartą pamięci.", 1, 69),
)

CHRZANOW = TownPlan(
    slug="chrzanow",
    facts={
        "name": "Chrzanów", "full_name": "Gmina Chrzanów", "locative": "Chrzanowie", "genitive": "Chrzanowa",
        "office_name": "Urząd Miejski w Chrzanowie", "office_address": "Aleja Henryka 20, 32-500 Chrzanów",
        "office_phone": "(32) 758 51 44", "office_email": "promocja@chrzanow.pl", "website": "https://www.chrzanow.pl",
        "is_demo": True,
    },
    centre={
        "slug": "mam-chrzanow", "name": "MAM Chrzanów", "street": "ul. Świętokrzyska 4", "postcode": "32-500", "town": "Chrzanów",
        "phone": "32 000 00 04", "email": "chrzanow@example.org",
        "about": "Otwarte miejsce dla każdego, kto chce coś zrobić z innymi. Wyposażenie i godziny są przykładowe.",
        "way_in": "Wejście od podwórka, bez schodów. Dzwonek na wysokości ręki z wózka. Toaleta dla wszystkich na parterze.",
    },
    people=PEOPLE,
    groups=GROUPS,
    things=THINGS,
    programme=PROGRAMME,
    events=EVENTS,
    singles=(*SINGLES, *MORE),
    requests=REQUESTS,
    given_back=GIVEN_BACK,
    repair=("sala-mala", "Malujemy ścianę"),
    holiday_wish=HOLIDAY_WISH,
    centre_alt="Rysunek planu MAM: podwórko, wejście bez schodów, sala duża, sala mała, kuchnia i korytarz z szafkami.",
)  # fmt: skip
