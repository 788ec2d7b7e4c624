"""A consent to photos taken back becomes a task for the house."""

import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.people.actions import answer
from mam.programme.actions.attendance import Mark, mark
from mam.programme.actions.photos import asked, tick, untick
from mam.programme.models import TakeDown
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


def taken_back(here) -> list[TakeDown]:
    """The resident came once, agreed to photos and took it back: one line for the date, one for everything else."""
    came(here)
    answer(here.resident, "image", True, by=here.resident)
    answer(here.resident, "image", False, by=here.resident)
    return list(TakeDown.objects.order_by("pk"))


def test_every_date_and_all_other_photos_are_lines_to_tick_off(here):
    dated, other = taken_back(here)
    assert (dated.occurrence.event.title, other.occurrence, dated.done) == ("Kawiarenka seniora", None, None)
    assert "/programme/photos/" in Notice.objects.get().link


def test_a_tick_says_who_and_when_and_twice_is_harmless(here):
    dated, other = taken_back(here)
    first = tick(dated, by=here.host)
    again = tick(dated, by=here.coordinator)
    assert (again.by, again.done) == (here.host, first.done)
    (one,) = asked()
    assert ([row.pk for row in one.open], [row.pk for row in one.done]) == ([other.pk], [dated.pk])
    entry = Entry.objects.get(verb="took_photos_down")
    assert entry.by == here.host.pk


def test_a_tick_by_mistake_is_taken_back(here):
    dated, _other = taken_back(here)
    for _press in range(2):
        dated = untick(tick(dated, by=here.host), by=here.host)
    assert (dated.done, dated.by, len(asked()[0].open)) == (None, None, 2)


def test_residents_do_not_tick(here):
    with pytest.raises(Refusal):
        tick(taken_back(here)[0], by=here.resident)
    assert TakeDown.objects.open().count() == 2


def test_taking_it_back_again_makes_no_second_line_of_what_is_still_open(here):
    dated, _other = taken_back(here)
    tick(dated, by=here.host)
    answer(here.resident, "image", True, by=here.resident)
    assert asked() == []
    answer(here.resident, "image", False, by=here.resident)
    (one,) = asked()
    assert (len(one.open), len(one.done)) == (2, 1)
