"""At eight the hosts read what is on tonight and tomorrow, who is missing and what is full; on an empty evening nothing."""

import datetime as dt

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mam.core import clock
from mam.journal.models import Notice
from mam.programme.actions.evening import evening_of, tell_hosts_tonight
from mam.programme.models import HeadCount
from tests.programme.making import DAY, date, event, only_date, signed

TODAY = DAY - dt.timedelta(days=1)
EIGHT = clock.instant(TODAY, dt.time(20))


@pytest.fixture
def eight():
    with time_machine.travel(EIGHT, tick=False) as now:
        yield now


def letters():
    return Notice.objects.filter(kind="evening")


def test_the_host_reads_what_is_on_once(here, eight):
    made = event(here, capacity=2, leader=None)
    for person in (here.resident, here.neighbour):
        signed(only_date(made), person)
    signed(only_date(made), here.leader, "waiting")
    assert (tell_hosts_tonight(), tell_hosts_tonight()) == (1, 0)
    letter = letters().get()
    assert letter.to == here.host.pk
    assert "17:30–19:30 Kawiarenka seniora: 2 z 2, komplet, czeka: 1, nikt nie prowadzi" in letter.text


def test_before_eight_nobody_is_written_to(here, eight):
    event(here)
    eight.move_to(EIGHT - dt.timedelta(minutes=1))
    assert tell_hosts_tonight() == 0


def test_with_nothing_on_there_is_no_letter(here, eight):
    event(here, dates=[DAY + dt.timedelta(days=1)])
    assert tell_hosts_tonight() == 0
    assert not letters().exists()


def test_what_was_not_counted_today_is_named_until_it_is(here, eight):
    made = only_date(event(here, dates=[TODAY]))
    assert [row.pk for row in evening_of(here.centre, TODAY).uncounted] == [made.pk]
    HeadCount.objects.create(occurrence=made, total=5, at=clock.now())
    assert not evening_of(here.centre, TODAY)


def test_more_dates_cost_no_more_questions(here, eight):
    made, counts = event(here), []
    for days in ([], [made.pk, made.pk]):
        for number, _key in enumerate(days):
            date(event(here, slug=f"e{number}", dates=[]), DAY, f"{10 + number}:00-{11 + number}:00")
        with CaptureQueriesContext(connection) as seen:
            evening_of(here.centre, TODAY)
        counts.append(len(seen))
    assert counts[0] == counts[1]
