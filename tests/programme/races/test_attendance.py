"""Two phones at one door."""

import datetime as dt
import uuid
from functools import partial

import pytest

from mam.core import clock
from mam.programme.actions.attendance import Mark, mark
from mam.programme.actions.attendance_list import rows_of
from mam.programme.models import Attendance
from tests.programme.making import event, only_date, signed

from .start import crowd_at_once


@pytest.fixture
def date(here):
    return only_date(event(here, dates=[clock.today()]))


def test_the_same_taps_sent_by_eight_threads_count_once(here, date):
    made = signed(date, here.resident, size=3)
    now = clock.now()
    taps = [Mark(f"s{made.pk}", "present", now, uuid.uuid4()), Mark(f"e{made.pk}-3", "present", now, uuid.uuid4())]
    taps.append(Mark("new", "present", now, uuid.uuid4(), "Jan"))
    crowd_at_once(*[partial(mark, date, taps, by=here.leader) for _phone in range(8)])
    assert [row.presence for row in rows_of(date)] == ["present", "unknown", "present", "present"]
    assert made.companions.count() == 2
    assert Attendance.objects.count() == 3


def test_of_contradicting_phones_the_newest_tap_wins(here, date):
    who = f"s{signed(date, here.resident).pk}"
    now = clock.now()
    said = [Mark(who, ("present", "absent")[n % 2], now - dt.timedelta(seconds=n), uuid.uuid4()) for n in range(8)]
    crowd_at_once(*[partial(mark, date, [one], by=here.leader) for one in said])
    assert [row.presence for row in rows_of(date)] == ["present"]
