"""Taking a need on: an owner with a seat, and a day by which there is an answer. From then on a late answer is public."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.models import Notice
from mam.municipalities.models.dated_setting import number_on
from mam.people.actions.telling import write_to
from mam.people.models import Person

from ...models import Need
from ...words.needs import OVER, NeedState
from .locking import locked
from .telling import address_of, tell_accepted

DAYS, LONGEST = 14, 365
SETTING = "need-answer-days"


def usual_due(day: dt.date) -> dt.date:
    """When an answer is due that begins today: the town's own number of days, else fourteen."""
    return day + dt.timedelta(days=number_on(SETTING, day, DAYS, most=LONGEST))


def accept_need(need: Need, *, owner: Person | None, seat: str, due: dt.date, by: Person) -> Need:
    """Gives a need an owner and a day, or moves both; the first promised day stays the one that answers are measured by.

    seat: the place in the office that answers, shown to everybody. Refuses a day gone by and a need that is over.
    """
    demand("voice.accept_need", by, need)
    seat = clean_line(seat)
    if reasons := list(against(seat, due)):
        raise Refusal(reasons)
    with transaction.atomic():
        need = locked(need)
        if need.state in OVER or not need.is_public or need.joined_to_id:
            works = _("Look at its thread: there is what became of it.")
            raise Refusal(Reason("not_open", _("This need cannot be taken on now."), works))
        if (need.owner, need.seat, need.due) == (owner, seat, due):
            return need
        was_answered = need.state in (NeedState.ANSWERED, NeedState.IN_TOPIC)
        need.owner, need.seat, need.due, need.promised = owner, seat, due, need.promised or due
        need.state = need.state if was_answered else NeedState.ACCEPTED
        need.save(update_fields=["owner", "seat", "due", "promised", "state"])
        record("accepted_need", need, by=by, seat=seat, due=due.isoformat())
        tell_accepted(need)
        if owner and owner != by:
            tell_owner(need)
    return need


def against(seat: str, due: dt.date):
    today = clock.today()
    if not 2 <= len(seat) <= 80:
        works = _("For example: Department of Infrastructure.")
        yield Reason("seat", _("It is not said who will answer."), works, field="seat")
    if due < today:
        yield Reason("past", _("This day has gone by."), _("Choose a day from today on."), field="due")
    if due > today + dt.timedelta(days=LONGEST):
        works = ngettext("At most %(n)d day ahead.", "At most %(n)d days ahead.", LONGEST) % {"n": LONGEST}
        yield Reason("too_far", _("This is too far away to wait for an answer."), works, field="due")


def tell_owner(need: Need) -> None:
    write_to(
        need.owner, "need-owner", lambda: _("You answer for it: %(title)s") % {"title": need.title},
        lambda: need.text[:600], key=f"need-owner-{need.pk}-{need.due}", link=address_of(need), link_words=lambda: _("See the need"),
    )  # fmt: skip


def remind_owners() -> int:
    """Once for each need and due day: the day before it, and the day after it when there is still no answer."""
    today, told = clock.today(), 0
    days = (today + dt.timedelta(days=1), today - dt.timedelta(days=1))
    for need in Need.objects.public().owed().filter(due__in=days, owner__isnull=False).select_related("owner"):
        told += remind_owner(need, late=need.due < today) is not None
    return told


def remind_owner(need: Need, *, late: bool) -> Notice | None:
    def subject() -> str:
        words = _("An answer is late: %(title)s") if late else _("An answer is due tomorrow: %(title)s")
        return words % {"title": need.title}

    return write_to(
        need.owner, "need-owner", subject, lambda: need.text[:600], key=f"need-due-{need.pk}-{need.due}-{late}",
        link=address_of(need), link_words=lambda: _("See the need"),
    )  # fmt: skip
