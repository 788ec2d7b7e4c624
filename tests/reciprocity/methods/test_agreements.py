"""Form and insurer from days; both ends of every line."""

import datetime as dt

import pytest

from mam.reciprocity.methods.agreements import ORGANISER, STATE, days_of, may_be_minor, prolonging, standing

FIRST = dt.date(2027, 3, 1)


def last(days: int) -> dt.date:
    return FIRST + dt.timedelta(days=days - 1)


@pytest.mark.parametrize(
    ("days", "written", "insurer"), [(1, False, ORGANISER), (30, False, ORGANISER), (31, True, STATE)]
)
def test_more_than_thirty_days_with_both_ends_is_written_and_the_state_insures(days, written, insurer):
    assert standing(FIRST, last(days)) == (days, written, insurer)


def test_an_agreement_does_not_end_before_it_begins():
    with pytest.raises(ValueError, match="ends on or after"):
        days_of(FIRST, FIRST - dt.timedelta(days=1))


@pytest.mark.parametrize(("until", "crosses"), [(30, False), (31, True), (90, True)])
def test_prolonging_over_the_line_changes_from_the_day_it_was_agreed(until, crosses):
    signed = last(20)
    found = prolonging(FIRST, last(25), last(until), signed)
    assert found.since == (signed if crosses else None)


def test_prolonging_what_was_long_already_changes_nothing():
    assert prolonging(FIRST, last(31), last(60), last(10)).since is None


def test_prolonged_before_work_begins_it_changes_with_the_first_day():
    assert prolonging(FIRST, last(30), last(31), FIRST - dt.timedelta(days=5)).since == FIRST


def test_prolonging_to_the_same_day_is_none():
    with pytest.raises(ValueError, match="later"):
        prolonging(FIRST, last(30), last(30), FIRST)


@pytest.mark.parametrize(("born", "minor"), [(2008, False), (2009, True), (2012, True), (None, False)])
def test_whoever_may_still_be_under_eighteen_counts_as_a_minor(born, minor):
    assert may_be_minor(born, FIRST) is minor
