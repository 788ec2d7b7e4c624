"""Parts people can take in an event: adding, renaming, giving them more or fewer places, taking an unused one away."""

import uuid
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Event, Occurrence, SignUp, SignUpRole
from .accepting import locked
from .locking import lock_targets
from .offering import offer_places

MOST = 10


@dataclass(frozen=True)
class PartRow:
    """A line of the form. An empty name takes the part away; capacity None means no limit; pk None is a new part."""

    name: str
    capacity: int | None = None
    pk: int | None = None


def set_parts(event: Event, rows: list[PartRow], *, by, channel: str = Channel.WEB) -> list[SignUpRole]:
    """Writes the parts of an event. Sign-ups keep their part under its new name; more places go to those who wait.

    Refuses fewer places than are taken on any date ahead, taking away a part somebody is signed up for, and a name given twice.
    """
    demand("programme.change_event", by, event)
    with transaction.atomic():
        event = locked(event)
        targets = targets_of(event)
        lock_targets(*targets)
        kept = {part.pk: part for part in SignUpRole.objects.filter(event=event)}
        rows = [PartRow(clean_line(row.name)[:60], row.capacity, row.pk) for row in rows if row.name.strip() or row.pk in kept]
        if reasons := list(against(event, rows, kept)):
            raise Refusal(reasons)
        if [(row.name, row.capacity) for row in rows] == [(part.name, part.capacity) for part in kept.values()]:
            return list(kept.values())
        take_away(kept.pop(row.pk) for row in rows if not row.name)
        made = write(event, [row for row in rows if row.name], kept)
        record("changed_event", event, by=by, on_behalf_of=event.party, channel=channel, what=["parts"])
    for target in targets:
        offer_places(target)
    return made


def targets_of(event: Event) -> list[Event | Occurrence]:
    """What people sign up for: the course, or each date ahead."""
    return [event] if event.is_course else list(Occurrence.objects.filter(event=event).planned().upcoming().select_related("event"))


def against(event: Event, rows: list[PartRow], kept: dict[int, SignUpRole]) -> Iterable[Reason]:
    """Why the lines cannot be written; each reason names the part."""
    most, people = taken(event), standing(event)
    for name, times in Counter(row.name for row in rows if row.name).items():
        if times > 1:
            yield Reason("twice", _("The part “%(name)s” stands here twice.") % {"name": name}, _("Give one of them another name."))
    for row in rows:
        part = kept.get(row.pk)
        if part and row.name and row.capacity is not None and row.capacity < most.get(part.pk, 0):
            works = _("Write at least %(number)d, or ask somebody to change first.") % {"number": most[part.pk]}
            words = {"name": part.name, "number": most[part.pk]}
            yield Reason("taken", _("“%(name)s”: so many places are taken on one date: %(number)d.") % words, works)
        if part and not row.name and people.get(part.pk):
            words = {"name": part.name, "number": people[part.pk]}
            sentence = ngettext("“%(name)s”: %(number)d sign-up is for this part.", "“%(name)s”: %(number)d sign-ups are for this part.",
                                people[part.pk])  # fmt: skip
            yield Reason("used", sentence % words, _("Keep it; with as many places as are taken nobody new can choose it."))


def taken(event: Event) -> dict[int, int]:
    """Of each part: places taken on the date ahead, or in the course, where most are."""
    rows = SignUp.objects.filter(event=event, role__isnull=False).taking()
    ahead = rows.filter(occurrence=None) if event.is_course else rows.filter(occurrence__in=targets_of(event))
    found: dict[int, int] = {}
    sums = ahead.order_by().values("role", "occurrence").annotate(n=Sum("size"))
    for part, _target, number in sums.values_list("role", "occurrence", "n"):
        found[part] = max(found.get(part, 0), number)
    return found


def standing(event: Event) -> Counter:
    """Of each part: sign-ups that stand, also of dates that are over."""
    return Counter(SignUp.objects.filter(event=event, role__isnull=False).standing().values_list("role", flat=True))


def take_away(parts: Iterable[SignUpRole]) -> None:
    """Sign-ups that were signed off long ago forget the part; nobody else had it."""
    ids = [part.pk for part in parts]
    SignUp.objects.filter(role__in=ids).update(role=None)
    SignUpRole.objects.filter(pk__in=ids).delete()


def write(event: Event, rows: list[PartRow], kept: dict[int, SignUpRole]) -> list[SignUpRole]:
    """Names are let go of first, so that two parts may exchange them."""
    for part in kept.values():
        SignUpRole.objects.filter(pk=part.pk).update(name=str(uuid.uuid4()))
    made = []
    for row in rows:
        part = kept.get(row.pk) or SignUpRole(event=event)
        part.name, part.capacity = row.name, row.capacity
        part.save()
        made.append(part)
    return made


def rows_of(event: Event) -> list[PartRow]:
    """The parts as lines of the form."""
    return [PartRow(part.name, part.capacity, part.pk) for part in SignUpRole.objects.filter(event=event)]
