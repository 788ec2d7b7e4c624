"""Initiatives of the towns. Days are counted from the day on which the demo opens. People, sums and what they did are invented."""

from dataclasses import dataclass


@dataclass(frozen=True)
class StepPlan:
    """done: the day it was done, None while it is to do. owner: a key of the people; who: in words; cost: in złoty."""

    title: str
    due: int
    owner: str = ""
    who: str = ""
    cost: int = 0
    after: str = ""
    done: int | None = None


@dataclass(frozen=True)
class WantPlan:
    """pledges: (day, who, how much, a word about it)."""

    kind: str
    what: str
    amount: int
    until: int
    pledges: tuple[tuple[int, str, int, str], ...] = ()


@dataclass(frozen=True)
class PaperPlan:
    """An official paper: the day of its draft, its kind, and what the team writes into it."""

    day: float
    kind: str
    words: dict[str, str]


@dataclass(frozen=True)
class InitiativePlan:
    """began: the day of the idea. need: the title of the need it comes from. team: key, role, whether they were taken in.

    permits: kind, what, whose, answer, whether it was given. moves: day, stage, why. notes: day, words, drawing, what it shows.
    event: a day and the title of the event it is tied to. result: a day and the words of ResultAsk.
    """

    title: str
    summary: str
    lead: str
    began: int
    place: str = ""
    area: str = ""
    kind: str = "grassroots"
    need: str = ""
    team: tuple[tuple[str, str, bool], ...] = ()
    steps: tuple[StepPlan, ...] = ()
    risks: tuple[tuple[str, str], ...] = ()
    permits: tuple[tuple[str, str, str, str, bool | None], ...] = ()
    wants: tuple[WantPlan, ...] = ()
    moves: tuple[tuple[float, str, str], ...] = ()
    notes: tuple[tuple[int, str, str, str], ...] = ()
    event: tuple[float, str] | None = None
    result: tuple[int, dict] | None = None
    papers: tuple[PaperPlan, ...] = ()


INITIATIVES = {
    "chrzanow": (
        InitiativePlan(
            "Ławki przy przystanku",
            "Chodzimy i liczymy, gdzie ludzie stoją, a gdzie mogliby usiąść. Potem zaproponujemy trzy miejsca na ławki.",
            "leader", -12, "Aleja Henryka, od targu do przystanku", "Śródmieście", need="Gdzie usiąść w drodze z targu",
            team=(("second", "liczy i zapisuje", True), ("photo", "zdjęcia miejsc", False)),
            moves=((-8, "team", "Jest nas dwoje, umówiliśmy się na pierwszy obchód."),),
            notes=((-5, "W czwartek między 9 a 11 na schodach poczty usiadły 22 osoby. Liczymy dalej w sobotę.", "", ""),),
            wants=(WantPlan("hours", "liczenie w sobotę rano", 6, 10, ((-2, "neighbour", 2, "od dziewiątej"),)),),
        ),
        InitiativePlan(
            "Ogród społeczny za MAM",
            "Za domem leży pusty trawnik. Zrobimy osiem skrzyń, także takie, przy których da się siedzieć na wózku. Ziemię daje miasto, "
            "pracę dajemy my.",
            "mother", -40, "trawnik za MAM, ul. Świętokrzyska 4", "Śródmieście", "statutory",
            team=(("sewing", "skarbniczka", True), ("chess", "narzędzia", True)),
            steps=(
                StepPlan("Narysować ogród i pokazać sąsiadom", -20, "mother", done=-22),
                StepPlan("Złożyć wniosek o inicjatywę lokalną", -10, "sewing", after="Narysować ogród i pokazać sąsiadom", done=-11),
                StepPlan("Zbić osiem skrzyń", 9, "chess", cost=640, after="Złożyć wniosek o inicjatywę lokalną"),
                StepPlan("Przywieźć ziemię", 16, who="Wydział Komunalny", cost=400, after="Zbić osiem skrzyń"),
                StepPlan("Pierwsze sadzenie", 30, "mother", cost=180, after="Przywieźć ziemię"),
            ),
            risks=(("Mróz przed sadzeniem.", "Czekamy tydzień, sadzonki stoją w MAM przy oknie."),),
            permits=(
                ("other", "skrzynie z ziemią na trawniku", "Urząd Miejski, właściciel trawnika", "Zgoda na trzy lata, bez kopania.", True),
            ),
            wants=(
                WantPlan("hours", "zbijanie skrzyń", 16, 12, ((-9, "neighbour", 4, ""), (-8, "cyclist", 6, "mam wkrętarkę"))),
                WantPlan("thing", "deski albo palety", 20, 8, ((-7, "chess", 12, "palety z piwnicy"),)),
                WantPlan("money", "nasiona i sadzonki", 180, 25, ((-5, "offline", 20, "do koperty przy ladzie"),)),
            ),
            moves=(
                (-33, "team", "Troje z nas chce to zrobić przed wiosną."), (-25, "plan", "Wiemy, gdzie, z kim i za ile."),
                (-6, "doing", "Miasto się zgodziło, zbijamy skrzynie."),
            ),
            notes=((-4, "Dwie skrzynie stoją. Jedna jest wysoka, żeby dało się przy niej siedzieć.", "yard",
                    "Rysunek podwórka z góry: trawnik, dwa drzewa, ławy i alejka."),),
            papers=(PaperPlan(-12, "local", {
                "task_area": "Ochrona przyrody, w tym zieleń w miastach (art. 4 ust. 1 pkt 18).",
                "why": "W Śródmieściu nie ma ogrodu, do którego można wejść i coś posadzić. Skrzynie są dla wszystkich, także dla osób "
                "na wózkach i dla przedszkola z sąsiedztwa.",
                "town_gives": "Trzy metry sześcienne ziemi i jej przywiezienie. Woda z kranu za MAM. Zgoda na skrzynie przez trzy lata.",
                "aftercare": "Podlewają dyżurni z grupy, każda skrzynia ma swoją rodzinę.",
            }),),
        ),
        InitiativePlan(
            "Biblioteczka sąsiedzka", "Szafka z książkami przy wejściu: bierzesz, czytasz, oddajesz albo zostawiasz swoją.", "sewing",
            -3, "przy wejściu do MAM", "Śródmieście",
        ),
        InitiativePlan(
            "Kawiarenka naprawcza", "Raz w miesiącu naprawiamy razem to, co nie działa: czajnik, lampkę, rower.", "cyclist", -60,
            "MAM, sala duża", team=(("chess", "prąd i lutownica", True), ("neighbour", "maszyna do szycia", True)),
            wants=(WantPlan("skill", "ktoś, kto zna się na zegarkach", 1, 20),),
            moves=(
                (-52, "team", "Znaleźli się elektryk i krawiec."), (-45, "plan", "Raz w miesiącu, w sobotę."),
                (-30, "doing", "Pierwsza kawiarenka za nami, robimy następne."),
            ),
            notes=((-6, "Z jedenastu rzeczy dziewięć działa. Najtrudniejszy był zegar z kukułką.", "", ""),),
            event=(-5, "Kawiarenka naprawcza"),
        ),
        InitiativePlan(
            "Rowerowy łącznik", "Kilometr drogi dla rowerów między os. Południe a Trzebinią. Mierzymy, liczymy i pokazujemy miastu.",
            "cyclist", -24, "od os. Południe do granicy z Trzebinią", "os. Południe", need="Rowerowy łącznik do Trzebini",
            team=(("youth", "mapa", True),),
            steps=(StepPlan("Policzyć rowery przez tydzień", 20, "youth"),),
            moves=(
                (-18, "team", "Dwoje już jeździ z licznikiem."), (-10, "plan", "Mamy mapę i daty."),
                (-4, "resting", "Czekamy, aż miasto wybierze przebieg drogi. Wracamy do tego na wiosnę."),
            ),
        ),
    ),
    "nowy-sacz": (),
}  # fmt: skip
