"""Proposals beside a "no" are really free."""

import datetime as dt

import pytest

from mam.places.actions.booking import book
from mam.places.actions.closing import close
from mam.places.actions.proposing import alternatives, first_fit

from ..asking import DAY, NOW, asked, at

HOUR = dt.timedelta(hours=1)


def test_a_taken_room_brings_the_same_hours_the_next_time_and_another_room(here):
    book(asked(here, here.small, by=here.neighbour), at("12:00-14:00"))
    offers = alternatives(asked(here, here.small), at("12:00-14:00"))
    assert offers[0].span == at("12:00-14:00", DAY + dt.timedelta(days=1))
    assert offers[1].span == at("14:00-16:00")
    assert offers[2].things[0][0] != here.small
    assert offers[2].span == at("12:00-14:00")


def test_every_proposal_can_be_booked(here):
    for hours in ("10:00-12:00", "12:00-14:00", "17:00-20:00"):
        book(asked(here, here.small, here.hall, by=here.neighbour), at(hours))
    for offer in alternatives(asked(here, here.small), at("11:00-13:00")):
        assert book(asked(here, *offer.things, by=here.leader), offer.span)


def test_a_room_too_small_is_not_proposed(here):
    book(asked(here, here.hall, by=here.neighbour), at("12:00-14:00"))
    offers = alternatives(asked(here, here.hall, people=28), at("12:00-14:00"))
    assert offers
    assert {offer.things[0][0] for offer in offers} == {here.hall}


def test_closed_evenings_are_not_proposed_again(here):
    offers = alternatives(asked(here, here.small), at("19:00-21:00"))
    assert offers
    assert all(offer.span.end <= at("18:00-20:00", (offer.span.start + HOUR).date()).end for offer in offers)


def test_there_is_none_when_nothing_helps(here):
    assert alternatives(asked(here, here.small), at("10:00-09:00")) == []


@pytest.mark.parametrize(("hours", "free"), [(2, "14:00-16:00"), (4, "14:00-18:00")])
def test_the_first_free_time_of_a_length(here, hours, free):
    book(asked(here, here.small, by=here.neighbour), at("10:30-14:00"))
    assert first_fit(asked(here, here.small), at("10:00-11:00").start, hours * HOUR) == at(free)


def test_the_first_free_time_keeps_the_notice(here):
    here.small.notice_days = 5
    here.small.save()
    found = first_fit(asked(here, here.small), NOW, HOUR)
    assert found == at("10:00-11:00")


def test_the_first_free_time_looks_past_a_closing(here):
    close(here.centre, thing=here.small, span=at("10:00-20:00"), reason="malowanie", by=here.host)
    assert first_fit(asked(here, here.small), at("10:00-11:00").start, HOUR) == at("10:00-11:00", DAY + dt.timedelta(days=1))


def test_something_longer_than_five_weeks_has_no_first_time(here):
    assert first_fit(asked(here, here.small), NOW, dt.timedelta(days=40)) is None
