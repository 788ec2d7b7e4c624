"""Booking once: the sheets, the hold, the explained no, pressing twice."""

import datetime as dt

import time_machine

from mam.places.actions.booking import book, hold
from mam.places.models import Booking
from mam.places.words import BookingState

from ...asking import NOW, asked, at
from .pages import BOOK, SIGNED, book_on_web, booked, carried, main, sheet, text, words


def test_a_visitor_is_sent_to_sign_in_and_comes_back_with_the_wish(client, here):
    answer = client.get(f"{BOOK}?thing=sala-duza&day=2026-12-02")
    assert answer.status_code == 302
    assert "/accounts/login/" in answer["Location"] and "sala-duza" in answer["Location"]


def test_opening_the_page_fills_in_what_the_address_says_and_writes_nothing(here, sign_in):
    answer = sign_in(here.resident).get(
        f"{BOOK}?thing=sala-duza&thing=rzutnik&day=2026-12-02&from=17:00&to=19:00&people=8"
    )
    assert 'value="2026-12-02"' in words(answer) and 'value="17:00"' in words(answer)
    assert main(answer).count(" checked") == 2
    assert not Booking.objects.exists()


def test_a_search_carries_its_units_and_its_repeating_into_the_form(here, sign_in):
    said = "thing=rzutnik&units-rzutnik=2&day=2026-12-02&from=17:00&to=19:00&repeat=weekly&weekdays=0&weekdays=2&every=2&until=2027-01-31"
    page = main(sign_in(here.resident).get(f"/chrzanow/places/mam/book/series/?{said}"))
    assert 'name="units-rzutnik" value="2"' in page and 'value="2027-01-31"' in page
    assert page.count('name="weekdays"') == 7 and page.count(" checked") == 3
    assert '<option value="2" selected>' in page


def test_an_odd_address_fills_in_nothing_and_breaks_nothing(here, sign_in):
    answer = sign_in(here.resident).get(f"{BOOK}?thing=nie-ma&day=wczoraj&from=99:99&to=&people=duzo&repeat=zawsze")
    assert answer.status_code == 200


def test_checking_holds_the_time_and_says_until_when(here, sign_in):
    answer = sign_in(here.resident).post(BOOK, sheet("sala-duza", "rzutnik"))
    held = Booking.objects.get()
    assert held.state == BookingState.HELD and held.made_by == here.resident
    assert "10:10" in text(answer)


def test_the_second_sheet_books_and_leads_to_the_page_of_the_booking(here, sign_in):
    answer = book_on_web(sign_in(here.resident), "sala-duza", "rzutnik", **{"units-rzutnik": "2"})
    (booking,) = booked()
    assert answer["Location"] == f"/chrzanow/places/bookings/{booking.pk}/"
    assert (booking.title, booking.people, booking.house_rules) == ("Próba chóru", 8, here.rules)
    assert sorted((row.thing.slug, row.quantity) for row in booking.booked.all()) == [("rzutnik", 2), ("sala-duza", 1)]
    assert not Booking.objects.filter(state=BookingState.HELD).exists()


def test_a_member_books_for_the_group_and_not_for_a_foreign_one(here, sign_in):
    client = sign_in(here.second)
    book_on_web(client, who=str(here.group.pk))
    assert [row.party_group for row in booked()] == [here.group]
    answer = client.post(BOOK, sheet("sala-mala", who=str(here.ngo.pk)))
    assert answer.status_code == 200 and not Booking.objects.filter(party_group=here.ngo).exists()


def test_pressing_the_last_button_twice_makes_one_booking(here, sign_in):
    client = sign_in(here.resident)
    paper = {**carried(client.post(BOOK, sheet())), **SIGNED}
    first, second = client.post(BOOK, paper), client.post(BOOK, paper)
    assert first["Location"] == second["Location"] and len(booked()) == 1


def test_checking_twice_holds_once(here, sign_in):
    client = sign_in(here.resident)
    client.post(BOOK, sheet())
    assert client.post(BOOK, sheet()).status_code == 200
    assert Booking.objects.filter(state=BookingState.HELD).count() == 1


def test_after_the_hold_ran_out_it_still_books_when_free(here, sign_in):
    client = sign_in(here.resident)
    paper = {**carried(client.post(BOOK, sheet())), **SIGNED}
    with time_machine.travel(NOW + dt.timedelta(minutes=11), tick=False):
        assert client.post(BOOK, paper).status_code == 302
    assert len(booked()) == 1


def test_after_the_hold_ran_out_somebody_quicker_wins_and_the_form_stays_filled(here, sign_in):
    client = sign_in(here.resident)
    paper = {**carried(client.post(BOOK, sheet())), **SIGNED}
    with time_machine.travel(NOW + dt.timedelta(minutes=11), tick=False):
        book(asked(here, here.hall, by=here.neighbour), at("17:00-19:00"))
        answer = client.post(BOOK, paper)
    assert "Sala duża" in text(answer) and 'name="title" value="Próba chóru"' in words(answer)
    assert [row.made_by for row in booked()] == [here.neighbour]


def test_somebody_elses_hold_and_key_help_nobody(here, sign_in):
    held = hold(asked(here, here.hall, by=here.neighbour), at("17:00-19:00"))
    client = sign_in(here.resident)
    answer = client.post(BOOK, {**sheet(), **SIGNED, "hold": str(held.pk), "version": here.rules.pk})
    assert answer.status_code == 200 and not booked()
    client.logout()
    paper = {**carried(sign_in(here.resident).post(BOOK, sheet("sala-mala"))), **SIGNED}
    client.post(BOOK, paper)
    stolen = sign_in(here.neighbour).post(BOOK, {**paper, "from": "10:00", "to": "11:00"})
    assert stolen.status_code == 200 and len(booked()) == 1


def test_going_back_lets_the_hold_go_and_keeps_what_was_written(here, sign_in):
    client = sign_in(here.resident)
    second = client.post(BOOK, sheet())
    answer = client.post(BOOK, {**carried(second), "title": "Szachy", "deed": "edit"})
    assert not Booking.objects.exists()
    assert 'name="title" value="Szachy"' in words(answer) and 'value="17:00"' in words(answer)
    assert client.post(BOOK, {**carried(second), "deed": "give_up"}).status_code == 302


def test_a_no_says_every_reason_and_offers_what_is_free(here, sign_in):
    book(asked(here, here.hall, by=here.neighbour), at("17:00-19:00"))
    client = sign_in(here.resident)
    answer = client.post(BOOK, sheet(people="60"))
    assert text(answer).count("Sala duża:") >= 1 and "60" in text(answer)
    answer = client.post(BOOK, sheet())
    offers = [value.partition('"')[0] for value in words(answer).split('name="instead" value="')[1:]]
    assert offers and " checked" in words(answer)
    second = client.post(BOOK, {**sheet(), "instead": offers[0], "deed": "take"})
    assert Booking.objects.filter(state=BookingState.HELD, made_by=here.resident).exists()
    assert client.post(BOOK, {**carried(second), **SIGNED}).status_code == 302


def test_a_room_that_the_house_answers_for_becomes_a_request(here, sign_in):
    here.small.needs_approval = True
    here.small.save()
    book_on_web(sign_in(here.resident), "sala-mala")
    assert [row.state for row in booked()] == [BookingState.PENDING]


def test_rules_changed_meanwhile_are_read_again(here, sign_in):
    client = sign_in(here.resident)
    paper = {**carried(client.post(BOOK, sheet())), **SIGNED}
    here.rules.__class__.objects.create(centre=here.centre, version="2", valid_from=NOW.date(), text="Nowe.")
    answer = client.post(BOOK, paper)
    assert answer.status_code == 200 and not booked() and "Zasady zmieniły się" in text(answer)
    again = client.post(BOOK, {**paper, **{"version": carried(answer)["version"]}})
    assert again.status_code == 302
