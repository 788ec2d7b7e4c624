"""A sheet becomes a vote when two people read the same."""

import uuid

import pytest

from mam.journal.models import Entry
from mam.voice.actions.ballots.sheets import correct_sheet, issue_sheets, type_sheet, unsettled
from mam.voice.models import SheetEntry, Vote
from tests.voice import ballots
from tests.voice.actions.ballots.test_casting import refused


@pytest.fixture
def fund(here):
    ballot, _codes = ballots.opened(here)
    ballots.sheets(ballot, here)
    return ballot


def test_sheets_are_numbered_on_and_one_form_is_one_batch(here, fund):
    key = uuid.uuid4()
    made = [issue_sheets(fund, 3, given_to=here.host, by=here.host, request_key=key) for _press in range(2)]
    assert (made[0], made[0].first, made[0].last) == (made[1], 6, 8)
    assert refused(issue_sheets, fund, 501, given_to=here.host, by=here.host, request_key=uuid.uuid4()) == ["number"]
    assert refused(issue_sheets, fund, 1, given_to=here.host, by=here.resident, request_key=uuid.uuid4()) == ["not_allowed"]


def test_two_people_who_read_the_same_make_one_vote(here, fund):
    type_sheet(fund, 2, ["3", "1"], by=here.host)
    assert (Vote.objects.count(), unsettled(fund)) == (0, {2: 1})
    type_sheet(fund, 2, ["1", "3"], by=here.coordinator)
    vote = Vote.objects.get()
    assert (vote.choices, vote.channel, vote.sheet, unsettled(fund)) == (["1", "3"], "paper", 2, {})


def test_one_person_alone_makes_no_vote_however_often_they_type(here, fund):
    for _time in range(2):
        type_sheet(fund, 2, ["1"], by=here.host)
    assert refused(type_sheet, fund, 2, ["2"], by=here.host) == ["same_person"]
    assert (Vote.objects.count(), SheetEntry.objects.count()) == (0, 1)
    assert Entry.objects.filter(verb="typed_sheet").count() == 1


def test_what_two_people_read_differently_waits_for_a_third(here, fund):
    type_sheet(fund, 2, ["1"], by=here.host)
    type_sheet(fund, 2, ["2"], by=here.coordinator)
    assert (Vote.objects.count(), unsettled(fund)) == (0, {2: 2})
    type_sheet(fund, 2, ["2"], by=here.animator)
    assert (Vote.objects.get().choices, unsettled(fund)) == (["2"], {})
    assert refused(type_sheet, fund, 2, ["1"], by=here.administrator if hasattr(here, "administrator") else here.host)[:1] == ["settled"]


def test_read_back_aloud_two_people_are_named_and_one_types(here, fund):
    type_sheet(fund, 1, ["4"], by=here.host, read_back_by=here.coordinator)
    assert [(entry.by, entry.kind) for entry in SheetEntry.objects.all()] == [(here.host, "typed"), (here.coordinator, "read_back")]
    assert Vote.objects.get().sheet == 1
    assert refused(type_sheet, fund, 2, ["1"], by=here.host, read_back_by=here.host) == ["same_person"]


def test_a_spoiled_sheet_is_read_by_two_and_is_no_vote(here, fund):
    for reader in (here.host, here.coordinator):
        type_sheet(fund, 5, None, by=reader)
    assert (Vote.objects.count(), unsettled(fund)) == (0, {})


@pytest.mark.parametrize(("sheet", "choices", "said"), [(6, ["1"], "no_sheet"), (1, ["9"], "unknown"), (1, [], "empty")])
def test_what_cannot_be_on_a_sheet_is_refused(here, fund, sheet, choices, said):
    assert refused(type_sheet, fund, sheet, choices, by=here.host) == [said]


def test_a_correction_is_a_new_row_that_names_the_old_one(here, fund):
    for reader in (here.host, here.coordinator):
        type_sheet(fund, 2, ["1"], by=reader)
    old = Vote.objects.get()
    new = correct_sheet(fund, 2, ["2"], "Pomylone rzędy.", by=here.host, read_back_by=here.coordinator)
    assert (new.replaces, new.sheet, Vote.objects.count()) == (old, 2, 2)
    assert [vote.choices for vote in Vote.objects.standing()] == [["2"]]
    assert correct_sheet(fund, 2, ["2"], "Pomylone rzędy.", by=here.host, read_back_by=here.coordinator) == new
    entry = Entry.objects.get(verb="corrected_sheet")
    assert "choices" not in entry.facts, "the journal knows who and when, so it never knows what"


def test_only_the_people_of_the_house_type(here, fund):
    assert refused(type_sheet, fund, 1, ["1"], by=here.resident) == ["not_allowed"]
