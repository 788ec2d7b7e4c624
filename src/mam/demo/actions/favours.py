"""Favours of a town: some hang on the board, some were done days ago and settled in hours, and some hours went to the house."""

import datetime as dt
import itertools

from mam.core import clock
from mam.reciprocity.actions.favours.exchanging import agree, take_up
from mam.reciprocity.actions.favours.giving import give_to_house
from mam.reciprocity.actions.favours.offering import FavourAsk, offer_favour
from mam.reciprocity.actions.favours.settling import confirm_done, say_done

DAY = dt.timedelta(days=1)
# direction, kind, title, place, weekdays, when, minutes, hours it was settled in (0: it only hangs)
FAVOURS = (
    ("given", "ride", "Podwiozę do lekarza w Krakowie", "", (1, 3), "rano", 120, 150),
    ("given", "skill", "Godzina słowackiego przy herbacie", "", (2,), "po 16", 60, 60),
    ("asked", "help", "Kto przykręci półkę?", "", (), "", 60, 45),
    ("given", "help", "Zrobię zakupy, gdy ślisko", "", (0, 2, 4), "przed południem", 60, 60),
    ("asked", "skill", "Jak wysłać zdjęcia z telefonu wnuczce?", "", (1,), "po południu", 60, 90),
    ("given", "thing", "Wiertarka na sobotę", "", (5,), "", None, 0),
    ("asked", "ride", "Podwózka do lekarza we wtorek", "", (1,), "rano", 120, 0),
    ("given", "skill", "Naprawię rower", "", (5, 6), "", 60, 0),
)
PAST = 3  # days ago the settled ones were done


def exchange_favours(town) -> None:
    """Neighbours with an account act for themselves, the host for all others."""
    now = clock.now()
    pairs = zip(itertools.cycle(neighbours(town)), FAVOURS, strict=False)
    for (one, other), (direction, kind, title, place, weekdays, when, minutes, settled) in pairs:
        with clock.stopped(now - PAST * DAY):
            ask = FavourAsk(
                direction, kind, title, one, acting(town, one), minutes=minutes, place=place, weekdays=weekdays, when=when,
                name_shown="all", channel=way(one),
            )  # fmt: skip
            favour = offer_favour(ask)
            if settled:
                settle(town, favour, one, other, settled)
    giver = neighbours(town)[0][0]
    give_to_house(giver, 30, by=acting(town, giver), channel=way(giver))


def settle(town, favour, one, other, minutes: int) -> None:
    """other answers, one says yes; who gave says it is done, the other side confirms."""
    made = take_up(favour, other, minutes=minutes, day=clock.today(), by=acting(town, other), channel=way(other))
    agree(made, by=acting(town, one), channel=way(one))
    made.refresh_from_db()
    giver, getter = made.giver.person, made.getter.person
    say_done(made, made.giver, by=acting(town, giver), channel=way(giver))
    confirm_done(made, by=acting(town, getter), channel=way(getter))


def neighbours(town) -> list[tuple]:
    """Pairs of people who live here and do not work for the place."""
    people = [one for one in town.people.values() if not one.knows_everybody and not one.roles() and one.is_adult is not False][:6]
    return list(zip(people, people[1:] + people[:1], strict=True))


def acting(town, person):
    return person if person.account_id else town.people["host"]


def way(person) -> str:
    return "web" if person.account_id else "phone"
