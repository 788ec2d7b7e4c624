"""Short words for tests of favours: one that hangs on the board, an exchange that is agreed, done or settled."""

import datetime as dt

from mam.core import clock
from mam.reciprocity.actions.favours.exchanging import agree, take_up
from mam.reciprocity.actions.favours.offering import FavourAsk, offer_favour
from mam.reciprocity.actions.favours.settling import confirm_done, say_done
from mam.reciprocity.models import Exchange, Favour

HOUR = 60


def ask(person, direction: str = "given", **more) -> FavourAsk:
    return FavourAsk(
        direction,
        more.pop("kind", "help"),
        more.pop("title", "Zakupy dla sąsiadki"),
        person,
        more.pop("by", person),
        **more,
    )


def favour(person, direction: str = "given", **more) -> Favour:
    return offer_favour(ask(person, direction, **more))


def answered(giver, getter, minutes: int = HOUR, day: dt.date | None = None, **more) -> Exchange:
    """The giver hangs a favour up, the getter would like it."""
    return take_up(favour(giver, **more), getter, minutes=minutes, day=day or clock.today(), by=getter)


def agreed(giver, getter, *args, **more) -> Exchange:
    return agree(answered(giver, getter, *args, **more), by=giver)


def done(giver, getter, *args, **more) -> Exchange:
    exchange = agreed(giver, getter, *args, **more)
    return say_done(exchange, exchange.giver, by=giver)


def settled(giver, getter, *args, **more) -> Exchange:
    return confirm_done(done(giver, getter, *args, **more), by=getter)
