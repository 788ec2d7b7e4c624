"""Giving back: with a reason, late or in time, taking it back, one tap from the reminder."""

import datetime as dt

import pytest
import time_machine

from mam.journal.models import Entry
from mam.places.actions.booking import book
from mam.places.actions.reminding import remind_tomorrow
from mam.places.actions.series import book_series
from mam.places.methods.recurrence import WEEKLY, Rule
from mam.places.models import Booking, Cancellation
from mam.places.words import BookingState

from ...asking import DAY, NOW, asked, at
from .pages import text, words


@pytest.fixture
def chess(here):
    return book(asked(here, here.small, title="Szachy"), at("12:00-13:00"))


def page(booking, more="cancellation/") -> str:
    return f"/chrzanow/places/bookings/{booking.pk}/{more}"


def state(booking) -> str:
    return Booking.objects.get(pk=booking.pk).state


def test_it_says_whether_it_is_in_time_and_gives_back_with_a_reason(here, sign_in, chess):
    client = sign_in(here.resident)
    assert "Jest w porę" in text(client.get(page(chess)))
    answer = client.post(page(chess), {"reason": "illness"}, follow=True)
    assert state(chess) == BookingState.CANCELLED and "choroba" in text(answer)
    assert not Cancellation.objects.get().late


def test_late_is_said_and_written_down_but_never_forbidden(here, sign_in, chess):
    client = sign_in(here.resident)
    with time_machine.travel(chess.starts - dt.timedelta(hours=2), tick=False):
        assert "Jest późno" in text(client.get(page(chess)))
        client.post(page(chess), {"reason": "plans"})
    assert Cancellation.objects.get().late


@pytest.mark.parametrize(
    "wrong",
    [{}, {"reason": "nuda"}, {"reason": "house"}, {"reason": "other"}, {"reason": "plans", "text": "a" * 999}],
    ids=str,
)
def test_without_a_proper_reason_nothing_is_given_back(here, sign_in, chess, wrong):
    answer = sign_in(here.resident).post(page(chess), wrong)
    assert 'class="field__wrong"' in words(answer) and state(chess) == BookingState.CONFIRMED


def test_taking_it_back_works_for_a_quarter_of_an_hour_and_while_it_is_free(here, sign_in, chess):
    client = sign_in(here.resident)
    given = client.post(page(chess), {"reason": "plans"}, follow=True)
    undo = page(chess, "cancellation/undoing/")
    assert undo in words(given)
    client.post(undo)
    assert state(chess) == BookingState.CONFIRMED
    client.post(page(chess), {"reason": "plans"})
    with time_machine.travel(NOW + dt.timedelta(minutes=16), tick=False):
        assert undo not in words(client.get(page(chess, "")))
        client.post(undo)
    assert state(chess) == BookingState.CANCELLED
    assert client.get(undo).status_code == 405


def test_a_stranger_neither_gives_back_nor_takes_back(here, sign_in, chess):
    client = sign_in(here.neighbour)
    assert client.post(page(chess), {"reason": "plans"}).status_code == 404
    assert client.post(page(chess, "cancellation/undoing/")).status_code == 404
    assert state(chess) == BookingState.CONFIRMED


def test_the_house_gives_back_for_somebody_who_rang(here, sign_in, chess):
    client = sign_in(here.host)
    assert client.post(page(chess), {"reason": "house"}).status_code == 200 and state(chess) == BookingState.CONFIRMED
    client.post(page(chess), {"reason": "illness", "channel": "phone"})
    entry = Entry.objects.get(verb="cancelled")
    assert (entry.by, entry.channel) == (here.host.pk, "phone") and state(chess) == BookingState.CANCELLED


def test_the_following_dates_go_and_the_earlier_stay(here, sign_in):
    rule = Rule(WEEKLY, DAY, dt.time(12), dt.time(13), last_day=dt.date(2026, 12, 16))
    series = book_series(asked(here, here.hall), rule)
    second = series.bookings.order_by("during")[1]
    sign_in(here.resident).post(page(second), {"reason": "plans", "scope": "following"})
    assert [row.state for row in series.bookings.order_by("during")] == ["confirmed", "cancelled", "cancelled"]


@pytest.fixture
def reminded(here, chess):
    with time_machine.travel(chess.starts - dt.timedelta(hours=20), tick=False):
        remind_tomorrow()
        yield Booking.objects.get(pk=chess.pk)


def release(booking) -> str:
    return f"/chrzanow/places/release/{booking.release_token}/"


def test_one_press_gives_it_back_without_signing_in(here, client, reminded):
    opened = client.get(release(reminded))
    assert "Oddaję salę" in text(opened) and state(reminded) == BookingState.CONFIRMED
    answer = client.post(release(reminded), follow=True)
    assert state(reminded) == BookingState.CANCELLED and "Termin jest oddany" in text(answer)
    again = client.post(release(reminded), follow=True)
    assert again.status_code == 200 and Cancellation.objects.count() == 1


def test_wrong_and_foreign_links_get_a_sentence(here, client, reminded):
    for wrong in (
        release(reminded)[:-2] + "/",
        release(reminded).replace("chrzanow", "nowy-sacz"),
        "/chrzanow/places/release/x/",
    ):
        for answer in (client.get(wrong), client.post(wrong)):
            assert answer.status_code == 404 and "nie prowadzi do żadnej rezerwacji" in text(answer)
    assert state(reminded) == BookingState.CONFIRMED


def test_once_it_began_the_link_only_explains(here, client, reminded):
    with time_machine.travel(reminded.starts + dt.timedelta(minutes=5), tick=False):
        answer = client.post(release(reminded))
    assert "już się zaczął" in text(answer) and state(reminded) == BookingState.CONFIRMED


def test_the_page_of_the_link_shows_no_names(here, client, reminded):
    assert "Maria" not in words(client.get(release(reminded))) and "Szachy" not in words(client.get(release(reminded)))
