"""What people booked: what comes back every week, what happens once, and what went another way."""

import datetime as dt

from mam.core import clock
from mam.core.refusal import Refusal
from mam.people.models import Party
from mam.places.actions.ask import Ask, Span
from mam.places.actions.booking import book
from mam.places.actions.cancelling import cancel_booking
from mam.places.actions.closing import close
from mam.places.actions.keeping.rules import rules_in_force
from mam.places.actions.series import book_series
from mam.places.methods.recurrence import Rule
from mam.places.models import Thing
from mam.places.words import CancelReason, RuleKind

from ..catalogue.shapes import Single, Weekly, Wish
from .events import take_up
from .seasons import DAY, next_holiday, next_weekday

WEEK = dt.timedelta(weeks=1)
TRIES = 6


def ask_for(town, wish: Wish) -> Ask:
    """The wish as it comes to the house, from the web, by phone or on paper."""
    things = dict(entry if isinstance(entry, tuple) else (entry, 1) for entry in wish.things)
    found = Thing.objects.filter(centre=town.centre, slug__in=things).with_parts()
    person = town.people[wish.who]
    return Ask(
        centre=town.centre,
        things=tuple((thing, things[thing.slug]) for thing in found),
        by=town.people[wish.by or wish.who],
        party=Party(person, town.groups.get(wish.group)),
        channel=wish.channel,
        title=wish.title,
        purpose=wish.purpose,
        people=wish.people,
        open_to_all=wish.open_to_all,
        giving_back=wish.giving_back,
        access_needs=wish.access_needs,
        rules=rules_in_force(town.centre, clock.today()),
    )


def write_programme(town) -> None:
    """What is for everybody is in the programme; the rest is only booked."""
    for plan in town.plan.programme:
        ask, rule, happens = ask_for(town, plan.wish), _rule(plan), town.plan.events.get(plan.wish.title)
        if happens:
            take_up(town, happens, ask, rule)
        else:
            book_series(ask, rule)
    for plan in town.plan.singles:
        _first_that_fits(town, plan)
    _meet_a_holiday(town)


def _rule(plan: Weekly) -> Rule:
    first = clock.today()
    last = first + dt.timedelta(weeks=plan.weeks)
    return Rule(plan.kind, first, plan.starts, plan.ends, last_day=last, weekdays=(plan.weekday,), nth=plan.nth)


def _first_that_fits(town, plan: Single):
    """Books the wish on its first day, or the same weekday of one of the next weeks; people do the same."""
    day = next_weekday(town.today + plan.after * DAY, plan.weekday)
    for _try in range(TRIES - 1):
        try:
            return _single(town, plan, day)
        except Refusal:
            day += WEEK
    return _single(town, plan, day)


def _single(town, plan: Single, day: dt.date):
    ask, span = ask_for(town, plan.wish), _span(plan, day)
    happens = plan.event or town.plan.events.get(plan.wish.title)
    return take_up(town, happens, ask, span) if happens else book(ask, span)


def _span(plan: Single, day: dt.date) -> Span:
    return Span(clock.instant(day, plan.starts), clock.instant(day + plan.days * DAY, plan.ends))


def _meet_a_holiday(town) -> None:
    """A series across a day on which the house is closed: one date fails and can be tried again elsewhere."""
    holiday = next_holiday(town.today + WEEK)
    days = tuple(holiday + n * WEEK for n in (-1, 0, 1))
    rule = Rule(RuleKind.DATES, days[0], dt.time(13), dt.time(14, 30), dates=days)
    book_series(ask_for(town, town.plan.holiday_wish), rule)


def write_troubles(town) -> None:
    """Requests that want the same hours, a booking given back, and a repair."""
    requests = [_first_that_fits(town, town.plan.requests[0])]
    day = clock.local(requests[0].starts).date()
    book(ask_for(town, town.plan.requests[1].wish), _span(town.plan.requests[1], day))
    returned = _first_that_fits(town, town.plan.given_back)
    cancel_booking(returned, by=returned.made_by, reason=CancelReason.PLANS)
    slug, reason = town.plan.repair
    day = next_weekday(town.today + 10 * DAY, 2)
    span = Span(clock.instant(day, dt.time(8)), clock.instant(day, dt.time(15)))
    thing = Thing.objects.get(centre=town.centre, slug=slug)
    close(town.centre, thing=thing, span=span, reason=reason, by=town.people["host"])
