"""Thirteen weeks, in whatever order somebody names rooms and dates."""

import datetime as dt
import random
import uuid
from functools import partial

import pytest

from mam.places.actions.series import book_series
from mam.places.methods.recurrence import DATES, WEEKLY, Rule
from mam.places.models import Booking, FailedDate, Series

from ..asking import asked
from .start import at_once, refused_with

FIRST = dt.date(2027, 1, 7)  # thirteen Thursdays without a holiday
WEEKS = [FIRST + dt.timedelta(weeks=week) for week in range(13)]
NOON, TWO = dt.time(12), dt.time(14)


def weekly() -> Rule:
    return Rule(WEEKLY, FIRST, NOON, TWO, last_day=WEEKS[-1])


def mixed(seed: int) -> Rule:
    """The same thirteen dates, named in another order."""
    days = random.Random(seed).sample(WEEKS, 13)
    return Rule(DATES, min(days), NOON, TWO, last_day=max(days), dates=tuple(days))


@pytest.mark.parametrize("trial", range(3))
def test_one_series_of_eight_gets_all_its_dates(here, eight, trial):
    things = [here.small, here.left, here.right, here.desk]
    deeds = []
    for number, who in enumerate(eight):
        order = random.Random(trial * 8 + number).sample(things, 4)
        rule = mixed(number) if number % 2 else weekly()
        deeds.append(partial(book_series, asked(here, *order, by=who, people=1), rule))
    outcome = at_once(*deeds)
    refused_with(outcome, "taken")
    assert Booking.objects.filter(series=outcome.won[0]).count() == Booking.objects.count() == 13


def test_series_that_cross_share_the_dates_and_remember_the_rest(here, eight):
    rooms = [here.hall, here.left, here.right, here.small]
    wishes = [(who, rooms[number % 4], mixed(number)) for number, who in enumerate(eight)]
    outcome = at_once(*(partial(book_series, asked(here, room, by=who), rule) for who, room, rule in wishes))
    assert outcome.codes <= {"taken"}
    booked, failed = Booking.objects.count(), FailedDate.objects.count()
    assert booked + failed == 13 * len(outcome.won)
    assert booked in (2 * 13, 3 * 13)  # the small room, and either the hall or both of its halves


def test_a_series_pressed_eight_times_is_one_series(here):
    key = uuid.uuid4()
    outcome = at_once(*(partial(book_series, asked(here, here.small), weekly(), request_key=key) for _press in range(8)))
    assert {series.pk for series in outcome.won} == {Series.objects.get().pk}
    assert (len(outcome.won), Booking.objects.count()) == (8, 13)


def test_one_form_sent_for_two_parties_at_once_is_one_series(here):
    """The same key with other rooms and another party shares no lock, so the constraint has the last word."""
    key = uuid.uuid4()
    mine = asked(here, here.small, by=here.leader)
    ours = asked(here, here.left, group=here.group)
    outcome = at_once(*(partial(book_series, ask, weekly(), request_key=key) for ask in [mine, ours] * 4))
    assert {series.pk for series in outcome.won} == {Series.objects.get().pk}
    assert outcome.codes <= {"sent_twice"}
    assert Booking.objects.count() == 13
