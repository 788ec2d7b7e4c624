"""Jobs that were lost with their worker: what still waits is picked up, what was on its way is not sent again."""

import datetime as dt

import pytest
import time_machine
from procrastinate.contrib.django.models import ProcrastinateJob

from mam.core import clock
from mam.journal.actions import Recipient, deliver, notify
from mam.journal.models import Notice
from mam.journal.tasks import pick_up
from mam.journal.words import NoticeState, Way

PHONE = Recipient(None, "Danuta", phone="+48600000001")


@pytest.fixture
def at():
    """at("2026-11-25 12:00"): the clock of the house stands at that hour."""
    travel = []

    def moved(words: str) -> None:
        moment = dt.datetime.fromisoformat(words)
        travel.append(time_machine.travel(clock.instant(moment.date(), moment.time()), tick=False))
        travel[-1].start()

    yield moved
    for one in reversed(travel):
        one.stop()


@pytest.fixture
def told(here, at) -> Notice:
    """A text message of noon, whose job was lost."""
    at("2026-11-25 12:00")
    return notify(PHONE, "hello", "Sala", "Czeka.")


def jobs(notice: Notice) -> int:
    """Those that picking up made, beside the one of the deed."""
    return ProcrastinateJob.objects.filter(queueing_lock=f"journal.deliver_notice.{notice.pk}").count()


def test_a_text_message_whose_job_was_lost_gets_another(told, at):
    at("2026-11-25 12:11")
    pick_up(0)
    assert jobs(told) == 1


def test_picking_up_twice_makes_one_job(told, at):
    at("2026-11-25 12:11")
    pick_up(0)
    pick_up(0)
    assert jobs(told) == 1


def test_within_ten_minutes_nothing_is_lost(told, at):
    at("2026-11-25 12:09")
    pick_up(0)
    assert jobs(told) == 0


def test_a_message_that_waits_for_the_morning_is_not_lost(here, at):
    at("2026-11-25 23:00")
    night = notify(PHONE, "hello", "Sala", "Czeka.")
    at("2026-11-26 08:05")
    pick_up(0)
    assert jobs(night) == 0
    at("2026-11-26 08:11")
    pick_up(0)
    assert jobs(night) == 1


def test_what_was_on_its_way_is_left_to_the_host(told, at):
    Notice.objects.update(state=NoticeState.LEAVING)
    at("2026-11-25 12:11")
    pick_up(0)
    assert jobs(told) == 0
    assert deliver(told.pk) == NoticeState.LEAVING


def test_a_message_on_the_screen_is_picked_up_and_a_call_is_not(told, at):
    at("2026-11-25 12:11")
    for way, number in ((Way.CALL, 0), (Way.PUSH, 1)):
        Notice.objects.update(way=way)
        pick_up(0)
        assert jobs(told) == number


def test_letters_that_lost_their_job_leave_together(here, at):
    at("2026-11-25 12:00")
    notify(here.resident.as_recipient(), "hello", "Sala", "Czeka.")
    before = ProcrastinateJob.objects.filter(task_name="journal.deliver_waiting").count()
    at("2026-11-25 12:11")
    pick_up(0)
    assert ProcrastinateJob.objects.filter(task_name="journal.deliver_waiting").count() == before + 1


def test_what_is_over_before_the_worker_came_back_is_not_sent(here, at, capsys):
    at("2026-11-25 12:00")
    late = notify(PHONE, "hello", "Sala", "Czeka.", until=clock.now() + dt.timedelta(minutes=5))
    at("2026-11-25 12:11")
    assert deliver(late.pk) == NoticeState.PAST
    assert "Czeka" not in capsys.readouterr().err
