"""The clock can stand still on Wednesday, 25 November 2026, at ten in the morning: a week before the day in question."""

import datetime as dt

import pytest
import time_machine

NOW = dt.datetime(2026, 11, 25, 9, 0, tzinfo=dt.UTC)


@pytest.fixture
def a_week_before():
    with time_machine.travel(NOW, tick=False):
        yield NOW
