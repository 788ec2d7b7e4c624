"""How groups of the demo live: how one joins, what they agreed, who came, and what hangs on their boards. All invented."""

from dataclasses import dataclass

from mam.people.words import Gathers, Joining

from ..cast import GARDENERS, SENIORS


@dataclass(frozen=True)
class NotePlan:
    """A note; who: a key of the town's people. paper: brought on paper, put up by the coordinator. pinned: by the leader."""

    who: str
    title: str
    text: str
    for_all: bool = True
    paper: bool = False
    pinned: bool = False


@dataclass(frozen=True)
class BoardPlan:
    """The life of one group. joined: keys of people who asked to join and were let in; answers: to its questions."""

    group: str
    leader: str
    gathers: str
    meets: str
    joining: str = Joining.ACCEPTANCE
    questions: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    tags: str = ""
    agreement: str = ""
    joined: tuple[str, ...] = ()
    notes: tuple[NotePlan, ...] = ()


CHRZANOW = (
    BoardPlan(
        SENIORS, "leader", Gathers.NEIGHBOURHOOD, "Wtorki o 11:00, w sali dużej", Joining.OPEN, tags="seniorzy, kawa, gry",
        agreement="Słuchamy się do końca zdania.\n\nKto przychodzi pierwszy, nastawia wodę. Po kawie każdy myje swój kubek.",
        joined=("offline", "ngo_leader", "resident"),
        notes=(
            NotePlan("leader", "Zaczynamy o jedenastej", "Kawa i herbata są, ciasto **przynosi, kto chce**.", pinned=True),
            NotePlan("offline", "Szukam kogoś do kierek", "Gram od lat i znam zasady. Jestem w każdy wtorek.", paper=True),
            NotePlan("second", "Lista urodzin na ten miesiąc", "Dopiszcie się u mnie przy wtorkowej kawie.", for_all=False),
        ),
    ),
    BoardPlan(
        "Mamy z małymi dziećmi", "mother", Gathers.NEIGHBOURHOOD, "Poniedziałki o 10:00, w kąciku dla dzieci", tags="rodzice, maluchy",
        questions=("W jakim wieku są dzieci?",), answers=("Syn ma rok, córka trzy lata.",),
        agreement="Z przeziębieniem zostajemy w domu.\n\nNie robimy zdjęć cudzych dzieci. Co tu mówimy, zostaje tutaj.",
        joined=("neighbour", "resident"),
        notes=(
            NotePlan("mother", "Tatusiowie też", "Nazwa jest stara, a zaproszenie szerokie: mamy, tatusiowie, dziadkowie.", pinned=True),
            NotePlan("neighbour", "Oddam ubranka 74–80", "Dwie torby, czyste. Przyniosę w poniedziałek."),
        ),
    ),
    BoardPlan(
        "Cykliści", "cyclist", Gathers.THEME, "Środy o 17:00, przy wejściu od podwórka", Joining.OPEN, tags="rowery, naprawa",
        agreement="Jedziemy tempem najwolniejszej osoby.\n\nKask na głowie, światła po zmroku.",
        joined=("photo", "youth"),
        notes=(
            NotePlan("cyclist", "Szukamy łącznika do Trzebini", "Kto zna przejazd bez głównej drogi? Narysujmy go razem."),
            NotePlan("youth", "Dętka 28 cali", "Mam dwie nowe. Chętnie zamienię na klocki hamulcowe."),
        ),
    ),
    BoardPlan(
        "Szyjemy razem", "sewing", Gathers.THEME, "Czwartki o 16:30, w sali małej", tags="szycie, naprawa",
        questions=("Co chcesz uszyć?",), answers=("Zasłony do kuchni.",),
        joined=("resident",),
        notes=(NotePlan("sewing", "Przyjmiemy resztki tkanin", "Bawełna i len, od pół metra. Zostaw na półce przy wejściu."),),
    ),
)  # fmt: skip

NOWY_SACZ = (
    BoardPlan(
        GARDENERS, "stranger", Gathers.NEIGHBOURHOOD, "Soboty o 9:00, w ogrodzie między blokami", Joining.OPEN, tags="ogród, sąsiedzi",
        agreement="Narzędzia wracają czyste do skrzyni.\n\nZrywamy to, co sami posialiśmy, a ziołami dzielimy się wszyscy.",
        joined=("offline", "carer"),
        notes=(
            NotePlan(
                "stranger", "Wymiana sadzonek", "Przynieś, co Ci zbywa. Weź, czego brakuje:\n\n- pomidory\n- lubczyk\n- malwy",
                pinned=True,
            ),
            NotePlan("offline", "Oddam skrzynki na balkon", "Trzy sztuki, drewniane, do odmalowania.", paper=True),
        ),
    ),
    BoardPlan(
        "Wędkarze z Dunajca", "angler", Gathers.THEME, "Pierwsza niedziela miesiąca o 7:00, nad brzegiem", tags="wędkowanie, rzeka",
        questions=("Czy masz kartę wędkarską?",), answers=("Jeszcze nie, chcę ją zrobić.",),
        agreement="Po wędkowaniu brzeg jest czystszy niż przedtem.\n\nMałe ryby wracają do wody.",
        joined=("offline", "ngo_leader"),
        notes=(NotePlan("angler", "Sprzątamy brzeg", "Worki i rękawice są. Przyjdź w butach, które lubią błoto."),),
    ),
    BoardPlan(
        "Harcerze z Przydworcowego", "scout", Gathers.NEIGHBOURHOOD, "Soboty o 10:00, w warsztacie", Joining.INVITATION,
        tags="młodzież, harcerze",
        notes=(NotePlan("scout", "Zbiórka z latarkami", "Uczymy się czytać mapę po zmroku. Rodzice mogą zostać na herbatę."),),
    ),
    BoardPlan(
        "Opiekunowie", "carer", Gathers.THEME, "Co drugi piątek o 18:00, w saloniku", tags="opieka, wsparcie",
        agreement="Nie radzimy, dopóki ktoś nie poprosi. Co tu mówimy, zostaje tutaj.",
        joined=("stranger",),
        notes=(
            NotePlan("carer", "Dwie godziny dla Ciebie", "Jeśli potrzebujesz zastępstwa na czas spotkania, powiedz nam wcześniej."),
        ),
    ),
)  # fmt: skip



@dataclass(frozen=True)
class RemovedPlan:
    """A note that was reported and taken off by those who lead the group; its author may still appeal. Keys of people."""

    group: str
    author: str
    title: str
    text: str
    reporter: str
    reasons: str


BOARDS = {"chrzanow": CHRZANOW, "nowy-sacz": NOWY_SACZ}
# Who waits now for an answer, and which note was reported last night: town -> (person, group, answer), (person, note).
WAITING = {"chrzanow": ("youth", "Szyjemy razem", "Torbę na gitarę.")}
REPORTED = {"chrzanow": ("photo", "Dętka 28 cali")}
REMOVED = {
    "chrzanow": RemovedPlan(
        SENIORS, "resident", "Ciasta na zamówienie", "Sernik 60 zł, makowiec 50 zł. Dzwońcie wieczorem.", "second",
        "Na tablicy nie sprzedajemy. Możesz napisać, że pieczesz i chętnie nauczysz.",
    ),
}  # fmt: skip
