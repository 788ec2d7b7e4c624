"""Looking at a person's page leaves a trace."""

import datetime as dt

import pytest
import time_machine

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.people.actions import look_at


def test_a_look_is_written_down_once_in_a_quarter(here):
    with time_machine.travel(dt.datetime(2026, 10, 6, 10, tzinfo=dt.UTC), tick=False) as clock:
        look_at(here.resident, by=here.animator)
        look_at(here.resident, by=here.animator)
        assert Entry.objects.about(here.resident).count() == 1
        clock.shift(dt.timedelta(minutes=16))
        look_at(here.resident, by=here.animator)
        look_at(here.resident, by=here.coordinator)
    assert Entry.objects.about(here.resident).filter(verb="looked_at_person").count() == 3


def test_looking_at_oneself_is_nobodys_business(here):
    look_at(here.animator, by=here.animator)
    assert not Entry.objects.about(here.animator).exists()


def test_a_resident_cannot_look(here):
    with pytest.raises(Refusal):
        look_at(here.neighbour, by=here.resident)
