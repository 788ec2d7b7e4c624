"""Consultations of the demo: invented questions of the two offices about real places, each with a plain short version.

Days count from the day of seeding. comments: who, channel, words, verdict and reply; empty while nobody has replied.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class CommentPlan:
    """who: a key of the cast. channel: web, phone, desk or paper."""

    who: str
    channel: str
    text: str
    verdict: str = ""
    reply: str = ""


@dataclass(frozen=True)
class NotePlan:
    """Something said at the meeting: a comment, or a need when it is about another matter."""

    text: str
    is_need: bool = False


@dataclass(frozen=True)
class ConsultationPlan:
    """opens, closes: days from the day of seeding. changed: the word of the report; with it the consultation is over.

    meeting: what to say about it; event: title of the event of the programme which it is. notes: said at its last date.
    """

    title: str
    subject: str
    short: str
    text: str
    office: str
    seat: str
    opens: int
    closes: int
    basis: str = "question"
    law: str = ""
    resolution: str = ""
    comments: list[CommentPlan] = field(default_factory=list)
    changed: str = ""
    easy_text: str = ""
    meeting: str = ""
    event: str = ""
    notes: list[NotePlan] = field(default_factory=list)


BENCHES = ConsultationPlan(
    "Gdzie postawić ławki przy alei Henryka?",
    "Urząd planuje ustawić ławki wzdłuż alei Henryka i pyta mieszkańców o miejsca, rodzaj ławek i cień przy nich.",
    "Urząd chce postawić ławki przy alei Henryka. Pytamy, gdzie mają stać. Powiedz też, jakie mają być. "
    "Każda uwaga dostanie odpowiedź.",
    "Ławki staną co 150 metrów, po słonecznej stronie alei.\n\nCo druga ławka będzie miała oparcie i podłokietniki.\n\n"
    "Przy każdej ławce zostanie miejsce na wózek.",
    "Urząd Miejski, Wydział Komunalny", "kierownik Wydziału Komunalnego", -8, 16,
    easy_text="Urząd chce postawić nowe ławki.\nŁawki mają stać przy alei Henryka.\nGdzie mają stać?\nJakie mają być?\n"
    "Powiedz nam to.\nMożesz napisać na kartce.\nMożesz zadzwonić.",
    meeting="zdjęcia ławek leżą na stole", event="Dyżur animatorki",
    comments=[
        CommentPlan("resident", "web", "Co 150 metrów to za daleko dla starszych osób. Proszę o ławkę co 100 metrów."),
        CommentPlan("leader", "paper", "Podłokietniki przy każdej ławce, nie przy co drugiej. Bez nich trudno wstać."),
    ],
    notes=[
        NotePlan("Ławka przy przystanku, bo tam się czeka najdłużej."),
        NotePlan("Nie stawiajcie ławek pod oknami na parterze. Wieczorem będzie głośno."),
        NotePlan("Przy alei brakuje kosza na psie odchody.", is_need=True),
    ],
)  # fmt: skip
HOURS = ConsultationPlan(
    "W jakich godzinach ma działać czytelnia na świeżym powietrzu?",
    "Urząd pyta o dni i godziny czytelni pod drzewami obok biblioteki w sezonie letnim.",
    "Latem pod drzewami stanie czytelnia. Pytamy, kiedy ma być otwarta. Odpowiedzieć można tu, na kartce i przez telefon.",
    "Czytelnia działa od maja do września.\n\nOtwarta od wtorku do soboty, od 10:00 do 18:00.",
    "Urząd Miejski, Wydział Kultury", "naczelnik Wydziału Kultury", -12, -6,
    comments=[
        CommentPlan("resident", "web", "W upał o 12:00 nikt nie wysiedzi. Lepiej do 20:00, z przerwą w południe.", "partly",
                    "Wydłużamy otwarcie do 20:00. Przerwy nie robimy, bo w południe przychodzą dzieci z półkolonii."),
        CommentPlan("leader", "desk", "Otwórzcie też w niedzielę po mszy, wtedy ludzie mają czas.", "accepted",
                    "Dopisujemy niedzielę od 12:00 do 18:00."),
    ],
    changed="Czytelnia będzie otwarta od wtorku do niedzieli, do 20:00. W niedziele od 12:00. Dwie uwagi, obie coś zmieniły.",
)  # fmt: skip
CYCLING = ConsultationPlan(
    "Którędy ma biec łącznik rowerowy do centrum?",
    "Urząd pyta o przebieg łącznika rowerowego między osiedlem a centrum: wzdłuż ulicy czy nad rzeką.",
    "Urząd planuje drogę dla rowerów. Może biec wzdłuż ulicy albo nad rzeką. Powiedz, którędy i dlaczego.",
    "Wariant A biegnie wzdłuż ulicy, jest krótszy i oświetlony.\n\nWariant B biegnie nad rzeką, jest dłuższy i spokojniejszy.",
    "Urząd Miasta, Wydział Inwestycji", "kierownik Wydziału Inwestycji", -4, 12,
    comments=[CommentPlan("stranger", "web", "Nad rzeką bezpieczniej z dziećmi, ale potrzebne jest światło.")],
)  # fmt: skip
CONSULTATIONS = {"chrzanow": [HOURS, BENCHES], "nowy-sacz": [CYCLING]}
