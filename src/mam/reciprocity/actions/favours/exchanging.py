"""“I can” and “I would like”: an answer to a favour, a yes to it, and calling off."""

import datetime as dt
import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.actions.persons import register_person
from mam.people.models import Group, Person

from ...models import Exchange, Favour, HoursAccount
from ...words.favours import ExchangeState
from .ledger import account_of, against_day, against_minutes, lock
from .sides import demand_side, locked, other_side
from .telling import tell_side


def take_up(
    favour: Favour, party: Person | Group, *, minutes: int, day: dt.date, by: Person, word: str = "",
    channel: str = Channel.WEB, request_key: uuid.UUID | None = None,
) -> Exchange:  # fmt: skip
    """party answers the favour; the other side hears of it and says yes. Pressing twice is one answer."""
    demand("reciprocity.take_up", by, party)
    if reasons := list(against(favour, party, minutes, day, word)):
        raise Refusal(reasons)
    with transaction.atomic():
        owner, answers = account_of(favour.group or favour.person), account_of(party)
        giver, getter = (owner, answers) if favour.is_given else (answers, owner)
        lock(giver, getter)
        same = Exchange.objects.under_way().filter(favour=favour, giver=giver, getter=getter, day=day).first()
        if same := same or (Exchange.objects.filter(request_key=request_key).first() if request_key else None):
            return same
        if reasons := against_day(giver, day, minutes):
            raise Refusal(reasons)
        made = Exchange.objects.create(
            favour=favour, title=favour.title, giver=giver, getter=getter, minutes=minutes, day=day, said_by=answers, word=word,
            channel=channel, request_key=request_key, created=clock.now(),
        )  # fmt: skip
        record("took_up_favour", made, by=by, on_behalf_of=party, channel=channel)
        tell_side(made, owner, "asked")
    return made


def take_up_at_desk(favour: Favour, person: Person | None, new: dict[str, str], *, by: Person, sure: bool = False, **more) -> Exchange:
    """For somebody who stands at the desk, rings or wrote on paper; new: data of somebody not known yet."""
    demand("reciprocity.write_favour_down", by)
    if person is None and not new.get("first_name"):
        raise Refusal(Reason("nobody", _("Who answers?"), _("Choose somebody, or write a first name."), field="first_name"))
    with transaction.atomic():
        person = person or register_person(**new, by=by, channel=more["channel"], sure=sure)
        return take_up(favour, person, by=by, **more)


def against(favour: Favour, party: Person | Group, minutes: int, day: dt.date, word: str):
    if not favour.is_standing or favour.person_id is None:
        yield Reason("over", _("This favour is not on the board any more."), _("Look at the others on the board."))
    if (favour.group or favour.person) == party:
        yield Reason("own", _("This is your own favour."), _("A neighbour answers it."))
    if day < clock.today():
        yield Reason("past", _("That day is over."), _("Choose today or a later day."), field="day")
    if len(word) > 600:
        yield Reason("too_long", _("It is too long: %(most)d characters fit here.") % {"most": 600}, _("Make it shorter."), field="word")
    yield from against_minutes(minutes)


def agree(exchange: Exchange, *, by: Person, channel: str = Channel.WEB) -> Exchange:
    """The side that was asked says yes. Twice is harmless."""
    with transaction.atomic():
        exchange = locked(exchange)
        if exchange.state == ExchangeState.AGREED:
            return exchange
        side = other_side(exchange, exchange.said_by)
        demand_side(exchange, side, by)
        demand_state(exchange, ExchangeState.ASKED)
        if reasons := against_day(exchange.giver, exchange.day, exchange.minutes, apart_from=exchange):
            raise Refusal(reasons)
        move(exchange, ExchangeState.AGREED, "agreed_exchange", by=by, side=side, channel=channel)
        tell_side(exchange, exchange.said_by, "agreed")
    return exchange


def call_off(exchange: Exchange, *, by: Person, side: HoursAccount, word: str = "", channel: str = Channel.WEB) -> Exchange:
    """Either side, as long as no hours are written down. Twice is harmless."""
    with transaction.atomic():
        exchange = locked(exchange)
        demand_side(exchange, side, by)
        if exchange.state == ExchangeState.CALLED_OFF:
            return exchange
        if exchange.state == ExchangeState.SETTLED:
            works = _("Somebody of the house can take the entry back.")
            raise Refusal(Reason("settled", _("The hours are written down already."), works))
        exchange.word = (word or exchange.word)[:600]
        move(exchange, ExchangeState.CALLED_OFF, "called_exchange_off", by=by, side=side, channel=channel)
        tell_side(exchange, other_side(exchange, side), "called_off")
    return exchange


def demand_state(exchange: Exchange, *states: str) -> None:
    if exchange.state not in states:
        words = _("This is not possible now: the exchange is “%(state)s”.") % {"state": exchange.get_state_display()}
        raise Refusal(Reason("other_state", words, _("Open its page again to see what comes next.")))


def move(exchange: Exchange, state: str, verb: str, *, by: Person, side: HoursAccount, channel: str) -> None:
    exchange.state = state
    exchange.save()
    record(verb, exchange, by=by, on_behalf_of=side.group or side.person, channel=channel)
