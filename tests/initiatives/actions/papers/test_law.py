"""Numbers of law come from dated settings, with their day and source."""

import datetime as dt

from mam.core import clock
from mam.initiatives.actions.papers.law import law_of, limits_on, report_due
from mam.initiatives.methods.papers.limits import Limits
from mam.municipalities.actions import introduce_setting
from mam.municipalities.models import DatedSetting

TODAY = dt.date(2026, 12, 1)


def test_a_town_without_its_own_numbers_has_those_of_the_law(here):
    assert not DatedSetting.objects.filter(key__startswith="small-grant").exists()
    assert limits_on(TODAY) == Limits(1_000_000, 90, 2_000_000)


def test_a_later_value_counts_from_its_day(here):
    introduce_setting("small-grant-most", 10000, valid_from=dt.date(2010, 3, 12), source="UDPP art. 19a", unit="PLN", confirmed=True)
    DatedSetting.objects.create(key="small-grant-most", value=20000, valid_from=dt.date(2027, 1, 1), source="UD 240")
    assert limits_on(dt.date(2026, 12, 31)).most == 1_000_000
    assert limits_on(dt.date(2027, 1, 1)).most == 2_000_000
    assert law_of("grant", dt.date(2027, 1, 1))[0].source == "UD 240"


def test_every_number_says_its_name_value_and_source(here):
    for kind in ("local", "grant", "report", "budget"):
        for line in law_of(kind, clock.today()):
            assert line.name and line.words and "art." in line.source, line.key


def test_what_is_not_sure_is_to_be_confirmed(here):
    (line,) = law_of("budget", TODAY)
    assert not line.confirmed and line.words == "0,1 %"
    assert all(line.confirmed for line in law_of("grant", TODAY))


def test_the_report_is_due_thirty_days_after_the_task_over_the_end_of_a_year(here):
    assert report_due(dt.date(2026, 12, 13)) == dt.date(2027, 1, 12)
    assert report_due(None) is None
