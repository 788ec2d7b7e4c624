"""One search over what the house shows to everyone: its events, its pages, its things and its groups."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.urls import reverse

from mam.core import text
from mam.municipalities.models import Municipality
from mam.people.models import Group
from mam.places.models import Thing
from mam.programme.actions.listing import events_ahead

from ..methods.forms_of_words import WORD, nearest, same_word, words_of
from ..models import Page, PageVersion

LONGEST = 80
MOST_WORDS = 6
BEFORE, AFTER = 60, 140
_MARKS = re.compile(r"[#*_>|`\[\]]|\(https?:[^)]*\)|-{3,}")
_QUOTED = re.compile(r"^[\"„”“«»](.+)[\"„”“«»]$")


@dataclass(frozen=True)
class Found:
    """One answer: title and excerpt as pieces of (words, is it a match)."""

    room: str
    address: str
    title: list[tuple[str, bool]]
    excerpt: list[tuple[str, bool]]
    note: str


@dataclass(frozen=True)
class Answers:
    """What was asked, what was found room by room, and a word asked back when nothing was."""

    query: str
    rooms: dict[str, list[Found]] = field(default_factory=dict)
    did_you_mean: str = ""

    @property
    def count(self) -> int:
        return sum(len(found) for found in self.rooms.values())


@dataclass(frozen=True)
class Sheet:
    """One thing that can be found."""

    room: str
    address: str
    title: str
    body: str
    note: str = ""


def search(query: str, *, town: Municipality, by=None) -> Answers:
    """Every word must stand in the title or the text, in any form; words in quotation marks only exactly."""
    query = text.clean_line(query)[:LONGEST]
    quoted = _QUOTED.match(query)
    wanted = words_of(quoted.group(1) if quoted else query)[:MOST_WORDS]
    if not wanted:
        return Answers(query)
    fits = str.__eq__ if quoted else same_word
    sheets = [*_events(town), *_pages(town, by), *_things(town, by), *_groups(town, by)]
    rooms: dict[str, list[Found]] = {}
    for sheet in sheets:
        if _holds(wanted, sheet, fits):
            rooms.setdefault(sheet.room, []).append(_found(sheet, wanted, fits))
    return Answers(query, rooms, "" if rooms else _did_you_mean(wanted, sheets))


def _events(town: Municipality) -> Iterable[Sheet]:
    """Events of the programme with a date ahead, by the words they say about themselves."""
    for event in events_ahead():
        address = reverse("programme:event", args=[town.slug, event.slug])
        body = f"{event.summary} {_MARKS.sub(' ', event.about)} {' '.join(event.tags)}"
        yield Sheet("program", address, event.title, body, f"{event.get_kind_display()}, {event.organiser}")


def _pages(town: Municipality, by) -> Iterable[Sheet]:
    pages = Page.objects.visible_to(by)
    newest = PageVersion.objects.filter(page__in=pages).order_by("page_id", "-number").distinct("page_id")
    for version in newest.select_related("page"):
        address = reverse("home:page", args=[town.slug, version.page.slug])
        yield Sheet("start", address, version.page.title, _MARKS.sub(" ", version.text))


def _things(town: Municipality, by) -> Iterable[Sheet]:
    for thing in Thing.objects.visible_to(by).select_related("centre"):
        address = reverse("places:thing", args=[town.slug, thing.centre.slug, thing.slug])
        yield Sheet("miejsce", address, thing.name, thing.about, f"{thing.get_kind_display()}, {thing.centre.name}")


def _groups(town: Municipality, by) -> Iterable[Sheet]:
    for group in Group.objects.visible_to(by).standing():
        address = reverse("people:group", args=[town.slug, group.slug])
        yield Sheet("ludzie", address, group.name, group.about, group.get_kind_display())


def _holds(wanted: list[str], sheet: Sheet, fits: Callable[[str, str], bool]) -> bool:
    words = set(words_of(f"{sheet.title} {sheet.body} {sheet.note}"))
    return all(any(fits(one, word) for word in words) for one in wanted)


def _found(sheet: Sheet, wanted: list[str], fits) -> Found:
    body = " ".join(sheet.body.split())
    match = next((m for m in WORD.finditer(body) if any(fits(one, text.fold(m.group())) for one in wanted)), None)
    start = _word_start(body, max(0, match.start() - BEFORE)) if match else 0
    cut = body[start : start + BEFORE + AFTER]
    if start + len(cut) < len(body):
        cut = cut.rsplit(" ", 1)[0] + " …"
    excerpt = ("… " if start else "") + cut
    return Found(sheet.room, sheet.address, _marked(sheet.title, wanted, fits), _marked(excerpt, wanted, fits), sheet.note)


def _word_start(body: str, at: int) -> int:
    return 0 if at == 0 else body.find(" ", at) + 1


def _marked(words: str, wanted: list[str], fits) -> list[tuple[str, bool]]:
    pieces, at = [], 0
    for match in WORD.finditer(words):
        if any(fits(one, text.fold(match.group())) for one in wanted):
            pieces += [(words[at : match.start()], False), (match.group(), True)]
            at = match.end()
    return [piece for piece in [*pieces, (words[at:], False)] if piece[0]]


def _did_you_mean(wanted: list[str], sheets: list[Sheet]) -> str:
    """The asked words with each unknown one changed for the most alike one; empty when nothing is alike."""
    vocabulary = {}
    for sheet in sheets:
        vocabulary |= {text.fold(word): word.lower() for word in WORD.findall(f"{sheet.title} {sheet.body}")}
    known = [next((word for word in vocabulary if same_word(one, word)), "") or nearest(one, vocabulary) for one in wanted]
    return " ".join(vocabulary[word] for word in known) if all(known) else ""
