import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mam.programme.methods import marks

days = st.dates(dt.date(2000, 1, 8), dt.date(2098, 12, 20))


@given(days, st.sampled_from([marks.WEEK, marks.MONTH]))
def test_a_span_holds_its_day_and_is_found_again_by_its_name(day, kind):
    span = marks.span_of(kind, day)
    assert span.first <= day <= span.last
    assert marks.span_named(span.name) == span


@given(days)
def test_a_week_goes_from_monday_to_sunday(day):
    span = marks.span_of(marks.WEEK, day)
    assert (span.first.weekday(), span.last.weekday(), (span.last - span.first).days) == (0, 6, 6)


@given(days)
def test_the_day_after_a_month_is_the_first_of_the_next(day):
    span = marks.span_of(marks.MONTH, day)
    assert span.first.day == 1 and (span.last + dt.timedelta(days=1)).day == 1


@pytest.mark.parametrize("name", ["", "m2613", "w2654", "m26", "x2612", "m2612x", "ab12cd34"])
def test_what_is_no_span_has_none(name):
    assert marks.span_named(name) is None


@given(st.lists(st.lists(st.text(max_size=8) | st.integers() | st.none(), max_size=4), max_size=4))
def test_a_stamp_is_short_readable_and_the_same_each_time(facts):
    stamp = marks.stamp(facts)
    assert len(stamp) == marks.LENGTH and set(stamp) <= set(marks.SIGNS)
    assert marks.stamp(facts) == stamp


def test_a_stamp_changes_with_any_fact():
    facts = [["ab12cd34", "2026-12-02T16:30:00+00:00", "Kawiarenka", None, False]]
    others = [[["ab12cd34", "2026-12-02T17:30:00+00:00", "Kawiarenka", None, False]], [[*facts[0][:4], True]], [*facts, facts[0]], []]
    assert marks.stamp(facts) not in {marks.stamp(other) for other in others}


@pytest.mark.parametrize("typed", ["m2612-k7q2p", " M2612-K7Q2P ", "m2612 – k7q2p", "m26 12-k7 q2p"])
def test_a_mark_is_read_as_people_copy_it(typed):
    assert marks.parted(typed) == ("m2612", "k7q2p")


@pytest.mark.parametrize("typed", ["", "-", "m2612", "m2612-", "-k7q2p", "m2612-k7q2", "x" * 200])
def test_what_is_no_mark_is_none(typed):
    assert marks.parted(typed) == ("", "")
