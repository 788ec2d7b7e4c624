"""Dates of a series against a slow clerk who walks from day to day with a calendar of free days and a clock on the wall.

The clerk does not know of rules, UTC or offsets: he asks each day whether it belongs, then looks at the wall.
"""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
import time_machine
from hypothesis import given, settings
from hypothesis import strategies as st

from mam.core.refusal import Refusal
from mam.places.actions.series import dates_of
from mam.places.methods.calendar import without_free_days
from mam.places.methods.recurrence import MOST_DATES, Rule
from mam.programme.actions.event_dates import LETTERS, new_codes, preview_dates, write
from tests.places.asking import NOW, asked
from tests.programme import making
from tests.programme.asking_events import at, weekly
from tests.programme.making import DAY

WARSAW = ZoneInfo("Europe/Warsaw")
PLACE = "PL-12"
# Days everybody in Poland knows, 2027 only; movable ones counted by hand from Easter, 28 March.
FREE = {(1, 1), (1, 6), (3, 28), (3, 29), (5, 1), (5, 3), (5, 16), (5, 27), (8, 15), (11, 1), (11, 11), (12, 24), (12, 25), (12, 26)}
WINTER = (dt.date(2027, 2, 15), dt.date(2027, 2, 28))  # małopolskie
a_day = st.dates(dt.date(2027, 1, 1), dt.date(2027, 12, 31))
hours = st.times().map(lambda time: time.replace(second=0, microsecond=0))


def clerk(first, last, weekdays, interval, *, skip_holidays) -> list[dt.date]:
    """Walks each day; counts Mondays that go by."""
    found, mondays, day = [], 0, first
    while day <= last:
        mondays += day != first and day.isoweekday() == 1
        free = skip_holidays and (day.month, day.day) in FREE
        if day.isoweekday() - 1 in weekdays and mondays % interval == 0 and not free:
            found.append(day)
        day += dt.timedelta(days=1)
    return found


@settings(max_examples=200, deadline=None)
@given(a_day, st.integers(0, 300), st.sets(st.integers(0, 6), min_size=1, max_size=4), st.integers(1, 4), hours, st.booleans())
def test_dates_are_those_the_clerk_finds_at_the_hour_on_the_wall(first, length, weekdays, interval, starts, skip):
    last = min(first + dt.timedelta(days=length), dt.date(2027, 12, 31))
    ends = (dt.datetime.combine(first, starts) + dt.timedelta(minutes=90)).time()
    rule = Rule("weekly", first, starts, ends, last_day=last, weekdays=tuple(weekdays), interval=interval)
    expected = clerk(first, last, weekdays, interval, skip_holidays=skip)
    rule = without_free_days(rule, PLACE, skip_holidays=skip, skip_breaks=False)
    if not expected or len(expected) > MOST_DATES:
        with pytest.raises(Refusal):
            dates_of(rule)
        return
    dates = dates_of(rule)
    assert [date.day for date in dates] == expected
    for date in dates:
        on_the_wall(date, starts)


def on_the_wall(date, starts) -> None:
    """The clock on the wall shows the hour of the rule; where it never does, the date says so."""
    shown = dt.datetime.combine(date.day, starts, WARSAW)
    exists = shown.astimezone(dt.UTC).astimezone(WARSAW).replace(tzinfo=None) == shown.replace(tzinfo=None)
    if date.span is None:
        assert date.reasons[0].code == "no_such_time"
    else:
        assert exists and date.span.start.astimezone(WARSAW).time() == starts


@given(st.integers(0, 6), st.integers(0, 40))
def test_no_date_falls_into_the_winter_break_when_school_breaks_are_left_out(weekday, weeks):
    first = dt.date(2027, 1, 18)
    rule = Rule("weekly", first, dt.time(16), dt.time(17), last_day=first + dt.timedelta(weeks=weeks + 1), weekdays=(weekday,))
    days = [date.day for date in dates_of(without_free_days(rule, PLACE, skip_holidays=True, skip_breaks=True))]
    assert days and not [day for day in days if WINTER[0] <= day <= WINTER[1]]


def test_a_dry_run_without_a_room_takes_every_real_date(here):
    night = Rule("weekly", dt.date(2027, 3, 21), dt.time(2, 30), dt.time(4), last_day=dt.date(2027, 4, 4), weekdays=(6,))
    with time_machine.travel(NOW, tick=False):
        seen = preview_dates(asked(here), night)
    assert [date.day.day for date in seen.fits] == [21, 4] and [date.day.day for date in seen.fails] == [28]


def test_a_dry_run_writes_nothing_and_names_the_reasons(here):
    with time_machine.travel(NOW, tick=False):
        seen = preview_dates(asked(here, here.small), weekly(dt.date(2026, 12, 30), hours="04:00-05:00"))
    assert not seen.fits and all(date.reasons for date in seen.fails)


def test_a_day_twice_in_one_batch_is_refused(here):
    event = making.event(here, dates=[])
    with pytest.raises(Refusal) as refusal:
        write(event, [(DAY, at("10:00-11:00"), None), (DAY, at("12:00-13:00"), None)])
    assert refusal.value.reasons[0].code == "same_day" and not event.occurrences.exists()


def test_codes_are_short_different_and_read_in_one_way_only(here):
    codes = new_codes(300)
    assert len(set(codes)) == 300 and all(len(code) == 6 and set(code) <= set(LETTERS) for code in codes)
