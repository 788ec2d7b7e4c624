"""The filled form of an initiative, the same when it begins and when its words change, and what stands against it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from mam.core.refusal import Reason
from mam.core.text import clean_line, clean_text
from mam.people.models import Group, Person
from mam.voice.models import Area, Need, Topic

from ...words.initiatives import Kind


@dataclass(frozen=True)
class InitiativeAsk:
    """The filled form, the same from web, desk, phone and paper."""

    title: str
    summary: str
    place: str = ""
    area: Area | None = None
    kind: str = Kind.GRASSROOTS
    group: Group | None = None
    need: Need | None = None
    topic: Topic | None = None


def columns(ask: InitiativeAsk) -> dict:
    return {
        "title": clean_line(ask.title), "summary": clean_text(ask.summary), "place": clean_line(ask.place)[:120], "area": ask.area,
        "kind": ask.kind, "group": ask.group,
    }  # fmt: skip


def word_reasons(title: str, summary: str, group: Group | None, lead: Person | None, by: Person):
    """group: somebody who leads or writes it has to be able to act for it."""
    if group is not None and not any(Group.objects.bookable_by(one).filter(pk=group.pk).exists() for one in {lead, by} - {None}):
        works = _("Choose a group you may act for, or ask its leader to begin it.")
        yield Reason("group", _("You cannot act for this group."), works, field="group")
    if not 3 <= len(title) <= 120:
        works = _("For example: benches at the stop.")
        yield Reason("title", _("A name has 3 to 120 characters."), works, field="title")
    if not 10 <= len(summary) <= 3000:
        works = _("Two sentences are enough: what you want to do, and for whom.")
        yield Reason("summary", _("The description has 10 to 3000 characters."), works, field="summary")
