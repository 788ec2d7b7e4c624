"""Topics of the towns: questions, needs, statements, what people say. Everybody and every answer is invented."""

from dataclasses import dataclass


@dataclass(frozen=True)
class TopicPlan:
    """needs: words to look for among needs, and what is said when there is none. statements: text, how many of a hundred agree in the
    first and in the second half of the people (equal: no groups). sheets, browsers: how many answered on paper and on the web.
    stage: where the topic stands, with the word why. said: kind, who, text. rejected: a statement that was not let in.
    """

    question: str
    summary: str
    needs: tuple[tuple[str, str, str], ...]
    statements: tuple[tuple[str, int, int], ...]
    sheets: int
    browsers: int
    moves: tuple[tuple[str, str], ...]
    said: tuple[tuple[str, str, str], ...] = ()
    rejected: str = ""
    waiting: str = ""
    amended: tuple["AmendmentPlan", ...] = ()


@dataclass(frozen=True)
class AmendmentPlan:
    """Another wording of an option. option: how it begins. who: proposes it. accepted: by its author, None while nobody answered."""

    option: str
    who: str
    text: str
    accepted: bool | None = None
    word: str = ""


TOPICS = {
    "chrzanow": TopicPlan(
        "Co zrobić, żeby ludzie zatrzymywali się na Alei Henryka?",
        "Na Alei Henryka stoi kilka pustych sklepów. Latem nie ma tam cienia, a wieczorem nic się nie dzieje. "
        "Starsi mówią o ławkach i ciszy, młodsi o muzyce i kinie. Szukamy czegoś, z czym wszyscy mogą żyć. Czas mamy do wiosny.",
        (
            ("ławk", "Brak ławek w cieniu", "Na Alei Henryka nie ma gdzie usiąść w cieniu, a do autobusu czeka się długo."),
            ("puste sklepy", "Puste sklepy na Alei", "Co drugi sklep na Alei stoi pusty. Szyby zaklejone, smutno się tędy idzie."),
            ("kino", "Nic dla młodych wieczorem", "Po 18 nie ma tu dokąd pójść. Przydałoby się kino pod chmurką albo muzyka."),
        ),
        (
            ("Przy Alei potrzeba więcej ławek w cieniu.", 95, 93),
            ("Potrzebna jest toaleta, otwarta także w niedzielę.", 88, 84),
            ("W pustych sklepach mogłyby działać nasze grupy.", 82, 86),
            ("Latem raz w tygodniu powinna tu grać muzyka na żywo.", 12, 92),
            ("Kawiarnie powinny móc mieć otwarte do 23.", 8, 88),
            ("Po 21 na Alei powinna być cisza.", 93, 10),
            ("Kino pod chmurką to dobry pomysł na lato.", 22, 95),
            ("Zamiast koncertów wolę spokojne miejsce do rozmowy.", 90, 9),
            ("Samochody powinny wrócić na Aleję.", 70, 15),
            ("Hulajnogi na Alei przeszkadzają.", 91, 28),
            ("Ściana przy przystanku może być miejscem na mural.", 25, 90),
            ("Targ ze zdrową żywnością raz w tygodniu przyciągnie ludzi.", 68, 66),
        ),
        18, 16,
        (("known", "Mamy trzy potrzeby o jednym miejscu. Zbieramy, co wiemy."), ("options", "Wiemy już dosyć, szukamy możliwości.")),
        (
            ("known", "official", "W 2018 roku o Alei rozmawiało 120 osób. Najczęściej padały słowa: ławki, spacer, puste sklepy."),
            ("option", "leader", "Pięć ławek pod drzewami i jeden pusty sklep otwarty dla grup na próbę, na pół roku."),
            ("option", "youth", "Kino pod chmurką w cztery piątki lipca, zawsze do 22."),
            ("talk", "leader", "Na ławce przy aptece poznałam pół ulicy. Potem ją zabrali."),
            ("talk", "resident", "Mnie brakuje miejsca, gdzie można stanąć z wózkiem i wypić kawę."),
        ),
        rejected="Kupujcie meble ogrodowe w sklepie mojego szwagra.",
        waiting="Fontanna powinna działać także wieczorem.",
        amended=(
            AmendmentPlan(
                "Pięć ławek", "official", "Pięć ławek z oparciem pod drzewami i jeden pusty sklep otwarty dla grup na próbę, na pół roku.",
                True, "Racja: bez oparcia starsi nie wstaną.",
            ),
            AmendmentPlan(
                "Pięć ławek", "youth", "Pięć ławek z oparciem pod drzewami i dwa puste sklepy otwarte dla grup na próbę, na cały rok.",
            ),
            AmendmentPlan(
                "Kino pod chmurką", "leader", "Kino pod chmurką w cztery soboty lipca, zawsze do 23.", False,
                "Po 22 sąsiedzi chcą już spać, a w soboty gra muzyka na rynku.",
            ),
        ),
    ),
    "nowy-sacz": TopicPlan(
        "Jak dojechać rowerem z Przydworcowego do szkoły i na rynek?",
        "Ścieżki rowerowe na Przydworcowem kończą się nagle. Dzieci jadą ulicą albo chodnikiem. "
        "Pytamy, którędy ludzie jeżdżą i gdzie się boją. Zebrane miejsca oddamy miastu z mapą.",
        (
            ("rower", "Ścieżka kończy się przy torach", "Ścieżka rowerowa kończy się przy torach i dalej trzeba jechać ulicą."),
            ("chodnik", "Wąski chodnik przy szkole", "Przy szkole chodnik jest tak wąski, że wózek się nie mija z rowerem."),
        ),
        (
            ("Najpierw trzeba połączyć ścieżki, które już są.", 85, 85),
            ("Na moście rower powinien jechać po jezdni.", 48, 48),
            ("Przy szkole samochody powinny jechać najwyżej 20 km/h.", 66, 66),
            ("Stojaki na rowery są ważniejsze niż nowa ścieżka.", 35, 35),
            ("Dzieci do 12 lat mogą jechać chodnikiem.", 74, 74),
            ("Boję się jechać przez rondo.", 60, 60),
            ("Zimą ścieżki powinny być odśnieżane jak ulice.", 57, 57),
            ("Rower jest dla młodych, ja wolę autobus.", 30, 30),
            ("Na rynku powinno się dać zostawić rower pod dachem.", 52, 52),
        ),
        8, 18,
        (
            ("known", "Zbieramy miejsca, w których jest niebezpiecznie."), ("options", "Mapa jest gotowa."),
            ("sides", "Odpowiedzi mamy dosyć, ważymy dwie możliwości."),
        ),
        (
            ("known", "carer", "Od szkoły do rynku jest 2,4 km. Ścieżka prowadzi przez 900 metrów."),
            ("option", "stranger", "Pas rowerowy wzdłuż torów, od dworca do szkoły."),
            ("for", "stranger", "To najkrótsza droga i nie ma na niej ronda."),
            ("against", "angler", "Grunt przy torach należy do kolei, rozmowy potrwają rok."),
            ("talk", "scout", "Możemy w sobotę policzyć rowery na moście, w dwie osoby."),
        ),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class OutcomePlan:
    """A topic that has its outcome. steps: what, who, how many days from today until when; then, when it is known: done or
    dropped, with a sentence."""

    question: str
    summary: str
    text: str
    decided_by: str
    steps: tuple[tuple[str, str, int, str, str], ...]


OUTCOMES = {
    "chrzanow": OutcomePlan(
        "Jak dojść po zmroku z przystanku na Śląskiej do biblioteki?",
        "Od przystanku do biblioteki idzie się przez ciemny plac. Wieczorem ludzie nadkładają drogi. "
        "Spytaliśmy, którędy chodzą i co by pomogło.",
        "Najpierw działa lampa, która już stoi na placu. Potem przycinamy krzewy, żeby było widać drogę. "
        "Nowej lampy na razie nie będzie: trzeba na nią projektu.",
        "17 osób na spacerze po zmroku",
        (
            (
                "Naprawić lampę przy schodach", "Wydział Infrastruktury", -2, "done",
                "Lampa świeci od środy. Sprawdziliśmy to wieczorem we dwie osoby.",
            ),
            ("Przyciąć krzewy wzdłuż chodnika", "Zieleń miejska", -1, "", ""),
            ("Namalować białą linię na schodach", "Koło seniorów", 21, "", ""),
        ),
    ),
}  # fmt: skip
