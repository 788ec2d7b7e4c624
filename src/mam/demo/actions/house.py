"""The house of a town: its things, hours, rules in words and numbers, pictures, hosts and keys."""

import datetime as dt

from mam.core import clock
from mam.municipalities.actions import introduce_setting
from mam.places.actions.keeping.centre import give_key
from mam.places.actions.keeping.exceptions import add_exception
from mam.places.actions.keeping.hosts import make_host
from mam.places.actions.keeping.hours import Week, change_week
from mam.places.actions.keeping.photos import add_photo
from mam.places.actions.keeping.quotas import set_quota
from mam.places.actions.keeping.rules import write_rules
from mam.places.actions.keeping.things import add_thing, change_thing
from mam.places.models import Part, Thing
from mam.places.words import Audience

from ..catalogue.house import KEY_WEEK, NUMBERS, QUOTAS, RULES, WEEK
from ..catalogue.shapes import ThingPlan
from ..drawings import draw
from .seasons import next_new_years_eve, winter

YARD = "podworko"
A_YEAR = dt.timedelta(days=365)


def furnish(town) -> None:
    """Everything but bookings. The things lend freely at first; `tighten` writes their terms when the first weeks are full."""
    centre, keeper, since = town.centre, town.keeper, clock.today()
    for key, member in town.plan.people.items():
        if member.hosts:
            make_host(centre, town.people[key], by=keeper, since=since)
    change_week(centre, Week(Audience.PUBLIC, since, None, WEEK), by=keeper)
    change_week(centre, Week(Audience.GROUP, since, None, KEY_WEEK), by=keeper)
    write_rules(centre, by=keeper, text=RULES, valid_from=since, version="1")
    for plan in town.plan.things:
        _put_up(town, plan)
    for plan in town.plan.groups:
        if plan.key:
            give_key(centre, town.groups[plan.name], by=keeper, since=since)
    for key, value, unit, source in NUMBERS:
        introduce_setting(key, value, unit=unit, source=source, valid_from=since, place=centre.slug, confirmed=False)
    for quota in QUOTAS:
        set_quota(centre, by=keeper, first_day=since, last_day=since + A_YEAR, **quota)
    add_photo(centre, by=keeper, data=draw("house"), alt=town.plan.centre_alt)
    _write_exceptions(town)


def _put_up(town, plan: ThingPlan) -> None:
    parts = Part.objects.filter(centre=town.centre, name__in=plan.made_of)
    thing = add_thing(
        town.centre, by=town.keeper, name=plan.name, about=plan.about, kind=plan.kind,
        parts=list(parts), new_parts=plan.parts, **plan.fields,
    )  # fmt: skip
    if plan.drawing:
        add_photo(town.centre, by=town.keeper, data=draw(plan.drawing), alt=plan.alt, thing=thing)


def _write_exceptions(town) -> None:
    """New Year's Eve is short, and the yard sleeps in winter."""
    eve = next_new_years_eve(clock.today())
    add_exception(
        town.centre, by=town.keeper, first_day=eve, last_day=eve, opens=dt.time(10), closes=dt.time(14),
        audience=Audience.PUBLIC, reason="Sylwester: zamykamy o 14:00",
    )  # fmt: skip
    yard = Thing.objects.filter(centre=town.centre, slug=YARD).first()
    if yard:
        first, last = winter(clock.today())
        add_exception(
            town.centre, by=town.keeper, thing=yard, first_day=max(first, clock.today()), last_day=last,
            reason="Podwórko jest czynne od maja do września",
        )  # fmt: skip


def tighten(town) -> None:
    """From now on the things ask for notice and have a horizon; what is booked already keeps its terms."""
    things = {thing.name: thing for thing in Thing.objects.filter(centre=town.centre)}
    for plan in town.plan.things:
        change_thing(things[plan.name], by=town.keeper, **plan.later)
