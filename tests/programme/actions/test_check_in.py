"""The code on the wall: forged, old and early codes are refused with a sentence, and nobody reads who else is on the list."""

import datetime as dt
import uuid

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.municipalities.scope import scope
from mam.programme.actions.attendance_list import rows_of, sums_of
from mam.programme.actions.check_in import TRIES, check_in, date_of, opens_for, party_of, put_up_code
from mam.programme.models import Attendance
from mam.programme.words import EventState
from tests.programme.making import event, only_date, signed

EVENING = dt.datetime(2026, 12, 2, 17, 45, tzinfo=clock.WARSAW)


@pytest.fixture(autouse=True)
def evening():
    with time_machine.travel(EVENING, tick=False):
        yield


@pytest.fixture
def date(here):
    return put_up_code(only_date(event(here)), by=here.leader)


def refused(code, **more) -> list[str]:
    with pytest.raises(Refusal) as no:
        check_in(code, **more)
    return no.value.codes


def test_the_code_has_six_letters_that_cannot_be_mistaken(here, date):
    assert len(date.wall_code) == 6
    assert not set(date.wall_code) & set("01ILO")
    assert put_up_code(date, by=here.leader).wall_code == date.wall_code
    assert put_up_code(date, by=here.leader, anew=True).wall_code != date.wall_code
    assert [entry.verb for entry in Entry.objects.about(date)] == ["put_up_wall_code"] * 2


def test_only_organisers_put_a_code_up(here):
    with pytest.raises(Refusal):
        put_up_code(only_date(event(here)), by=here.resident)


def test_somebody_signed_in_ticks_who_of_their_party_came(here, date):
    made = signed(date, here.resident, size=2)
    child = made.companions.create(name="Hania")
    assert [row.name for row in party_of(date, person=here.resident)] == [here.resident.name, "Hania"]
    check_in(date.wall_code.lower(), by=here.resident, who=[f"c{child.pk}"])
    assert [row.presence for row in rows_of(date)] == ["unknown", "present"]
    assert Entry.objects.about(date).filter(verb="checked_in", by=here.resident.pk).exists()


def test_the_secret_link_stands_for_the_account(here, date):
    made = signed(date, here.offline)
    check_in(date.wall_code, token=made.token, who=[f"s{made.pk}"])
    assert sums_of(date).present == 1
    assert party_of(date, token=uuid.uuid4()) == []


def test_a_line_of_somebody_else_is_not_ones_own(here, date):
    signed(date, here.resident)
    other = signed(date, here.neighbour)
    assert refused(date.wall_code, by=here.resident, who=[f"s{other.pk}"]) == ["nobody"]


def test_a_typed_name_marks_the_sign_up_with_that_name_and_as_many_as_were_said(here, date):
    made = signed(date, here.offline, size=3)
    check_in(date.wall_code, name=here.offline.name.upper(), people=2)
    assert [row.presence for row in rows_of(date)] == ["present", "present", "unknown"]
    assert made.companions.count() == 1


def test_an_unknown_name_is_a_walk_in(here, date):
    signed(date, here.resident)
    check_in(date.wall_code, name="Nikt Znajomy", people=2)
    sums = sums_of(date)
    assert (sums.present, sums.walk_ins, sums.unknown) == (2, 2, 1)


def test_two_of_the_same_name_are_not_guessed_between(here, date):
    signed(date, here.resident)
    here.neighbour.first_name, here.neighbour.last_name = here.resident.first_name, here.resident.last_name
    here.neighbour.save()
    signed(date, here.neighbour)
    check_in(date.wall_code, name=here.resident.name)
    assert sums_of(date).walk_ins == 1


def test_the_sent_form_counts_once(here, date):
    key = uuid.uuid4()
    for _again in range(2):
        check_in(date.wall_code, name="Jan", key=key)
    assert Attendance.objects.count() == 1


@pytest.mark.parametrize("code", ["", "AAAAAA", "'; --", "🌻" * 50, "A" * 5000], ids=range(5))
def test_a_forged_code_is_refused(here, date, code):
    assert refused(code, name="Jan") == ["no_code"]
    assert not Attendance.objects.exists()


def test_a_code_of_the_other_town_is_forged_here(here, date):
    with scope(here.other.town):
        assert refused(date.wall_code, name="Jan") == ["no_code"]


def test_a_replaced_code_no_longer_works(here, date):
    put_up_code(date, by=here.leader, anew=True)
    assert refused(date.wall_code, name="Jan") == ["no_code"]


@pytest.mark.parametrize(("minutes", "codes"), [(-61, ["too_early"]), (181, ["old_code"])])
def test_the_code_works_only_around_the_hours(here, date, minutes, codes):
    with time_machine.travel(date.starts + dt.timedelta(minutes=minutes), tick=False):
        assert refused(date.wall_code, name="Jan") == codes


def test_a_date_that_is_not_out_or_called_off_has_no_code(here, date):
    date.event.state = EventState.DRAFT
    date.event.save()
    assert refused(date.wall_code, name="Jan") == ["no_code"]


def test_guessing_is_stopped_for_a_while_and_only_from_there(here, date):
    for _try in range(TRIES):
        assert refused("ZZZZZZ", address="192.0.2.1") == ["no_code"]
    assert refused(date.wall_code, address="192.0.2.1", name="Jan") == ["too_often"]
    assert date_of(date.wall_code, address="192.0.2.2") == date


def test_a_name_and_a_possible_number_are_needed_at_once(here, date):
    assert refused(date.wall_code, people=99) == ["name", "people"]


def test_the_page_of_ones_sign_up_leads_there_only_around_the_hours(here, date):
    made = signed(date, here.resident)
    elsewhere = signed(only_date(event(here, slug="inne")), here.resident)
    assert opens_for(made)
    assert not opens_for(elsewhere)
    with time_machine.travel(date.starts - dt.timedelta(hours=2), tick=False):
        assert not opens_for(made)
