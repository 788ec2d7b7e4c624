"""MAM Nowy Sącz, ul. Żółkiewskiego 23, os. Przydworcowe: facts of the town, an invented house."""

from django.utils.translation import gettext_lazy as _

from mam.people.words import RoleKind

from ..cast import GARDENERS, Member
from ..cast import NOWY_SACZ as CAST
from .nowy_sacz_events import EVENTS
from .nowy_sacz_programme import GIVEN_BACK, HOLIDAY_WISH, PROGRAMME, REQUESTS, SINGLES
from .shapes import GroupPlan, TownPlan
from .things import desks, lockers, room, units

PEOPLE = {
    **CAST,
    "administrator": Member("Krystyna", "Sowa", role=RoleKind.ADMINISTRATOR, birth_year=1975),
    "ngo_leader": Member("Barbara", "Czyż", birth_year=1968),
    "official": Member("Grażyna", "Mewa", role=RoleKind.OFFICIAL, birth_year=1976),
    "angler": Member(
        "Paweł", "Kruk", _("an angler; his complaint became a picnic and a bench"),
        _("Open the initiatives and read the whole way on one page: from the rubbish to the bench."),
        birth_year=1959,
    ),
    "scout": Member("Iga", "Pokrzywnica", birth_year=1998),
    "carer": Member("Wanda", "Kwiczoł", birth_year=1966),
    "offline": Member("Józef", "Gołąb", account=False, birth_year=1944),
}

GROUPS = (
    GroupPlan(GARDENERS, "stranger", "Ogród między blokami i wymiana sadzonek."),
    GroupPlan("Wędkarze z Dunajca", "angler", "Opowieści, sprzęt i sprzątanie brzegu."),
    GroupPlan("Harcerze z Przydworcowego", "scout", "Zbiórki w soboty.", key=True),
    GroupPlan("Opiekunowie", "carer", "Dla tych, którzy opiekują się bliskimi. Tu odpoczniesz."),
    GroupPlan(
        "Stowarzyszenie Zza Rzeki", "ngo_leader", "Organizacja wymyślona na potrzeby demo: ruch, muzyka, pierwsze porady.",
        kind="ngo", numbers={"krs": "0009999911", "nip": "4444444444"}, key=True,
    ),
)  # fmt: skip

THINGS = (
    room(
        "Sala widokowa", "Największa sala, z oknami na Beskid.", capacity=25, area=42, order=10, induction_loop=True, drawing="hall",
        alt="Rysunek sali widokowej z góry: rzędy krzeseł, ekran i okna wzdłuż ściany.",
    ),
    room(
        "Warsztat", "Dwa mocne stoły i imadło. Można brudzić.", capacity=10, area=22, order=20, drawing="workshop",
        alt="Rysunek warsztatu z góry: dwa stoły robocze, imadło, tablica z narzędziami i zlew.",
    ),
    room(
        "Salonik", "Fotele, książki i herbata.", capacity=8, area=15, order=30, quiet=True, drawing="talks",
        alt="Rysunek saloniku z góry: fotele wokół małego stolika i regał z książkami.",
    ),
    room(
        "Kuchnia sąsiedzka", "Kuchnia na wspólne gotowanie. O kuchnię pytamy gospodynię miejsca.", capacity=6, area=12, order=32,
        needs_approval=True, drawing="kitchen", alt="Rysunek kuchni z góry: kuchenka, zlew, wyspa z blatem i stołki.",
    ),
    *desks(1),
    lockers(6),
    units("Rzutnik", "Rzutnik z kablem i pilotem.", 1, 50),
    units("Głośnik", "Głośnik na baterię z mikrofonem.", 1, 51),
    units("Tablet", "Tablet z dużymi literami.", 3, 54),
    units("Krzesło składane", "Krzesła składane, liczone na sztuki.", 20, 60),
    units("Łopata", "Łopaty i grabie do ogrodu.", 6, 62),
    units("Instrument", "Gitara, cajon, ukulele.", 3, 64),
)

NOWY_SACZ = TownPlan(
    slug="nowy-sacz",
    facts={
        "name": "Nowy Sącz", "full_name": "Miasto Nowy Sącz", "locative": "Nowym Sączu", "genitive": "Nowego Sącza",
        "office_name": "Urząd Miasta Nowego Sącza", "office_address": "Rynek 1, 33-300 Nowy Sącz",
        "office_phone": "18 443 53 08", "office_email": "urzad@nowysacz.pl", "website": "https://www.nowysacz.pl",
        "is_demo": True,
    },
    centre={
        "slug": "mam-nowy-sacz", "name": "MAM Nowy Sącz", "street": "ul. Żółkiewskiego 23", "postcode": "33-300", "town": "Nowy Sącz",
        "phone": "18 000 00 23", "email": "nowysacz@example.org",
        "about": "Miejsce na osiedlu Przydworcowym, otwarte we wrześniu 2019. Wyposażenie i godziny są przykładowe.",
        "way_in": "Wejście od ulicy po pochylni. Winda na piętro. Dwa miejsca dla osób z niepełnosprawnością przed wejściem.",
    },
    people=PEOPLE,
    groups=GROUPS,
    things=THINGS,
    programme=PROGRAMME,
    events=EVENTS,
    singles=SINGLES,
    requests=REQUESTS,
    given_back=GIVEN_BACK,
    repair=("warsztat", "Wymieniamy oświetlenie"),
    holiday_wish=HOLIDAY_WISH,
    centre_alt="Rysunek planu MAM: pochylnia od ulicy, sala widokowa, warsztat, salonik i kuchnia.",
)  # fmt: skip
