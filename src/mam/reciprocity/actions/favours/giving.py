"""Hours without an exchange: a gift to the house, the house's gift to whoever needs them, and work many did together."""

import datetime as dt
import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Group, Person

from ...models import HoursAccount, LedgerEntry
from ...words.favours import EntryKind
from .ledger import account_of, against_day, against_minutes, book, booked_before, house_account, lock


def give_to_house(giver: Person | Group, minutes: int, *, by: Person, channel: str = Channel.WEB, request_key=None) -> LedgerEntry:
    """Solidarity hours: from now on they wait for a neighbour who needs them."""
    demand("reciprocity.give_hours", by, giver)
    return gift(account_of(giver), house_account(), minutes, by=by, channel=channel, request_key=request_key)


def give_from_house(getter: Person | Group, minutes: int, *, by: Person, channel: str = Channel.DESK, request_key=None) -> LedgerEntry:
    """The house gives waiting hours on. It gives no more than neighbours gave to it."""
    demand("reciprocity.give_from_house", by)
    return gift(house_account(), account_of(getter), minutes, by=by, channel=channel, request_key=request_key)


def gift(
    giver: HoursAccount, getter: HoursAccount, minutes: int, *, by: Person, channel: str, request_key: uuid.UUID | None
) -> LedgerEntry:
    if reasons := against_minutes(minutes):
        raise Refusal(reasons)
    with transaction.atomic():
        lock(giver, getter)
        if earlier := booked_before(request_key):
            return earlier
        if giver.is_house and giver.balance < minutes:
            words = _("So many hours do not wait here.")
            raise Refusal(Reason("too_few", words, _("Give fewer, or wait until neighbours give some."), field="hours"))
        moves = {giver: -minutes, getter: minutes}
        made = book(EntryKind.GIFT, _("gift"), clock.today(), moves, by=by, channel=channel, request_key=request_key)
        record("gave_hours", made, by=by, on_behalf_of=giver.group or giver.person, channel=channel)
    return made


def record_work(
    title: str, day: dt.date, hands: dict[Person, int], *, by: Person, group: Group | None = None, channel: str = Channel.WEB,
    request_key: uuid.UUID | None = None,
) -> LedgerEntry:  # fmt: skip
    """What several people did together for a group, or for the house when there is none. hands: minutes of each."""
    demand("reciprocity.record_work", by, group)
    reasons = [reason for minutes in hands.values() for reason in against_minutes(minutes)]
    if not hands:
        reasons.append(Reason("nobody", _("Nobody is chosen."), _("Choose who was there."), field="people"))
    if day > clock.today():
        reasons.append(Reason("not_yet", _("That day is still to come."), _("Say it when it is done."), field="day"))
    if not title.strip() or len(title) > 120:
        reasons.append(Reason("no_title", _("Write in a few words what it is."), field="title"))
    if reasons:
        raise Refusal(reasons)
    with transaction.atomic():
        getter = account_of(group) if group else house_account()
        moves = {account_of(person): minutes for person, minutes in hands.items()}
        lock(getter, *moves)
        if earlier := booked_before(request_key):
            return earlier
        if full := [reason for account, minutes in moves.items() for reason in against_day(account, day, minutes)]:
            raise Refusal(full)
        moves[getter] = -sum(moves.values())
        made = book(EntryKind.WORK, title.strip(), day, moves, by=by, channel=channel, request_key=request_key)
        record("recorded_work", made, by=by, on_behalf_of=group, channel=channel)
    return made
