"""Children: checked leaders, who may collect, and no child without a guardian."""

import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.municipalities.actions import introduce_setting
from mam.people.models import Guardianship, Person
from mam.programme.actions.attendance_list import rows_of
from mam.programme.actions.children import (
    end_collector,
    name_collector,
    note_check,
    reasons_against_children,
    reasons_without_guardian,
)
from mam.programme.models import Collector, LeaderCheck
from tests.programme.making import event, only_date, signed

TODAY = dt.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def november():
    with time_machine.travel(dt.datetime(2026, 11, 20, 12, tzinfo=clock.WARSAW), tick=False):
        yield


@pytest.fixture
def child(here) -> Person:
    made = Person.objects.create(first_name="Hania", last_name="Próba", birth_year=2018)
    Guardianship.objects.create(child=made, guardian=here.resident, since=TODAY)
    return made


def codes(reasons) -> list[str]:
    return [reason.code for reason in reasons]


def check(here, *, checked=TODAY, proof="wydruk 1/2026", **more):
    return note_check(here.leader, checked, proof, by=here.coordinator, **more)


def test_an_event_for_children_waits_for_the_check_of_its_leader(here):
    made = event(here, for_children=True)
    assert codes(reasons_against_children(made)) == ["no_check"]
    check(here)
    assert reasons_against_children(made) == []


def test_an_event_only_for_people_under_18_is_for_children_too(here):
    assert codes(reasons_against_children(event(here, age_to=17))) == ["no_check"]
    assert reasons_against_children(event(here, slug="all", age_to=18)) == []
    assert reasons_against_children(event(here, slug="open")) == []


def test_somebody_has_to_lead_children(here):
    assert codes(reasons_against_children(event(here, for_children=True, leader=None))) == ["no_leader"]


def test_a_check_that_ends_before_the_last_date_does_not_hold(here):
    made = event(here, for_children=True)
    check(here, valid_until=dt.date(2026, 12, 1))
    assert codes(reasons_against_children(made)) == ["no_check"]
    check(here, valid_until=dt.date(2026, 12, 2))
    assert reasons_against_children(made) == []


def test_the_check_of_somebody_else_does_not_help(here):
    note_check(here.second, TODAY, "wydruk", by=here.coordinator)
    assert codes(reasons_against_children(event(here, for_children=True))) == ["no_check"]


def test_a_check_is_noted_once_a_day_and_the_journal_says_so(here):
    for proof in ("wydruk 1", "wydruk 2"):
        check(here, proof=proof)
    made = LeaderCheck.objects.get()
    assert (made.proof, made.by) == ("wydruk 2", here.coordinator)
    assert Entry.objects.about(made).first().verb == "checked_leader"


def test_everything_wrong_with_a_check_is_said_at_once(here):
    with pytest.raises(Refusal) as no:
        check(here, checked=dt.date(2026, 11, 21), proof=" ", valid_until=TODAY)
    assert no.value.codes == ["ahead", "no_proof", "ends_before"]


@pytest.mark.parametrize("who", ["leader", "resident", "host", "official"])
def test_only_who_leads_the_house_notes_checks(here, who):
    with pytest.raises(Refusal):
        note_check(here.leader, TODAY, "wydruk", by=getattr(here, who))
    assert not LeaderCheck.objects.exists()


def test_a_child_comes_with_a_guardian(here, child):
    made = event(here)
    assert reasons_without_guardian(child, made) == []
    alone = Person.objects.create(first_name="Staś", birth_year=2017)
    assert codes(reasons_without_guardian(alone, made)) == ["no_guardian"]


def test_the_town_says_from_what_age_one_comes_alone(here):
    youngster = Person.objects.create(first_name="Ola", birth_year=2012)
    assert codes(reasons_without_guardian(youngster, event(here))) == ["no_guardian"]
    introduce_setting("sign-up-alone-from", 13, valid_from=TODAY, source="decyzja domu")
    assert reasons_without_guardian(youngster, event(here, slug="two")) == []


def test_who_did_not_say_the_age_is_not_taken_for_a_child(here):
    assert reasons_without_guardian(Person.objects.create(first_name="Jan"), event(here)) == []


def test_a_guardian_names_who_collects_and_the_door_list_says_it(here, child):
    for _again in range(2):
        name_collector(child, "Zofia Próba", by=here.resident, phone="600 000 009")
    collector = Collector.objects.get()
    assert (collector.phone, collector.said_by) == ("+48600000009", here.resident)
    date = only_date(event(here))
    signed(date, child)
    assert [line.split(",")[0] for line in rows_of(date)[0].collectors] == [here.resident.name, "Zofia Próba"]
    assert Entry.objects.about(child).filter(verb="named_collector").count() == 1


def test_a_collector_taken_back_is_gone_at_once(here, child):
    made = name_collector(child, "Zofia Próba", by=here.host, channel="paper")
    for _again in range(2):
        end_collector(made, by=here.resident)
    date = only_date(event(here))
    signed(date, child)
    assert len(rows_of(date)[0].collectors) == 1
    assert Entry.objects.about(child).filter(verb="ended_collector").count() == 1


def test_neither_a_neighbour_nor_the_child_says_who_collects(here, child):
    for who in (here.neighbour, child):
        with pytest.raises(Refusal):
            name_collector(child, "Zofia Próba", by=who)
    assert not Collector.objects.exists()


def test_a_collector_has_two_names_and_a_real_number(here, child):
    with pytest.raises(Refusal) as no:
        name_collector(child, "Zofia", by=here.resident, phone="abc")
    assert no.value.codes == ["name", "phone"]
