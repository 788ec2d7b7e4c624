import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.places.models import Centre
from mam.programme.actions.printing.checking import told_of
from mam.programme.actions.printing.event import event_sheet
from mam.programme.actions.printing.programme import programme_sheet
from mam.programme.methods import marks
from mam.programme.models import Event, Occurrence
from mam.programme.words import EventState, OccurrenceState
from tests.programme import making

ADDRESS = "/chrzanow/programme/paper/"
DECEMBER = marks.span_of(marks.MONTH, making.DAY)


@pytest.fixture(autouse=True)
def november():
    with time_machine.travel(dt.datetime(2026, 11, 25, 9, tzinfo=dt.UTC), tick=False):
        yield


def mark_in(words: str, what: str) -> str:
    """The mark as it stands in the small print."""
    start = words.index(f"{what}-")
    return words[start : start + len(what) + 1 + marks.LENGTH]


def poster_mark(date: Occurrence) -> str:
    return mark_in(event_sheet(date, "a4")["mark"], date.code)


def programme_mark(cast, centre) -> str:
    return mark_in(programme_sheet(cast.town, centre, DECEMBER)["mark"], "m2612")


def test_a_sheet_just_printed_is_true(here):
    date = making.only_date(making.event(here))
    told = told_of(poster_mark(date))
    assert told.occurrence == date and told.is_true
    assert told_of(programme_mark(here, here.centre)).is_true


def later(date: Occurrence):
    hour = dt.timedelta(hours=1)
    Occurrence.objects.filter(pk=date.pk).update(during=(date.starts + hour, date.ends + hour))


CHANGES = [
    later,
    lambda date: Occurrence.objects.filter(pk=date.pk).update(state=OccurrenceState.CANCELLED),
    lambda date: Event.objects.update(title="Kawiarenka młodzieży"),
    lambda date: Event.objects.update(fee_note="10 zł"),
    lambda date: Event.objects.update(where="Park"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_sheet_is_out_of_date_when_what_it_says_changes(here, change):
    date = making.only_date(making.event(here))
    poster, programme = poster_mark(date), programme_mark(here, here.centre)
    change(date)
    assert told_of(poster).is_known and not told_of(poster).is_true
    assert told_of(programme).is_known and not told_of(programme).is_true


def test_what_the_sheet_does_not_say_may_change(here):
    date = making.only_date(making.event(here))
    poster = poster_mark(date)
    Event.objects.update(capacity=3, changed=clock.now(), about="Więcej słów.")
    assert told_of(poster).is_true


def test_the_sheet_of_one_centre_and_of_the_town_are_both_known(here):
    making.event(here)
    second = Centre.objects.create(slug="drugi", name="MAM Drugi", street="ul. Inna 2", town="Chrzanów")
    making.event(here, slug="tam", centre=second)
    assert told_of(programme_mark(here, None)).centre is None
    assert told_of(programme_mark(here, second)).centre == second


def test_a_withdrawn_date_is_not_known(here):
    date = making.only_date(making.event(here))
    mark = poster_mark(date)
    Event.objects.update(state=EventState.WITHDRAWN)
    assert not told_of(mark).is_known


@pytest.mark.parametrize("mark", ["", "m2612", "m2613-k7q2p", "nie ma takiego", "zzzzzzzz-k7q2p", "<script>-abcde"])
def test_an_unknown_mark_says_how_a_mark_looks(here, client, mark):
    answer = client.get(ADDRESS, {"mark": mark})
    assert answer.status_code == 200
    assert b"<script>" not in answer.content
    assert not mark or "m2612-k7q2p" in answer.text


def test_the_page_says_true_and_then_out_of_date(here, client):
    date = making.only_date(making.event(here))
    mark = poster_mark(date).upper()
    before = client.get(ADDRESS, {"mark": mark}).text
    Occurrence.objects.update(state=OccurrenceState.CANCELLED)
    after = client.get(ADDRESS, {"mark": mark}).text
    assert "notice--ok" in before and "notice--no" in after and "Kawiarenka seniora" in after
