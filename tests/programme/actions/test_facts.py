"""One set of facts of a date, the same for every page, feed and sheet."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from mam.core import clock
from mam.places.actions.ask import span_on
from mam.programme.actions.facts import facts_of, facts_of_many, with_facts
from mam.programme.models import Occurrence
from tests.programme import making
from tests.programme.rooms import booked, called_off, moved


def test_say_when_where_and_for_whom(here):
    made = making.event(here, age_from=6, age_to=10, fee_note="5 zł na materiały", tags=["seniorzy"])
    booked(here, making.only_date(made), here.hall)
    facts = facts_of(making.only_date(made))
    assert (facts.title, facts.plain, facts.where, facts.centre) == (
        "Kawiarenka seniora",
        "Kawa i rozmowa.",
        "Sala duża",
        here.centre.name,
    )
    assert facts.start == dt.datetime(2026, 12, 2, 16, 30, tzinfo=dt.UTC)
    assert (facts.age_from, facts.age_to, facts.fee, facts.free) == (6, 10, "5 zł na materiały", False)
    assert facts.step_free and len(facts.access) == 2
    assert facts.url.endswith("/chrzanow/programme/events/kawiarenka/2026-12-02/")
    assert facts.organiser == here.group.name and facts.group_address == here.group.slug


def test_promise_only_the_access_that_every_room_has(here):
    date = booked(here, making.only_date(making.event(here)), here.hall, here.small)
    assert facts_of(date).access == () and not facts_of(date).step_free


def test_say_nothing_of_the_house_when_it_is_somewhere_else(here):
    facts = facts_of(making.only_date(making.event(here, where="Planty, przy fontannie")))
    assert not facts.in_the_house and facts.place_line == "Planty, przy fontannie" and facts.access == ()


def test_show_a_person_only_by_the_first_name(here):
    facts = facts_of(making.only_date(making.event(here, party_group=None)))
    assert facts.organiser == here.leader.first_name and facts.group_address == ""


def test_say_called_off_in_the_headline(here):
    with translation.override("pl"):
        assert facts_of(called_off(making.only_date(making.event(here)))).headline == "ODWOŁANE: Kawiarenka seniora"


def test_keep_the_hours_before_the_move(here):
    date = making.only_date(making.event(here))
    old, new = span_on(making.DAY, dt.time(17, 30), dt.time(19, 30)), span_on(making.DAY, dt.time(18), dt.time(20))
    facts = facts_of(moved(date, new))
    assert facts.moved_from == (old.start, old.end) and facts.start == new.start and facts.is_moved


@pytest.mark.parametrize("note", ["", "0 zł", "Bezpłatnie", "wstęp wolny"])
def test_nothing_to_pay_is_free(here, note):
    assert facts_of(making.only_date(making.event(here, fee_note=note))).free


def test_a_change_of_the_event_is_newer_for_calendars(here):
    made = making.event(here)
    before = facts_of(making.only_date(made))
    made.title, made.sequence, made.changed = "Kawiarenka", 1, clock.now()
    made.save()
    after = facts_of(making.only_date(made))
    assert after.uid == before.uid and after.sequence > before.sequence and after.modified > before.modified


def test_three_dates_cost_no_more_queries_than_one(here):
    counts = []
    for day in (2, 3, 4):
        made = making.event(here, slug=f"e{day}", dates=[dt.date(2026, 12, day)])
        booked(here, making.only_date(made), here.hall)
        with CaptureQueriesContext(connection) as asked:
            facts_of_many(with_facts(Occurrence.objects.all()))
        counts.append(len(asked))
    assert counts == [2, 2, 2]


def test_dates_of_one_event_keep_their_own_rooms_hours_and_addresses(here):
    made = making.event(here, dates=[making.DAY, making.DAY + dt.timedelta(days=7)])
    first, second = Occurrence.objects.filter(event=made)
    booked(here, first, here.hall)
    booked(here, second, here.small)
    told = facts_of_many(with_facts(Occurrence.objects.order_by("during")))
    assert [(one.where, one.step_free, one.day.day, one.url[-11:]) for one in told] == [
        ("Sala duża", True, 2, "2026-12-02/"), ("Sala mała", False, 9, "2026-12-09/"),
    ]  # fmt: skip
