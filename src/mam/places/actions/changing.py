"""Changing a booking or the dates of its series: looked at first, then done for all that fit, or for none."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import BookedThing, Booking, Occupancy
from ..words import BookingState, Scope
from .ask import Ask, Date, Preview, Span
from .cancelling import in_scope
from .change import Change, asked_now, date_after
from .checking import Check, house_for
from .locking import lock_for
from .rules import PLACE, WISH
from .series import ask_like
from .telling import tell_changed
from .writing import bounds, occupy, state_for


def preview_change(booking: Booking, change: Change, scope: str = Scope.THIS, *, by=None, channel: str = Channel.WEB) -> Preview:
    """What the change would do to each date in scope: fits, fails with all reasons, unchanged. Writes nothing."""
    rows = in_scope(booking, scope)
    return _look(rows, change, by or booking.made_by, channel)


def _look(rows: list[Booking], change: Change, by, channel: str) -> Preview:
    dates = [date_after(row, change) for row in rows]
    spans = [date.span for date in dates if date.span]
    if not spans:
        return Preview(fails=tuple(dates))
    ask = asked_now(rows[0], change, by, channel)
    house, ids = house_for(ask, spans), frozenset(row.pk for row in rows)
    check = Check(ask, house, spans, ignoring=ids, only=None if change.moves else WISH)
    fits, fails, same = [], [], []
    for row, date in zip(rows, dates, strict=True):
        reasons = tuple(_reasons(check, row, date, change)) if date.span else date.reasons
        unchanged = date.span == Span(*bounds(row.during)) and change.things is None and not change.words
        made = replace(date, reasons=() if unchanged else reasons)
        (same if unchanged else fails if reasons else fits).append(made)
    return Preview(tuple(fits), tuple(fails), tuple(same), house=house)


def _reasons(check: Check, row: Booking, date: Date, change: Change) -> Iterable[Reason]:
    """Giving part of the time back needs no notice and asks nobody; moving the start that has passed is too late."""
    start, end = bounds(row.during)
    if change.things is None and start <= date.span.start and date.span.end <= end:
        case = check.case.at(date.span)
        return [reason for rule in (*PLACE, *WISH) for reason in rule(case)]
    return check.reasons(date.span)


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
        wish = asked_now(booking, change, by, channel)
        lock_for((*wish.things, *ask_like(booking).things), wish.party)
        rows = _standing(reached)
        seen = _look(rows, change, by, channel)
        if seen.fails and not (skip_failing and seen.fits):
            raise Refusal(seen.fails[0].reasons)
        spans = {date.booking_id: date.span for date in seen.fits}
        changed = [row for row in rows if row.pk in spans]
        _free_first(changed)
        for row in changed:
            _write(row, spans[row.pk], change, by, channel)
        if changed:
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
    grows = change.things is not None or not (start <= span.start and span.end <= end)
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
    return {"what": sorted([*change.words, *(name for name in ("starts", "ends", "day_shift", "things") if getattr(change, name))])}
