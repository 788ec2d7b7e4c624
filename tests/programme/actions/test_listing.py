"""The dates of the public programme, day by day and filtered."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mam.core import clock
from mam.core.text import address
from mam.municipalities.scope import scope
from mam.places.actions.ask import span_on
from mam.programme.actions.listing import anything_before, days_between, days_from, next_dates
from mam.programme.methods.wish import Wish
from mam.programme.words import EventKind, EventState, TimeOfWeek, Whom
from tests.programme import making
from tests.programme.rooms import booked, called_off, moved

WED, THU, SAT = dt.date(2026, 12, 2), dt.date(2026, 12, 3), dt.date(2026, 12, 5)
NOON = dt.datetime(2026, 12, 2, 11, 0, tzinfo=dt.UTC)


@pytest.fixture
def noon():
    """Wednesday, 2 December 2026, 12:00 in Chrzanów."""
    with clock.stopped(NOON):
        yield


def titles(wish: Wish, day: dt.date = WED) -> set[str]:
    return {entry.facts.title for entries in days_from(day, wish).days.values() for entry in entries}


def event(here, title, **fields):
    return making.event(here, slug=address(title), title=title, **fields)


def test_today_leaves_out_what_is_over(here, noon):
    event(here, "Rano", hours="08:00-09:00")
    event(here, "Trwa", hours="11:00-13:00")
    event(here, "Wieczorem", hours="18:00-19:00")
    assert titles(Wish()) == {"Trwa", "Wieczorem"}


def test_another_day_shows_all_of_it(here, noon):
    event(here, "Rano", dates=[THU], hours="08:00-09:00")
    assert list(days_from(THU, Wish()).days) == [THU] and titles(Wish(), THU) == {"Rano"}


def test_only_what_is_public_is_shown(here, noon):
    event(here, "Szkic", state=EventState.DRAFT)
    event(here, "Zgłoszone", state=EventState.PROPOSED)
    event(here, "Potem", publish_at=NOON + dt.timedelta(hours=1))
    with scope(here.other.town):
        here.other.leader = here.other.stranger
        event(here.other, "Sącz")
    assert titles(Wish()) == set()


def test_a_date_called_off_stays_to_be_seen(here, noon):
    called_off(making.only_date(event(here, "Klub")))
    ((entry,),) = days_from(WED, Wish()).days.values()
    assert entry.facts.cancelled


def test_a_moved_date_stands_on_both_days(here, noon):
    new = span_on(THU, dt.time(18), dt.time(20))
    moved(making.only_date(event(here, "Klub")), new)
    days = days_from(WED, Wish()).days
    assert [entry.gone for entry in days[WED]] == [True] and [entry.gone for entry in days[THU]] == [False]


def test_a_date_moved_within_its_day_stands_once(here, noon):
    moved(making.only_date(event(here, "Klub")), span_on(WED, dt.time(18), dt.time(20)))
    assert [len(entries) for entries in days_from(WED, Wish()).days.values()] == [1]


def test_a_page_never_cuts_a_day(here, noon):
    for number in range(3):
        event(here, f"A{number}")
        event(here, f"B{number}", dates=[THU])
    first = days_from(WED, Wish(), size=4)
    assert list(first.days) == [WED] and first.later == THU
    assert len(days_from(THU, Wish(), size=4).days[THU]) == 3


def test_a_day_fuller_than_a_page_is_shown_whole(here, noon):
    for number in range(3):
        event(here, f"A{number}")
    event(here, "B", dates=[SAT])
    found = days_from(WED, Wish(), size=2)
    assert len(found.days[WED]) == 3 and found.later == THU
    assert list(days_from(THU, Wish(), size=2).days) == [SAT]


def test_the_last_page_has_nothing_later(here, noon):
    for number in range(3):
        event(here, f"A{number}")
    assert days_from(WED, Wish(), size=2).later is None


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        (Wish(kind=EventKind.PICNIC), {"Piknik"}),
        (Wish(tag="sąsiedzi"), {"Piknik"}),
        (Wish(text="PIKNIK laka"), {"Piknik"}),
        (Wish(text="piknik chór"), set()),
        (Wish(text="kawiarenka"), {"Bajki"}),
        (Wish(whom=Whom.TODDLER), {"Bajki", "Piknik"}),
        (Wish(whom=Whom.SENIOR), {"Piknik", "Chór"}),
        (Wish(time=TimeOfWeek.DAY), {"Bajki"}),
        (Wish(time=TimeOfWeek.EVENING), {"Chór"}),
        (Wish(time=TimeOfWeek.WEEKEND), {"Piknik"}),
        (Wish(step_free=True), {"Chór"}),
        (Wish(centre="mam"), {"Bajki", "Piknik", "Chór"}),
        (Wish(centre="inne"), set()),
    ],
)
def test_a_wish_shows_only_what_fits_all_of_it(here, noon, wish, found):
    fields = {"summary": "", "age_from": None}
    event(
        here,
        "Piknik",
        kind=EventKind.PICNIC,
        dates=[SAT],
        tags=["sąsiedzi"],
        about="Łąka za domem.",
        party_group=None,
        **fields,
    )
    bajki = event(here, "Bajki", dates=[THU], hours="15:30-17:00", age_to=6, **fields)
    chor = event(here, "Chór", dates=[THU], hours="16:00-18:00", party_group=None, **fields | {"age_from": 50})
    booked(here, making.only_date(bajki), here.small)
    booked(here, making.only_date(chor), here.hall)
    assert titles(wish) == found


def test_a_wish_for_a_group_shows_its_events(here, noon):
    event(here, "Grupy")
    event(here, "Osoby", party_group=None)
    assert titles(Wish(group=here.group.slug)) == {"Grupy"}


def test_a_week_has_all_its_days(here, noon):
    event(here, "Klub", hours="08:00-09:00")
    days = days_between(dt.date(2026, 11, 30), dt.date(2026, 12, 6), Wish())
    assert len(days) == 7 and [len(entries) for entries in days.values()] == [0, 0, 1, 0, 0, 0, 0]


def test_next_dates_leave_out_what_is_called_off(here, noon):
    called_off(making.only_date(event(here, "Odwołane")))
    event(here, "Klub", dates=[SAT, THU])
    assert [one.day for one in next_dates()] == [THU, SAT]


def test_older_dates_are_known(here, noon):
    assert not anything_before(WED, Wish())
    event(here, "Dawno", dates=[dt.date(2026, 11, 4)])
    assert anything_before(WED, Wish())


def test_three_dates_cost_no_more_queries_than_one(here, noon):
    counts = []
    for number in range(3):
        booked(here, making.only_date(event(here, f"A{number}")), here.hall)
        with CaptureQueriesContext(connection) as asked:
            days_from(WED, Wish())
        counts.append(len(asked))
    assert counts == [3, 3, 3]
