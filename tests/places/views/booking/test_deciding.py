"""Answering requests: the queue, rivals side by side, yes, no with a reason."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mam.journal.models import Notice
from mam.places.actions.booking import book
from mam.places.models import Booking
from mam.places.words import BookingState

from ...asking import asked, at
from .pages import text, words

REQUESTS = "/chrzanow/places/mam/requests/"


@pytest.fixture
def rivals(here):
    """Two requests for the small room at the same time."""
    here.small.needs_approval = True
    here.small.save()
    lessons = book(asked(here, here.small, title="Lekcje"), at("12:00-14:00"))
    chess = book(asked(here, here.small, by=here.neighbour, title="Szachy"), at("13:00-15:00"))
    return lessons, chess


def decision(booking) -> str:
    return f"/chrzanow/places/bookings/{booking.pk}/decision/"


def states(*bookings) -> list[str]:
    return [Booking.objects.get(pk=row.pk).state for row in bookings]


def test_only_the_house_sees_the_queue(here, client, sign_in, rivals):
    assert client.get(REQUESTS).status_code == 302
    for somebody in (here.resident, here.official, here.other.host):
        client.logout()
        assert sign_in(somebody).get(REQUESTS).status_code in (302, 404)
    for somebody in (here.host, here.coordinator):
        shown = text(sign_in(somebody).get(REQUESTS))
        assert "Lekcje" in shown and "Szachy" in shown and "2 prośby o ten sam czas" in shown


def test_three_requests_cost_as_many_queries_as_one(here, sign_in, rivals, django_assert_num_queries):
    client = sign_in(here.host)
    Booking.objects.filter(pk=rivals[1].pk).update(state=BookingState.REJECTED)
    client.get(REQUESTS)
    with CaptureQueriesContext(connection) as one:
        client.get(REQUESTS)
    Booking.objects.filter(pk=rivals[1].pk).update(state=BookingState.PENDING)
    book(asked(here, here.small, group=here.group, title="Kawa"), at("16:00-17:00"))
    with django_assert_num_queries(len(one)):
        client.get(REQUESTS)


def test_the_page_shows_rivals_and_what_a_group_uses(here, sign_in, rivals):
    shown = text(sign_in(here.host).get(decision(rivals[0])))
    assert "Inni proszą o ten sam czas" in shown and "Szachy" in shown and "czas jest wolny" in shown


def test_yes_accepts_and_the_loser_is_told_with_free_times(here, sign_in, rivals):
    answer = sign_in(here.host).post(decision(rivals[0]), {"answer": "yes", "text": "Zapraszamy."})
    assert answer["Location"] == REQUESTS and states(*rivals) == [BookingState.CONFIRMED, BookingState.REJECTED]
    told = Notice.objects.get(to=here.neighbour.pk, kind="answer")
    assert "12:00" in told.text or "13:00" in told.text
    loser = text(sign_in(here.neighbour).get(f"/chrzanow/places/bookings/{rivals[1].pk}/"))
    assert "Tym razem nie ma zgody." in loser and "ten czas dostał ktoś inny" in loser


def test_no_needs_a_reason_and_other_needs_a_sentence(here, sign_in, rivals):
    client = sign_in(here.host)
    for wrong in (
        {"answer": "no"},
        {"answer": "no", "reason": "x"},
        {"answer": "może"},
        {},
        {"answer": "no", "text": "a" * 9999},
    ):
        assert client.post(decision(rivals[0]), wrong).status_code == 200
    other = client.post(decision(rivals[0]), {"answer": "no", "reason": "other"})
    assert 'id="refusal"' in words(other) or 'class="field__wrong"' in words(other)
    assert states(*rivals) == [BookingState.PENDING, BookingState.PENDING]
    client.post(decision(rivals[0]), {"answer": "no", "reason": "purpose", "text": "To zarobkowe."})
    assert states(*rivals) == [BookingState.REJECTED, BookingState.PENDING]
    mine = text(sign_in(here.resident).get(f"/chrzanow/places/bookings/{rivals[0].pk}/"))
    assert "To zarobkowe." in mine


def test_answering_twice_is_harmless_and_the_second_answer_does_not_turn_the_first(here, sign_in, rivals):
    client = sign_in(here.host)
    for _time in range(2):
        client.post(decision(rivals[0]), {"answer": "yes"})
    answer = client.post(decision(rivals[0]), {"answer": "no", "reason": "purpose"})
    assert answer.status_code == 200 and 'id="refusal"' in words(answer)
    assert states(*rivals) == [BookingState.CONFIRMED, BookingState.REJECTED]


def test_those_who_asked_and_strangers_do_not_answer(here, sign_in, rivals):
    for somebody in (here.resident, here.neighbour, here.official):
        assert sign_in(somebody).post(decision(rivals[0]), {"answer": "yes"}).status_code == 404
    assert states(*rivals) == [BookingState.PENDING, BookingState.PENDING]
