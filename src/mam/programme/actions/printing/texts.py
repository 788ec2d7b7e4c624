"""Ready texts about one date: long, short, and one that fits a text message."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from mam.core.dates import clock_words, hours_words
from mam.core.segments import plain, segments
from mam.core.text import HARD

from ...methods.facts import Facts
from .event import come, details, slip_of, whole_day

SEGMENT = 160
ABOUT = 1_500  # letters of the long text; what is longer stands on the page


@dataclass(frozen=True)
class Texts:
    """long, short: as they are written. message: in letters a text message sends cheaply, and how many segments it takes."""

    long: str
    short: str
    message: str
    segments: int


def texts_of(facts: Facts) -> Texts:
    slip = slip_of(facts)
    title = f"{slip['words']}: {facts.title}" if slip else facts.title
    told = slip["more"] if slip else ""
    when = f"{whole_day(facts)}, {hours_words(facts.start, facts.end)}"
    list_of_facts = "\n".join([f"{_('When')}: {when}", *(f"{name}: {words}" for name, words in details(facts))])
    long = [title, told, facts.plain, list_of_facts, facts.about[:ABOUT], come(facts), facts.url]
    message = message_of(title, facts)
    return Texts(clean("\n\n", long), clean(" ", [f"{title}, {when}.", told, facts.plain, facts.url]), message, segments(message))


def message_of(title: str, facts: Facts) -> str:
    """Name, day, hour, place and where to ask; a long name is shortened so that one segment is enough where the rest allows it."""
    rest = plain(f", {whole_day(facts)}, {clock_words(facts.start)}. {facts.centre}, {facts.phone or facts.url}")
    name, room = plain(title), SEGMENT - len(rest)
    return (name if len(name) <= room or room < 20 else f"{name[: room - 3].rstrip()}...") + rest


def clean(between: str, parts: list[str]) -> str:
    """What is not empty, without hard spaces: they are for our sheets, other people's pages show them badly."""
    return between.join(part for part in parts if part).replace(HARD, " ")
