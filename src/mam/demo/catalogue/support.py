"""Support asked in the towns of the demo: each request with the days of its deeds, counted back from today."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SupportPlan:
    """about: title of an initiative, or empty for the person. days: asked, taken and answered so many days ago, None when not yet.

    promised: days from the taking to the promised day. thing: part of the name of equipment. answer: empty when there is none.
    """

    who: str
    kind: str
    words: str
    asked: int
    about: str = ""
    taken: int | None = None
    promised: int = 4
    notes: tuple[tuple[str, str, bool], ...] = ()
    answered: int | None = None
    answer: str = ""
    thing: str = ""


SUPPORT = {
    "chrzanow": (
        SupportPlan(
            "mother", "organise", "Nie wiemy, kogo w urzędzie zapytać o zgodę na skrzynie na trawniku i jak napisać takie pismo.", 30,
            "Ogród społeczny za MAM", taken=29, promised=7,
            notes=(
                ("animator", "Trawnik jest gminny, pyta się Wydział Gospodarki Komunalnej. Szkic pisma leży u mnie.", False),
                ("animator", "W wydziale zmienia się kierowniczka, lepiej zadzwonić przed wysłaniem.", True),
            ),
            answered=24, answer="Pismo wysłane razem z planem skrzyń. Odpowiedź przychodzi do Was, a gdy utknie, dzwonimy razem.",
        ),
        SupportPlan(
            "leader", "promote", "Plakat: szukamy osób, które przez godzinę policzą, kto nie ma gdzie usiąść. 15 sztuk, duże litery.", 3,
            "Ławki przy przystanku", taken=2, promised=5,
            notes=(("animator", "Plakat z planu jest już w dziale „Plakaty i teksty”. Dopiszę godzinę i wydrukuję.", False),),
        ),
        SupportPlan(
            "cyclist", "know_how", "Szukamy kogoś, kto zna się na projektowaniu dróg dla rowerów i powie, czy nasz pomysł ma sens.", 13,
            "Rowerowy łącznik", taken=11, promised=6,
        ),
        SupportPlan(
            "cyclist", "equipment", "Na następną kawiarenkę przydadzą się narzędzia z MAM, na całą sobotę.", 0, "Kawiarenka naprawcza",
            thing="Narzędzia",
        ),
        SupportPlan("offline", "promote", "Prosi o ulotki o kawiarence dla sąsiadek z bloku: 20 sztuk, duże litery.", 0),
    ),
    "nowy-sacz": (
        SupportPlan("stranger", "promote", "Plakat na piknik na Przydworcowym, żeby przyszli też nowi sąsiedzi.", 1),
    ),
}  # fmt: skip
