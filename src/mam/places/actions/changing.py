"""Changing a booking or the dates of its series: looked at first, then done for all that fit, or for none."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import BookedThing, Booking, Occupancy
from ..words import BookingState, Scope
from .ask import Ask, Span
from .cancelling import in_scope
from .change import Change, asked_now, look, takes_more
from .checking import house_for
from .locking import lock_for
from .telling import tell_changed
from .writing import bounds, occupy, state_for


def change_booking(
    booking: Booking, change: Change, *, by, scope: str = Scope.THIS, channel: str = Channel.WEB, skip_failing: bool = False
) -> list[Booking]:
    """Changes every date in scope, or none when one of them fails (skip_failing leaves those as they are).

    A room that the house answers for is asked for again when it is moved or longer; until then the new time is kept. Past
    dates are never touched. Refuses with the reasons of the first date that fails.
    """
    demand("places.change_booking", by, booking)
    with transaction.atomic():
        reached = in_scope(booking, scope)
        if not reached:
            raise Refusal(_nothing_ahead())
        return change_rows(reached, change, by=by, channel=channel, skip_failing=skip_failing)


def change_rows(
    reached: list[Booking], change: Change, *, by, channel: str = Channel.WEB, skip_failing: bool = False, tell: bool = True
) -> list[Booking]:
    """The same for bookings chosen by the caller, who has asked for the right and opened the transaction. All are of one party.

    tell: False when the caller tells people in its own words.
    """
    wish = asked_now(reached[0], change, by, channel)
    lock_for(wish.things, wish.party, also=reached)
    rows = _standing(reached)
    seen = look(rows, change, by, channel)
    if seen.fails and not (skip_failing and seen.fits):
        raise Refusal(seen.fails[0].reasons)
    spans = {date.booking_id: date.span for date in seen.fits}
    changed = [row for row in rows if row.pk in spans]
    _free_first(changed)
    for row in changed:
        _write(row, spans[row.pk], change, by, channel)
    if changed and tell:
        tell_changed(changed[0], len(changed))
    return changed


def _standing(bookings: list[Booking]) -> list[Booking]:
    """The bookings as they are under the locks; what began or was cancelled meanwhile is refused."""
    ids = [row.pk for row in bookings]
    fresh = Booking.objects.select_for_update(of=("self",)).filter(pk__in=ids, during__startswith__gt=clock.now())
    rows = fresh.filter(state__in=[BookingState.CONFIRMED, BookingState.PENDING]).order_by("during")
    rows = list(rows.select_related("centre", "party_person", "party_group", "made_by", "municipality", "house_rules"))
    if not rows:
        raise Refusal(_nothing_ahead())
    return rows


def _nothing_ahead() -> Reason:
    return Reason("not_standing", _("What has begun, ended or was cancelled cannot be changed."), _("Book a new time."))


def _free_first(rows: list[Booking]) -> None:
    """All dates let go of their old time before any takes its new one, so that a series may move onto itself."""
    Occupancy.objects.filter(booking__in=[row.pk for row in rows]).update(holds=False)


def _write(row: Booking, span: Span, change: Change, by, channel: str) -> None:
    ask = asked_now(row, change, by, channel)
    start, end = bounds(row.during)
    grows = takes_more(row, change) or not (start <= span.start and span.end <= end)
    for name, value in change.words.items():
        setattr(row, name, value)
    asks_again = row.state == BookingState.CONFIRMED and grows and state_for(ask) == BookingState.PENDING
    if asks_again:
        row.state = BookingState.PENDING
    if change.moves:
        _move(row, span, ask)
    row.changed, row.sequence = clock.now(), row.sequence + 1
    row.save()
    if change.moves:
        occupy(row, ask, house_for(ask, [span]), kept=asks_again)
    record("changed", row, by=by, on_behalf_of=row.party, channel=channel, **_facts(change))


def _move(row: Booking, span: Span, ask: Ask) -> None:
    before, after = (max((getattr(t, gap) for t, _q in ask.things), default=0) for gap in ("buffer_before", "buffer_after"))
    terms = row.starts - row.cancel_by if row.cancel_by else None
    row.during = (span.start, span.end)
    row.buffered = (span.start - dt.timedelta(minutes=before), span.end + dt.timedelta(minutes=after))
    row.cancel_by = span.start - terms if terms is not None else None
    row.reminded, row.release_token = None, ""
    if {thing.pk: q for thing, q in ask.things} != dict(row.booked.values_list("thing", "quantity")):
        row.booked.all().delete()
        BookedThing.objects.bulk_create(BookedThing(booking=row, thing=t, quantity=q) for t, q in ask.things)


def _facts(change: Change) -> dict:
    """Which things changed, without anybody's words."""
    moved = [name for name in ("starts", "ends", "day_shift", "things") if getattr(change, name)]
    return {"what": sorted([*change.words, *moved])}
