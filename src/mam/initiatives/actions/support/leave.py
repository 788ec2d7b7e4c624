"""Days on which somebody of the staff is away: they take nothing on, are not reminded, and their requests are shown to the others."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person, Role

from ...models import AnimatorLeave
from .telling import TAKES

LONGEST = dt.timedelta(days=366)


def note_leave(person: Person, first: dt.date, last: dt.date, *, by: Person, channel: str = Channel.WEB) -> AnimatorLeave:
    """The same days again are the same row. One of the staff may write it for another, who is ill."""
    demand("initiatives.note_leave", by)
    if reasons := list(_reasons(person, first, last)):
        raise Refusal(reasons)
    with transaction.atomic():
        made, is_new = AnimatorLeave.objects.get_or_create(person=person, first=first, last=last, defaults={"by": by})
        if is_new:
            record("noted_leave", made, by=by, on_behalf_of=person, channel=channel, first=first.isoformat(), last=last.isoformat())
    return made


def end_leave(leave: AnimatorLeave, *, by: Person, channel: str = Channel.WEB) -> None:
    """They are back, or do not go."""
    demand("initiatives.note_leave", by)
    with transaction.atomic():
        gone, _rows = AnimatorLeave.objects.filter(pk=leave.pk).delete()
        if gone:
            record("ended_leave", leave.person, by=by, on_behalf_of=leave.person, channel=channel)


def leaves_ahead() -> list[AnimatorLeave]:
    return list(AnimatorLeave.objects.filter(last__gte=clock.today()).select_related("person"))


def staff_here() -> list[Person]:
    """Everybody who may answer requests, those who are away included."""
    roles = Role.objects.in_force(clock.today()).filter(kind__in=TAKES).values("person")
    return list(Person.objects.present().filter(pk__in=roles))


def _reasons(person: Person, first: dt.date, last: dt.date):
    if not person.is_staff_member:
        works = _("Choose somebody of the staff.")
        yield Reason("not_staff", _("This person does not answer requests for support."), works, field="person")
    if last < first:
        yield Reason("days", _("The last day is before the first."), _("Change one of them."), field="last")
    if last < clock.today():
        yield Reason("past", _("This day has gone by."), _("Choose a day from today on."), field="last")
    if last - first > LONGEST:
        yield Reason("long", _("This is longer than a year."), _("End the role instead, and hand the requests over."), field="last")
