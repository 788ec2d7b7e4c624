"""Numbers of law and house rules, valid from a day."""

import datetime as dt

import pytest

from mam.municipalities.models import DatedSetting
from mam.municipalities.models.dated_setting import setting_on
from mam.places.actions.keeping.dated_settings import confirm_value, set_value

from .told import refused, told

TODAY = dt.date(2026, 11, 25)
DAY = dt.timedelta(days=1)


@pytest.fixture
def notice(here):
    return DatedSetting.objects.create(
        key="notice_days", value=2, unit="dni robocze", valid_from=dt.date(2020, 1, 1), source="regulamin domu"
    )


def test_a_new_value_counts_from_its_day_and_the_old_one_stays(here, notice):
    for _time in (1, 2):
        set_value(notice, by=here.administrator, value=3, valid_from=TODAY + DAY, source="uchwała")
    assert setting_on("notice_days", TODAY) == 2
    assert setting_on("notice_days", TODAY + DAY) == 3
    assert [row.value for row in DatedSetting.objects.filter(key="notice_days")] == [2, 3]
    assert len(told("set_value")) == 1


def test_the_past_is_never_changed(here, notice):
    with refused("in_force"):
        set_value(notice, by=here.administrator, value=3, valid_from=TODAY - DAY, source="uchwała")
    with refused("in_force"):
        set_value(notice, by=here.administrator, value=3, valid_from=notice.valid_from, source="uchwała")


@pytest.mark.parametrize("value", ["trzy", [3], True, None])
def test_a_number_stays_a_number(here, notice, value):
    with refused("kind"):
        set_value(notice, by=here.administrator, value=value, valid_from=TODAY + DAY, source="uchwała")


def test_every_number_says_where_it_comes_from(here, notice):
    with refused("no_source"):
        set_value(notice, by=here.administrator, value=3, valid_from=TODAY + DAY, source=" ")


def test_only_those_who_lead_the_house_set_numbers(here, notice):
    for somebody in (here.resident, here.host, here.animator):
        with refused("not_allowed"):
            set_value(notice, by=somebody, value=3, valid_from=TODAY + DAY, source="uchwała")
        with refused("not_allowed"):
            confirm_value(notice, by=somebody)


def test_a_checked_value_is_confirmed_once(here, notice):
    for _time in (1, 2):
        confirm_value(notice, by=here.coordinator)
    assert DatedSetting.objects.get(key="notice_days").confirmed
    assert len(told("confirmed_value")) == 1
