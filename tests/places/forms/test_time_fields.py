import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from mam.places.forms.time_fields import DayField, HourField


@pytest.mark.parametrize("typed", ["2026-12-02", "02.12.2026", "2.12.26", "02/12/2026"])
def test_a_day_is_understood_as_people_write_it(typed):
    assert DayField().clean(typed) == dt.date(2026, 12, 2)


ABSURD = ["9999-12-31", "0001-01-01", "2027-02-31", "1e9", "jutro", "2026-12-02; DROP", "🙂", "२०२६-१२-०२x"]


@pytest.mark.parametrize("typed", ABSURD)
def test_a_day_that_is_not_or_is_too_far_gets_a_sentence(typed):
    with pytest.raises(ValidationError) as no:
        DayField().clean(typed)
    assert no.value.messages[0]


@pytest.mark.parametrize(("typed", "hour"), [("17:30", (17, 30)), ("17.30", (17, 30)), ("17", (17, 0)), ("24:00", (0, 0))])
def test_an_hour_is_understood_as_people_write_it(typed, hour):
    assert HourField().clean(typed) == dt.time(*hour)


@pytest.mark.parametrize("typed", ["25:00", "17:99", "-1", "po obiedzie"])
def test_an_hour_that_is_not_gets_a_sentence(typed):
    with pytest.raises(ValidationError):
        HourField().clean(typed)
