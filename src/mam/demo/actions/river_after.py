"""After the picnic by the river: the need is closed, and four people keep the bank clean."""

import datetime as dt

from mam.core import clock
from mam.reciprocity.actions.volunteers.planning import DutyAsk, plan_duties
from mam.reciprocity.actions.volunteers.taking import take_duty
from mam.voice.actions.needs.accepting import accept_need
from mam.voice.actions.needs.answering import answer_need
from mam.voice.actions.needs.checking import say_whether_done
from mam.voice.models import Need, NeedCheck

from ..catalogue import river

WEEKS, FIRST = 6, dt.timedelta(days=14)  # after the picnic


def close_the_need(town) -> None:
    """The office says it is done, and whoever complained says so too."""
    need, official = Need.objects.get(title=river.NEED), town.people["official"]
    accept_need(need, owner=official, seat=river.TOWN_CLEANS, due=clock.today(), by=official)
    need.refresh_from_db()
    answer_need(need, river.OUTCOME, by=official, closes=True)
    need.refresh_from_db()
    say_whether_done(NeedCheck.objects.get(need=need, person=town.people["angler"], round=need.round), "done")


def keep_it_clean(town, saturday: dt.date) -> None:
    """The four who came for the first time walk along the bank every Saturday."""
    host, (title, where) = town.people["host"], river.DUTY
    ask = DutyAsk(title, where, saturday + FIRST, dt.time(10), dt.time(11), wanted=len(river.NEW_PEOPLE), weeks=WEEKS)
    for duty in plan_duties(ask, by=host):
        for key in river.NEW_PEOPLE:
            take_duty(duty, town.people[key], by=host, channel="phone")
