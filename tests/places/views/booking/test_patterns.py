"""A rule of repeating is said in words people use."""

import datetime as dt

import pytest

from mam.places.methods.recurrence import DATES, NTH_WEEKDAY, WEEKLY, Rule
from mam.places.views.booking.patterns import pattern_words

FIRST = dt.date(2026, 12, 2)


@pytest.mark.parametrize(
    ("kind", "more", "said"),
    [
        (WEEKLY, {}, "Co tydzień: środa, 17:30–19:30"),
        (WEEKLY, {"weekdays": (4, 0), "interval": 2}, "Co 2 tygodnie: poniedziałek, piątek, 17:30–19:30"),
        (NTH_WEEKDAY, {}, "Raz w miesiącu: 1. środa, 17:30–19:30"),
        (NTH_WEEKDAY, {"nth": -1}, "Raz w miesiącu: środa na końcu miesiąca, 17:30–19:30"),
        (DATES, {"dates": (FIRST,)}, "Wybrane dni, 17:30–19:30"),
    ],
)
def test_every_rule_has_its_sentence(kind, more, said):
    assert pattern_words(Rule(kind, FIRST, dt.time(17, 30), dt.time(19, 30), **more)) == said
