"""Done, confirmed by the other side, and written into the ledger once; or seen differently, or taken back by a counter entry."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Exchange, HoursAccount, LedgerEntry
from ...words.favours import EntryKind, ExchangeState
from .exchanging import demand_state, move
from .ledger import against_day, against_minutes, book, lock
from .sides import demand_side, locked, other_side
from .telling import tell_side


def say_done(
    exchange: Exchange, side: HoursAccount, *, by: Person, minutes: int | None = None, day: dt.date | None = None,
    channel: str = Channel.WEB,
) -> Exchange:  # fmt: skip
    """One side says that it is done, with the hours as they were. The other side confirms. Twice is harmless."""
    with transaction.atomic():
        exchange = locked(exchange)
        demand_side(exchange, side, by)
        minutes, day = minutes or exchange.minutes, day or exchange.day
        if exchange.state == ExchangeState.DONE and (exchange.said_by_id, exchange.minutes, exchange.day) == (side.pk, minutes, day):
            return exchange
        demand_state(exchange, ExchangeState.AGREED, ExchangeState.DISPUTED, ExchangeState.DONE)
        if reasons := against_done(exchange, minutes, day):
            raise Refusal(reasons)
        exchange.minutes, exchange.day, exchange.said_by = minutes, day, side
        move(exchange, ExchangeState.DONE, "said_exchange_done", by=by, side=side, channel=channel)
        tell_side(exchange, other_side(exchange, side), "done")
    return exchange


def against_done(exchange: Exchange, minutes: int, day: dt.date) -> list[Reason]:
    found = against_minutes(minutes)
    if day > clock.today():
        found.append(Reason("not_yet", _("That day is still to come."), _("Say it when it is done."), field="day"))
    return found or against_day(exchange.giver, day, minutes, apart_from=exchange)


def confirm_done(exchange: Exchange, *, by: Person, channel: str = Channel.WEB) -> Exchange:
    """The other side says yes: the hours go from who got to who gave. However often it is pressed, they are written down once."""
    with transaction.atomic():
        exchange = locked(exchange)
        side = other_side(exchange, exchange.said_by)
        demand_side(exchange, side, by)
        if exchange.state == ExchangeState.SETTLED:
            return exchange
        demand_state(exchange, ExchangeState.DONE)
        moves = {exchange.giver: exchange.minutes, exchange.getter: -exchange.minutes}
        book(EntryKind.EXCHANGE, "", exchange.day, moves, by=by, channel=channel, exchange=exchange)
        move(exchange, ExchangeState.SETTLED, "settled_exchange", by=by, side=side, channel=channel)
        tell_side(exchange, exchange.said_by, "settled")
    return exchange


def dispute(exchange: Exchange, word: str, *, by: Person, channel: str = Channel.WEB) -> Exchange:
    """The other side sees it differently and says how. Either side may then say the hours again. Twice is harmless."""
    if not word.strip() or len(word) > 600:
        works = _("Write one sentence, up to 600 characters.")
        raise Refusal(Reason("no_word", _("Say how you see it."), works, field="word"))
    with transaction.atomic():
        exchange = locked(exchange)
        side = other_side(exchange, exchange.said_by)
        demand_side(exchange, side, by)
        if exchange.state == ExchangeState.DISPUTED:
            return exchange
        demand_state(exchange, ExchangeState.DONE)
        exchange.word = word.strip()
        move(exchange, ExchangeState.DISPUTED, "disputed_exchange", by=by, side=side, channel=channel)
        tell_side(exchange, exchange.said_by, "disputed")
    return exchange


def take_entry_back(entry: LedgerEntry, *, by: Person, channel: str = Channel.WEB) -> LedgerEntry:
    """A mistake is never changed: a counter entry moves the same minutes the other way. Twice gives the same counter entry."""
    demand("reciprocity.take_entry_back", by)
    lines = list(entry.lines.select_related("account"))
    with transaction.atomic():
        lock(*(line.account for line in lines))
        if earlier := LedgerEntry.objects.filter(counters=entry).first():
            return earlier
        if entry.kind == EntryKind.COUNTER:
            works = _("Write the hours down anew.")
            raise Refusal(Reason("counter", _("What takes back is not taken back itself."), works))
        moves = {line.account: -line.minutes for line in lines}
        made = book(EntryKind.COUNTER, entry.title, entry.day, moves, by=by, channel=channel, counters=entry)
        record("took_entry_back", entry, by=by, channel=channel)
    return made
