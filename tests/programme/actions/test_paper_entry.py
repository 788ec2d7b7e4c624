"""A paper list typed in."""

import datetime as dt
import uuid

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.programme.actions.attendance_list import rows_of
from mam.programme.actions.paper_entry import Sheet, enter_sheet
from mam.programme.models import Attendance, HeadCount
from mam.programme.words import SignUpState
from tests.programme.making import event, only_date, signed

AFTER = dt.datetime(2026, 12, 3, 9, tzinfo=clock.WARSAW)


@pytest.fixture(autouse=True)
def after():
    with time_machine.travel(AFTER, tick=False):
        yield


@pytest.fixture
def date(here):
    """Four rows: two people with one companion, one alone, and one who signed off late (excused)."""
    made = only_date(event(here))
    signed(made, here.resident, size=2)
    signed(made, here.neighbour)
    signed(made, here.second, SignUpState.CANCELLED, late=True)
    return made


def states(date) -> list[str]:
    return [row.presence for row in rows_of(date)]


def test_ticked_numbers_were_there_and_the_others_stay_unknown(here, date):
    sums = enter_sheet(date, Sheet(frozenset({1, 2})), by=here.leader)
    assert (sums.present, sums.unknown, sums.excused) == (2, 1, 1)
    assert {row.channel for row in Attendance.objects.all()} == {"paper"}
    assert Entry.objects.about(date).get().channel == "paper"


def test_the_rest_is_absent_only_when_somebody_says_so(here, date):
    enter_sheet(date, Sheet(frozenset({1}), rest_absent=True), by=here.leader)
    assert states(date) == ["present", "absent", "absent", "excused"]


def test_typing_it_in_again_corrects_it(here, date):
    enter_sheet(date, Sheet(frozenset({1, 3})), by=here.leader)
    enter_sheet(date, Sheet(frozenset({1}), excused=frozenset({3})), by=here.leader)
    assert states(date) == ["present", "unknown", "excused", "excused"]


def test_a_tick_struck_out_is_taken_back(here, date):
    enter_sheet(date, Sheet(frozenset({1, 3})), by=here.leader)
    enter_sheet(date, Sheet(frozenset({1})), by=here.leader)
    assert states(date)[2] == "unknown"


def test_names_at_the_bottom_are_walk_ins_and_the_sent_form_counts_once(here, date):
    sheet = Sheet(names=("Jan", "Ola"), heads=5, key=uuid.uuid4())
    for _again in range(2):
        enter_sheet(date, sheet, by=here.leader)
    assert [row.name for row in rows_of(date) if row.is_walk_in] == ["Jan", "Ola"]
    assert HeadCount.objects.get().total == 5


def test_numbers_without_a_row_and_numbers_in_both_fields_are_said_at_once(here, date):
    with pytest.raises(Refusal) as no:
        enter_sheet(date, Sheet(frozenset({1, 77}), excused=frozenset({1})), by=here.leader)
    assert no.value.codes == ["numbers", "both"]
    assert not Attendance.objects.exists()


def test_a_neighbour_types_nothing_in(here, date):
    with pytest.raises(Refusal):
        enter_sheet(date, Sheet(frozenset({1})), by=here.resident)
