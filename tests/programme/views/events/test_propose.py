"""Proposing in the browser: one sheet, the dates of a series, a draft, for somebody who rang."""

import datetime as dt
import uuid

import pytest
import time_machine

from mam.programme.actions.proposing import propose
from mam.programme.models import Event, Occurrence
from mam.programme.words import EventState
from tests.places.asking import NOW
from tests.places.views.booking.pages import carried, main, text
from tests.programme.asking_events import at, wish

from .pages import PROPOSE, page, sheet

WEEKLY = {"repeat": "weekly", "until": "2026-12-23", "every": "1"}


@pytest.fixture(autouse=True)
def stop_the_clock():
    with time_machine.travel(NOW, tick=False):
        yield


def test_what_is_proposed_on_one_sheet_is_found_by_the_host_and_gets_into_the_programme(here, sign_in, client):
    answer = sign_in(here.resident).post(PROPOSE, sheet())
    event = Event.objects.get()
    assert answer["Location"] == page(event, "")[:-1] and event.state == EventState.PROPOSED
    host = sign_in(here.host)
    assert "Wieczór gier" in text(host.get("/chrzanow/programme/requests/"))
    assert here.small.name in text(host.get(page(event, "answer")))
    host.post(page(event, "answer"), {"answer": "yes", "text": "Zapraszamy."})
    client.logout()
    assert "Wieczór gier" in client.get("/chrzanow/programme/").content.decode()


def test_the_address_of_a_found_room_fills_the_sheet(here, sign_in):
    shown = main(sign_in(here.resident).get(f"{PROPOSE}?thing=sala-mala&day=2026-12-02&from=17:00&to=19:00&people=7"))
    assert 'value="2026-12-02"' in shown and 'value="17:00"' in shown and 'value="7"' in shown
    assert 'value="sala-mala" checked' in " ".join(shown.split()) or "checked" in shown.partition('value="sala-mala"')[2][:200]


def test_what_is_missing_is_named_and_the_rest_stays_filled(here, sign_in):
    answer = sign_in(here.resident).post(PROPOSE, sheet(title="", accepted=""))
    assert not Event.objects.exists() and 'value="17:00"' in main(answer)
    assert "Napisz, jak się nazywa" in text(answer)


def test_a_taken_room_is_explained_and_another_proposed(here, sign_in):
    propose(wish(here, here.small, by=here.host), at("17:30-19:30"))
    answer = sign_in(here.resident).post(PROPOSE, sheet())
    assert Event.objects.count() == 1 and 'class="refusal' in main(answer) and "Wieczór gier" in main(answer)


def test_a_series_shows_its_dates_first_and_leaves_out_what_is_unticked(here, sign_in):
    client = sign_in(here.resident)
    shown = client.post(PROPOSE, sheet(**WEEKLY))
    assert not Event.objects.exists() and main(shown).count('name="take"') == 4
    client.post(PROPOSE, {**carried(shown), "deed": "save_series", "take": ["2026-12-02", "2026-12-16"]})
    assert [date.day.day for date in Occurrence.objects.all()] == [2, 16]


def test_a_date_that_was_shown_as_impossible_is_left_out(here, sign_in):
    propose(wish(here, here.small, by=here.host), at("17:30-19:30", dt.date(2026, 12, 9)))
    client = sign_in(here.resident)
    shown = client.post(PROPOSE, sheet(**WEEKLY))
    days = ["2026-12-02", "2026-12-16", "2026-12-23"]
    client.post(PROPOSE, {**carried(shown), "deed": "save_series", "take": days})
    assert Event.objects.filter(party_person=here.resident).get().occurrences.count() == 3


def test_a_date_taken_meanwhile_is_said_aloud_and_nothing_is_saved(here, sign_in):
    client = sign_in(here.resident)
    shown = client.post(PROPOSE, sheet(**WEEKLY))
    propose(wish(here, here.small, by=here.host), at("17:30-19:30", dt.date(2026, 12, 9)))
    days = ["2026-12-02", "2026-12-09", "2026-12-16", "2026-12-23"]
    answer = client.post(PROPOSE, {**carried(shown), "deed": "save_series", "take": days})
    assert not Event.objects.filter(party_person=here.resident).exists() and "9 grudnia" in text(answer)


def test_a_draft_is_seen_by_nobody_else_and_sent_in_later(here, sign_in):
    client = sign_in(here.resident)
    client.post(PROPOSE, sheet(deed="draft"))
    event = Event.objects.get()
    assert event.state == EventState.DRAFT
    client.post(page(event, "sending"))
    assert Event.objects.get().state == EventState.PROPOSED


def test_a_series_can_be_kept_as_a_draft(here, sign_in):
    client = sign_in(here.resident)
    shown = client.post(PROPOSE, sheet(deed="draft", **WEEKLY))
    client.post(PROPOSE, {**carried(shown), "deed": "draft_series", "take": ["2026-12-02"]})
    assert Event.objects.get().state == EventState.DRAFT


def test_pressing_twice_makes_one_event(here, sign_in):
    client, key = sign_in(here.resident), str(uuid.uuid4())
    places = {client.post(PROPOSE, sheet(request_key=key))["Location"] for _twice in range(2)}
    assert len(places) == 1 and Event.objects.count() == 1


def test_the_host_writes_down_for_somebody_who_rang(here, sign_in):
    sign_in(here.host).post(PROPOSE, sheet(person=str(here.resident.pk), channel="phone"))
    event = Event.objects.get()
    assert (event.party_person, event.made_by, event.channel) == (here.resident, here.host, "phone")


def test_a_resident_writes_down_for_nobody_else(here, sign_in):
    assert sign_in(here.resident).post(PROPOSE, sheet(person=str(here.second.pk))).status_code == 404


def test_the_hour_of_publication_is_kept_when_the_house_accepts(here, sign_in):
    sign_in(here.host).post(PROPOSE, sheet(shown_day="2026-11-30", shown_hour="09:00"))
    event = Event.objects.get()
    assert event.state == EventState.PUBLISHED and not event.is_public and event.publish_at.hour == 8


WRONG = [
    {"day": "0001-01-01"}, {"capacity": "-3"}, {"age_from": "9" * 400}, {"kind": "x"}, {"title": "\x00" * 3},
    {"until": "2099-01-01", "repeat": "weekly"},
]  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG)
def test_absurd_input_is_answered_with_the_form(here, sign_in, wrong):
    answer = sign_in(here.resident).post(PROPOSE, sheet(**wrong))
    assert answer.status_code == 200 and not Event.objects.exists()


def test_markup_in_a_title_is_shown_as_text(here, sign_in):
    client = sign_in(here.host)
    client.post(PROPOSE, sheet(title="<script>alert(1)</script>"))
    assert "<script>alert" not in client.get(page(Event.objects.get(), "dates")).content.decode()
