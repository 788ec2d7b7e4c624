"""How much one party may use."""

import datetime as dt

import pytest
from django.utils import translation

from mam.places.actions.keeping.quotas import end_quota, quota_sentence, set_quota
from mam.places.models import Quota

from .told import refused, told

SEASON = {"first_day": dt.date(2026, 11, 1), "last_day": dt.date(2027, 6, 30)}
WISH = {"name": "", "for_groups": True, "thing_kind": "room", "unit": "hours", "per": "season", "limit": 30, **SEASON}


def test_a_quota_is_set_once_however_often_it_is_saved(here):
    for _time in (1, 2):
        set_quota(here.centre, by=here.coordinator, **WISH)
    assert Quota.objects.get().limit == 30
    assert told("set_quota")[0].facts == {"limit": 30, "unit": "hours", "per": "season"}


def test_a_quota_is_changed(here):
    quota = set_quota(here.centre, by=here.coordinator, **WISH)
    set_quota(here.centre, by=here.coordinator, quota=quota, **{**WISH, "limit": 40})
    assert Quota.objects.get().limit == 40


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"limit": 0}, "limit"),
        ({"last_day": dt.date(2026, 10, 1)}, "order past"),
        ({"first_day": dt.date(2026, 1, 1), "last_day": dt.date(2026, 2, 1)}, "past"),
    ],
)
def test_a_quota_without_sense_is_refused(here, change, code):
    with refused(*code.split()):
        set_quota(here.centre, by=here.coordinator, **{**WISH, **change})


def test_a_resident_sets_and_ends_no_quota(here):
    with refused("not_allowed"):
        set_quota(here.centre, by=here.resident, **WISH)
    quota = set_quota(here.centre, by=here.host, **WISH)
    with refused("not_allowed"):
        end_quota(quota, by=here.resident)


def test_an_ended_quota_is_gone_and_the_journal_remembers_it(here):
    quota = set_quota(here.centre, by=here.coordinator, **WISH)
    for _time in (1, 2):
        end_quota(quota, by=here.coordinator)
    assert not Quota.objects.exists()
    assert told("ended_quota")[0].facts["limit"] == 30


def test_the_sentence_says_the_whole_quota():
    with translation.override("en"):
        sentence = quota_sentence(Quota(**WISH))
    assert sentence.startswith("Each group: at most 30 hours of rooms a season, from ")
