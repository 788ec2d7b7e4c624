"""Changing a booking on its page: look first, then change; this date, the following, all."""

import datetime as dt

import pytest

from mam.journal.models import Entry
from mam.places.actions.booking import book
from mam.places.actions.series import book_series
from mam.places.methods.recurrence import WEEKLY, Rule
from mam.places.models import Booking

from ...asking import DAY, asked, at
from .pages import booked, main, text, words


@pytest.fixture
def chess(here):
    return book(asked(here, here.small, title="Szachy"), at("12:00-13:00"))


@pytest.fixture
def weekly(here):
    rule = Rule(WEEKLY, DAY, dt.time(12), dt.time(13), last_day=dt.date(2026, 12, 16))
    book_series(asked(here, here.hall, title="Szachy"), rule)
    return booked()


def page(booking) -> str:
    return f"/chrzanow/places/bookings/{booking.pk}/change/"


def said(**more) -> dict:
    return {
        "thing": "sala-mala", "day": "2026-12-02", "from": "12:00", "to": "13:00", "people": "5", "title": "Szachy",
        "deed": "look", **more,
    }  # fmt: skip


def test_looking_shows_what_would_change_and_changes_nothing(here, sign_in, chess):
    answer = sign_in(here.resident).post(page(chess), said(day="2026-12-03"))
    assert "czwartek, 3 grudnia, 12:00–13:00" in text(answer) and 'value="change"' in main(answer)
    assert Booking.objects.get(pk=chess.pk).starts == chess.starts


def test_changing_moves_the_time_the_room_and_the_words(here, sign_in, chess):
    change = said(
        day="2026-12-03", thing="sala-duza", title="Warcaby", deed="change", **{"from": "14:00", "to": "16:00"}
    )
    answer = sign_in(here.resident).post(page(chess), change, follow=True)
    moved = Booking.objects.get(pk=chess.pk)
    assert moved.title == "Warcaby" and moved.starts.isoformat() == "2026-12-03T13:00:00+00:00"
    assert [row.thing for row in moved.booked.all()] == [here.hall]
    assert "Zmieniono: dzień, godziny, miejsce, nazwa." in text(answer)


def test_a_time_that_does_not_fit_is_explained_and_the_form_stays(here, sign_in, chess):
    book(asked(here, here.small, by=here.neighbour), at("15:00-16:00"))
    change = said(title="Warcaby", **{"from": "15:00", "to": "16:00"})
    for deed in ("look", "change"):
        answer = sign_in(here.resident).post(page(chess), {**change, "deed": deed})
        assert (
            'value="Warcaby"' in words(answer) and "Sala mała" in text(answer) and 'value="change"' not in main(answer)
        )
    assert Booking.objects.get(pk=chess.pk).title == "Szachy"


def test_all_dates_move_by_as_many_days_or_those_that_fit(here, sign_in, weekly):
    book(asked(here, here.hall, by=here.neighbour), at("12:00-13:00", dt.date(2026, 12, 10)))
    client = sign_in(here.resident)
    change = said(thing="sala-duza", day="2026-12-03", scope="all")
    answer = client.post(page(weekly[0]), change)
    assert "czwartek, 10 grudnia: to się nie uda" in text(answer)
    client.post(page(weekly[0]), {**change, "deed": "change"})
    assert [row.starts.day for row in Booking.objects.filter(series=weekly[0].series).order_by("during")] == [2, 9, 16]
    client.post(page(weekly[0]), {**change, "deed": "change", "skip_failing": "1"})
    assert [row.starts.day for row in Booking.objects.filter(series=weekly[0].series).order_by("during")] == [3, 9, 17]


def test_only_this_and_the_following_keep_the_earlier(here, sign_in, weekly):
    client = sign_in(here.resident)
    change = said(thing="sala-duza", day="2026-12-09", title="Warcaby", deed="change")
    client.post(page(weekly[1]), {**change, "scope": "following"})
    assert [row.title for row in booked()] == ["Szachy", "Warcaby", "Warcaby"]
    client.post(page(weekly[1]), {**change, "title": "Go", "scope": "this"})
    assert [row.title for row in booked()] == ["Szachy", "Go", "Warcaby"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"day": "9999-01-01"},
        {"to": "12:00"},
        {"people": "0"},
        {"title": ""},
        {"title": "a" * 10_000},
        {"thing": "nie-ma"},
    ],
    ids=str,
)
def test_wrong_fields_are_said_and_nothing_changes(here, sign_in, chess, wrong):
    answer = sign_in(here.resident).post(page(chess), said(**{**wrong, "deed": "change"}))
    assert answer.status_code == 200 and 'class="field__wrong"' in words(answer)
    assert Booking.objects.get(pk=chess.pk).changed == chess.changed


def test_the_host_changes_for_others_and_a_stranger_does_not(here, sign_in, chess):
    change = said(title="Warcaby", deed="change", channel="phone")
    assert sign_in(here.neighbour).post(page(chess), change).status_code == 404
    assert sign_in(here.host).post(page(chess), change).status_code == 302
    assert Booking.objects.get(pk=chess.pk).title == "Warcaby"
    assert Entry.objects.get(verb="changed").channel == "phone"


def test_a_thing_is_added_and_another_taken_away(here, sign_in, chess):
    client = sign_in(here.resident)
    both = said(thing=["sala-mala", "rzutnik"], deed="change", **{"units-rzutnik": "2"})
    assert "Zmieniono: miejsce." in text(client.post(page(chess), both, follow=True))
    kept = {row.thing.slug: row.quantity for row in Booking.objects.get(pk=chess.pk).booked.select_related("thing")}
    assert kept == {"sala-mala": 1, "rzutnik": 2}
    form = words(client.get(page(chess)))
    assert 'value="rzutnik" id="id_thing_' in form and 'name="units-rzutnik" value="2"' in form
    client.post(page(chess), said(deed="change"))
    assert [row.thing.slug for row in Booking.objects.get(pk=chess.pk).booked.select_related("thing")] == ["sala-mala"]


def test_a_thing_that_is_taken_is_explained_and_nothing_is_lost(here, sign_in, chess):
    book(asked(here, here.left, by=here.neighbour), at("12:00-13:00"))
    answer = sign_in(here.resident).post(page(chess), said(thing=["sala-mala", "polowa-okna"], deed="change"))
    assert "to się nie uda" in text(answer)
    assert [row.thing for row in Booking.objects.get(pk=chess.pk).booked.all()] == [here.small]


def test_taking_nothing_is_no_change(here, sign_in, chess):
    answer = sign_in(here.resident).post(page(chess), said(thing=[], deed="change"))
    assert "Wybierz przynajmniej" in text(answer) or 'class="field__wrong"' in words(answer)
    assert Booking.objects.get(pk=chess.pk).changed == chess.changed
