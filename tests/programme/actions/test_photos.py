"""A consent to photos taken back becomes a task for the house."""

import datetime as dt

import time_machine

from mam.core import clock
from mam.journal.models import Notice
from mam.people.actions import answer
from mam.programme.actions.attendance import Mark, mark
from mam.programme.words import Presence
from tests.programme.making import event, only_date, signed

EVENING = dt.datetime(2026, 12, 2, 18, tzinfo=clock.WARSAW)


def came(here) -> None:
    date = only_date(event(here))
    made = signed(date, here.resident)
    with time_machine.travel(EVENING, tick=False):
        mark(date, [Mark(f"s{made.pk}", Presence.PRESENT, clock.now())], by=here.leader)


def test_the_host_hears_on_which_dates_to_look(here):
    came(here)
    answer(here.resident, "image", True, by=here.resident)
    assert not Notice.objects.exists()
    for _again in range(2):
        answer(here.resident, "image", False, by=here.resident)
    task = Notice.objects.get()
    assert (task.to, task.kind) == (here.host.pk, "photos_down")
    assert "Kawiarenka seniora" in task.text
    assert here.resident.name in task.text


def test_without_any_date_the_coordinator_hears(here):
    answer(here.resident, "image", True, by=here.resident)
    answer(here.resident, "image", False, by=here.resident)
    assert Notice.objects.get().to == here.coordinator.pk


def test_a_no_from_the_start_and_other_consents_are_no_task(here):
    answer(here.resident, "image", False, by=here.resident)
    answer(here.resident, "contact", True, by=here.resident)
    answer(here.resident, "contact", False, by=here.resident)
    assert not Notice.objects.exists()
