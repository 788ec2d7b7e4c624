"""What comes back each week stands once on the sheet of a month, and only where that is shorter and still true."""

import datetime as dt

import pytest
import time_machine

from mam.programme.actions.printing.programme import programme_sheet
from mam.programme.methods import marks
from mam.programme.models import Occurrence
from tests.places.asking import NOW
from tests.programme import making
from tests.programme.making import DAY
from tests.programme.rooms import called_off

WEEK = dt.timedelta(weeks=1)
DECEMBER, FIRST_WEEK = marks.span_of(marks.MONTH, DAY), marks.span_of(marks.WEEK, DAY)
WEDNESDAYS = [DAY + WEEK * n for n in range(5)]


@pytest.fixture(autouse=True)
def stop_the_clock(here):
    with time_machine.travel(NOW, tick=False):
        yield


def said(here, span=DECEMBER) -> list[tuple]:
    """Section, heading and titles of each strip."""
    days = programme_sheet(here.town, here.centre, span)["days"]
    return [(day["section"], day["name"].replace("\N{NO-BREAK SPACE}", " "), [entry["title"] for entry in day["entries"]]) for day in days]


def test_a_weekly_event_stands_once_with_all_its_days_and_the_rest_day_by_day(here):
    making.event(here, slug="joga", title="Joga", dates=WEDNESDAYS)
    making.event(here, slug="targ", title="Targ", dates=[dt.date(2026, 12, 5)])
    assert said(here) == [
        ("Co tydzień", "W środy: 2, 9, 16, 23 i 30 grudnia", ["Joga"]),
        ("A oprócz tego, dzień po dniu", "sobota, 5 grudnia", ["Targ"]),
    ]


def test_two_events_of_the_same_days_share_a_heading_in_order_of_their_hours(here):
    making.event(here, slug="joga", title="Joga", dates=WEDNESDAYS, hours="18:00-19:00")
    making.event(here, slug="szachy", title="Szachy", dates=WEDNESDAYS, hours="10:00-12:00")
    making.event(here, slug="klub", title="Klub", dates=WEDNESDAYS[:3])
    assert [(heading, titles) for _section, heading, titles in said(here)] == [
        ("W środy: 2, 9 i 16 grudnia", ["Klub"]), ("W środy: 2, 9, 16, 23 i 30 grudnia", ["Szachy", "Joga"]),
    ]  # fmt: skip


def test_a_date_called_off_or_with_its_own_title_stands_alone_and_is_not_among_the_days(here):
    event = making.event(here, slug="joga", title="Joga", dates=WEDNESDAYS)
    called_off(Occurrence.objects.get(event=event, day=WEDNESDAYS[1]))
    Occurrence.objects.filter(event=event, day=WEDNESDAYS[3]).update(title="Joga przy świecach")
    assert [(heading, titles) for _section, heading, titles in said(here)] == [
        ("W środy: 2, 16 i 30 grudnia", ["Joga"]), ("środa, 9 grudnia", ["Joga"]), ("środa, 23 grudnia", ["Joga przy świecach"]),
    ]  # fmt: skip


def test_two_dates_are_said_day_by_day(here):
    making.event(here, slug="joga", title="Joga", dates=WEDNESDAYS[:2])
    assert [(section, heading) for section, heading, _titles in said(here)] == [("", "środa, 2 grudnia"), ("", "środa, 9 grudnia")]


def test_where_it_would_not_be_shorter_every_day_is_said(here):
    making.event(here, slug="joga", title="Joga", dates=WEDNESDAYS[:3])
    for number, day in enumerate(WEDNESDAYS[:3]):
        making.event(here, slug=f"e{number}", title=f"Spotkanie {number}", dates=[day])
    assert {section for section, _heading, _titles in said(here)} == {""}


def test_the_sheet_of_a_week_goes_day_by_day(here):
    making.event(here, slug="joga", title="Joga", dates=[DAY, DAY + dt.timedelta(days=1), DAY + dt.timedelta(days=2)])
    headings = [heading for _section, heading, _titles in said(here, FIRST_WEEK)]
    assert headings == ["środa, 2 grudnia", "czwartek, 3 grudnia", "piątek, 4 grudnia"]
