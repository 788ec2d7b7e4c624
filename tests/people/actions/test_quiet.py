"""Groups that fade, rest and wake up; requests that wait too long."""

import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Reason, Refusal
from mam.journal.models import Entry, Notice
from mam.people.actions import quiet
from mam.people.actions.board import hang_note
from mam.people.actions.joining import ask_to_join
from mam.people.actions.quiet import archive_group, remind_of_waiting, reopen_group, write_to_quiet_groups
from mam.people.models import Group

DAY = dt.timedelta(days=1)


def letters(cast) -> list[str]:
    return list(Notice.objects.filter(to=cast.leader.pk).order_by("pk").values_list("kind", flat=True))


def after(days: int) -> None:
    """Two nights in a row, that many days from now."""
    with time_machine.travel(clock.now() + days * DAY):
        write_to_quiet_groups()
        write_to_quiet_groups()


def test_a_quiet_month_brings_one_letter_and_two_months_an_offer(here):
    after(29)
    assert letters(here) == []
    after(31)
    assert letters(here) == ["quiet-group"]
    after(61)
    assert letters(here) == ["quiet-group", "quiet-offer"]
    assert Entry.objects.about(here.group).filter(verb="warned_quiet_group").count() == 2


def test_a_note_is_a_sign_of_life(here):
    with time_machine.travel(clock.now() + 20 * DAY):
        hang_note(here.group, "Spotkanie", "W środę.", by=here.leader)
    after(31)
    assert letters(here) == []


def test_higher_rooms_know_other_signs(here, monkeypatch):
    monkeypatch.setattr(quiet, "SIGNS", [lambda groups: {here.group.pk: clock.now()}])
    after(31)
    assert letters(here) == []


def test_a_group_rests_with_its_people_and_wakes_up(here):
    assert archive_group(archive_group(here.group, by=here.leader), by=here.leader).archived
    assert not Group.objects.bookable_by(here.leader).exists()
    assert here.group.members.standing().count() == 2
    reopen_group(here.group, by=here.leader)
    assert Group.objects.bookable_by(here.leader).get() == here.group
    verbs = list(Entry.objects.about(here.group).order_by("pk").values_list("verb", flat=True))
    assert verbs == ["archived_group", "reopened_group"]


def test_others_do_not_put_it_to_rest_and_rooms_may_hold_it_back(here, monkeypatch):
    with pytest.raises(Refusal):
        archive_group(here.group, by=here.second)
    monkeypatch.setattr(quiet, "HOLDS", [lambda group: [Reason("bookings", "Są terminy.")]])
    with pytest.raises(Refusal) as no:
        archive_group(here.group, by=here.leader)
    assert no.value.codes == ["bookings"]


def test_a_resting_group_gets_no_letters(here):
    archive_group(here.group, by=here.leader)
    after(31)
    assert letters(here) == []


def test_the_house_hears_once_a_week_of_those_who_wait_too_long(here):
    ask_to_join(here.group, here.resident, by=here.resident)
    remind_of_waiting()
    assert not Notice.objects.filter(kind="join-waiting").exists()
    with time_machine.travel(clock.now() + 8 * DAY):
        remind_of_waiting()
        remind_of_waiting()
    told = Notice.objects.filter(kind="join-waiting")
    assert {one.to for one in told} == {here.coordinator.pk, here.animator.pk}
    assert told.count() == 2
