"""The bank of the river: a complaint becomes a picnic with the town's skips, 23 neighbours, four volunteers and a bench."""

import datetime as dt

from mam.core import clock
from mam.places.actions.ask import Span
from mam.programme.actions.counting import count_heads
from mam.programme.actions.outcome import tell_outcome
from mam.programme.actions.sign_up_ask import SignUpAsk
from mam.programme.actions.signing_up import sign_up
from mam.programme.models import Occurrence

from ..catalogue import river
from .events import take_up
from .favours import acting, way
from .people import come_in
from .programme import ask_for
from .river_after import close_the_need, keep_it_clean
from .seasons import start_of_story

DAY, SATURDAY = dt.timedelta(days=1), 5
STARTS, ENDS = dt.time(10), dt.time(15)


def clean_the_bank(town, live) -> None:
    """On Saturday of last week; the poster brings people who ring the house. live: lives through the days of an initiative."""
    if town.plan.slug != "nowy-sacz":
        return
    first = clock.local(start_of_story(town.today)).date()
    saturday = first + SATURDAY * DAY
    with clock.stopped(clock.instant(first, dt.time(10))):
        date = announce(town, saturday)
    with clock.stopped(clock.instant(first + DAY, dt.time(12))):
        town.people |= come_in(river.NEW_PEOPLE)
        for key, size in river.COME.items():
            person = town.people[key]
            sign_up(SignUpAsk(date, person, acting(town, person), way(person), size=size))
    live(town, river.RIVER, saturday)
    with clock.stopped(clock.instant(saturday, ENDS)):
        count_heads(date, sum(river.COME.values()), by=town.people["host"], seniors=river.SENIORS_THERE)
    with clock.stopped(clock.instant(saturday + DAY, dt.time(21))):
        tell_outcome(date, river.OUTCOME, by=town.people["host"])
        close_the_need(town)
        keep_it_clean(town, saturday)


def announce(town, saturday: dt.date) -> Occurrence:
    span = Span(clock.instant(saturday, STARTS), clock.instant(saturday, ENDS))
    event = take_up(town, river.PICNIC, ask_for(town, river.WISH), span)
    return Occurrence.objects.select_related("event").get(event=event)
