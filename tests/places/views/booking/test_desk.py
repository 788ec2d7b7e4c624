"""The desk: who comes, who is rung, and bookings written down for those who rang or came in."""

import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext

from mam.core import clock
from mam.journal.models import Entry, Notice
from mam.people.models import Person
from mam.places.actions.booking import book

from ...asking import asked, at
from .pages import DESK_BOOK, book_on_web, booked, sheet, text, words

DESK = "/chrzanow/places/mam/desk/"
PAPER = f"{DESK}paper/"
PERSON = f"{DESK}person/"


def test_only_the_house_has_a_desk(here, client, sign_in):
    for address in (DESK, PAPER, DESK_BOOK):
        client.logout()
        assert client.get(address).status_code == 302
        for somebody in (here.resident, here.official, here.leader):
            assert sign_in(somebody).get(address).status_code == 404
        for somebody in (here.host, here.animator, here.coordinator):
            assert sign_in(somebody).get(address).status_code == 200


def test_a_host_of_the_other_town_has_no_desk_here(here, sign_in):
    assert sign_in(here.other.host).get(DESK).status_code in (302, 404)


def test_today_and_tomorrow_and_nothing_later(here, sign_in):
    today = clock.today()
    for number, title in enumerate(["Dzisiaj", "Jutro", "Pojutrze"]):
        book(
            asked(here, here.hall, title=title, access_needs="winda"),
            at("15:00-16:00", today + dt.timedelta(days=number)),
        )
    shown = text(sign_in(here.host).get(DESK))
    assert shown.index("Dzisiaj") < shown.index("Kto przychodzi jutro") < shown.index("Jutro")
    assert "Pojutrze" not in shown and "winda" in shown


def test_three_comers_calls_and_requests_cost_as_many_queries_as_one(here, sign_in, django_assert_num_queries):
    client = sign_in(here.host)
    today = clock.today()
    here.small.needs_approval = True
    here.small.save()

    def fill(hour):
        book(
            asked(here, here.hall, here.projector, by=here.leader, group=here.group),
            at(f"{hour}:00-{hour + 1}:00", today),
        )
        book(asked(here, here.small, by=here.offline), at(f"{hour}:00-{hour + 1}:00"))

    fill(12)
    client.get(DESK)
    with CaptureQueriesContext(connection) as one:
        client.get(DESK)
    fill(14), fill(16)
    with django_assert_num_queries(len(one)):
        client.get(DESK)


def test_a_call_is_made_and_marked(here, sign_in):
    book(asked(here, here.hall, by=here.offline, title="Robótki"), at("12:00-13:00"))
    (call,) = Notice.objects.call_tasks()
    client = sign_in(here.host)
    assert "Danuta Sikora" in text(client.get(DESK))
    told = f"{DESK}calls/{call.pk}/"
    assert client.get(told).status_code == 405
    client.post(told)
    assert not Notice.objects.call_tasks().exists()
    assert Entry.objects.filter(verb="told_by_phone", by=here.host.pk).exists()
    assert client.post(told).status_code == 404


def test_danuta_without_phone_and_account_is_found_and_booked_by_phone(here, sign_in):
    client = sign_in(here.host)
    found = words(client.get(f"{DESK_BOOK}?q=sik&thing=sala-duza"))
    assert f"person={here.offline.pk}&amp;thing=sala-duza" in found
    answer = book_on_web(client, address=DESK_BOOK, person=str(here.offline.pk), channel="phone")
    (booking,) = booked()
    assert answer["Location"].endswith(f"{booking.pk}/")
    assert (booking.party_person, booking.made_by, booking.channel) == (here.offline, here.host, "phone")
    entry = Entry.objects.get(verb="booked")
    assert (entry.by, entry.on_behalf_of, entry.channel) == (here.host.pk, here.offline.pk, "phone")


def test_the_same_rules_hold_for_a_paper_slip(here, sign_in):
    answer = sign_in(here.host).post(DESK_BOOK, sheet(person=str(here.offline.pk), channel="paper", day="2026-12-06"))
    assert 'id="refusal"' in words(answer) and not booked()


def test_a_leader_who_rings_books_for_the_group(here, sign_in):
    more = {"person": str(here.leader.pk), "channel": "desk", "who": str(here.group.pk)}
    book_on_web(sign_in(here.host), address=DESK_BOOK, **more)
    assert [row.party_group for row in booked()] == [here.group]


def test_somebody_new_needs_only_a_first_name(here, sign_in):
    answer = sign_in(here.host).post(PERSON, {"first_name": "Bronisława", "day": "2026-12-02"})
    made = Person.objects.get(first_name="Bronisława")
    assert answer["Location"] == f"{DESK_BOOK}?person={made.pk}&day=2026-12-02"


def test_somebody_alike_is_shown_first_and_the_host_may_be_sure(here, sign_in):
    client = sign_in(here.host)
    alike = client.post(PERSON, {"first_name": "Danuta", "last_name": "Sikora"})
    assert alike.status_code == 200 and f"person={here.offline.pk}" in words(alike)
    client.post(PERSON, {"first_name": "Danuta", "last_name": "Sikora", "sure": "on"})
    assert Person.objects.filter(first_name="Danuta").count() == 2


def test_wrong_words_about_somebody_new_are_said(here, sign_in):
    client = sign_in(here.host)
    for wrong in ({}, {"first_name": "a" * 10_000}, {"first_name": "Ewa", "phone": "12"}):
        assert client.post(PERSON, wrong).status_code == 200
    assert sign_in(here.resident).post(PERSON, {"first_name": "Ewa"}).status_code == 404
    assert not Person.objects.filter(first_name="Ewa", phone="12").exists()


def test_a_person_of_the_other_town_or_a_forged_one_cannot_be_chosen(here, sign_in):
    client = sign_in(here.host)
    for key in (str(here.other.stranger.pk), "x", ""):
        answer = client.post(DESK_BOOK, sheet(person=key, channel="phone"))
        assert "Dla kogo?" in text(answer) and not booked()


def test_a_resident_cannot_write_down_for_others(here, sign_in):
    assert sign_in(here.resident).post(DESK_BOOK, sheet(person=str(here.offline.pk))).status_code == 404


def test_the_paper_slip_names_the_things_and_the_house(here, sign_in):
    shown = text(sign_in(here.host).get(PAPER))
    assert "Sala duża" in shown and "ul. Próbna 1" in shown


def test_who_has_no_phone_is_told_in_person_with_a_printed_slip(here, sign_in):
    booking = book(asked(here, here.hall, by=here.offline), at("12:00-13:00"))
    client = sign_in(here.host)
    shown = client.get(DESK).content.decode()
    assert f"/bookings/{booking.pk}/slip/" in shown
    assert "Bez telefonu" in text(client.get(DESK))


def test_rivals_are_marked_and_the_way_to_requests_is_above(here, sign_in):
    here.small.needs_approval = True
    here.small.save()
    for by in (here.resident, here.offline):
        book(asked(here, here.small, by=by), at("12:00-13:00"))
    shown = sign_in(here.host).get(DESK).content.decode()
    assert shown.count("o ten czas proszą też inni") == 2
    assert shown.index("/places/mam/requests/") < shown.index("<h2")


def test_the_search_for_a_person_is_not_optional(here, sign_in):
    assert "jeśli chcesz" not in text(sign_in(here.host).get(DESK_BOOK)).split("Pierwszy raz")[0].split("Nazwisko")[0]
