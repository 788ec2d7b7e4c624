"""Walks from door to door and shifts of listening: addresses and sums, never a name beside them."""

import datetime as dt
import uuid
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Area, Door, ShiftTally, Walk

MOST_DOORS = 300


def note_walk(
    street: str, day: dt.date, doors: dict[str, list[str]], *, by: Person, area: Area | None = None, walkers: str = "",
    request_key: uuid.UUID | None = None,
) -> Walk:  # fmt: skip
    """doors: outcome (words.listening.AtTheDoor) -> numbers of houses. A number given twice counts with the first outcome."""
    demand("voice.listen", by)
    said = {}
    for outcome, numbers in doors.items():
        for number in numbers:
            said.setdefault(clean_line(number)[:40], outcome)
    said.pop("", None)
    if reasons := list(against(clean_line(street), day, said)):
        raise Refusal(reasons)
    with transaction.atomic():
        Person.objects.select_for_update(no_key=True).get(pk=by.pk)
        if known := request_key and Walk.objects.filter(request_key=request_key).first():
            return known
        made = Walk.objects.create(
            day=day, area=area, street=clean_line(street)[:120], walkers=clean_line(walkers)[:60], by=by, at=clock.now(),
            request_key=request_key,
        )  # fmt: skip
        Door.objects.bulk_create(Door(walk=made, address=number, outcome=outcome) for number, outcome in said.items())
        record("noted_walk", made, by=by, doors=len(said))
    return made


def against(street: str, day: dt.date, said: dict):
    if not street:
        yield Reason("street", _("It is not said where you walked."), _("For example: ul. Balińska."), field="street")
    if day > clock.today():
        yield Reason("not_yet", _("This day has not come yet."), _("Choose the day of the walk."), field="day")
    if not said:
        yield Reason("doors", _("There is no door yet."), _("A door not opened counts too: write its number."), field="talked")
    if len(said) > MOST_DOORS:
        yield Reason("too_many", _("This is more than one walk."), _("300 doors fit; write the rest as another walk."), field="talked")


def note_shift(
    where: str, day: dt.date, hours: Decimal, *, spoken_to: int, talked: int, cards: int, by: Person, request_key: uuid.UUID | None = None
) -> ShiftTally:
    """Sums of one shift."""
    demand("voice.listen", by)
    reasons = []
    if talked > spoken_to:
        reasons.append(Reason("talked", _("More people talked than were spoken to."), _("Count both again."), field="talked"))
    if day > clock.today():
        reasons.append(Reason("not_yet", _("This day has not come yet."), _("Choose the day of the shift."), field="day"))
    if reasons:
        raise Refusal(reasons)
    with transaction.atomic():
        Person.objects.select_for_update(no_key=True).get(pk=by.pk)
        if known := request_key and ShiftTally.objects.filter(request_key=request_key).first():
            return known
        made = ShiftTally.objects.create(
            day=day, where=clean_line(where)[:120], hours=hours, spoken_to=spoken_to, talked=talked, cards=cards, listener=by,
            at=clock.now(), request_key=request_key,
        )  # fmt: skip
        record("noted_shift", made, by=by, spoken_to=spoken_to, talked=talked, cards=cards)
    return made
