"""Steps with a day: promised in public, done with a word to everybody once, late for all to see, given up with a reason."""

import datetime as dt

import pytest
from django.db import DatabaseError, transaction

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.voice.actions.needs.following import follow
from mam.voice.actions.needs.milestones import MOST_AHEAD, drop_milestone, finish_milestone, plan_milestone
from mam.voice.actions.needs.thread import thread_of
from mam.voice.models import NeedMilestone
from tests.voice import needs

DAY = dt.timedelta(days=1)
WHAT = "Ławka jest zamówiona"


def accepted(here, **fields):
    return needs.taken_on(here, needs.need(here, **fields))


def promised(here, need=None, what: str = WHAT, days: int = 10) -> NeedMilestone:
    return plan_milestone(need or accepted(here), what, clock.today() + days * DAY, by=here.official)


def codes(deed, *args, **more) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed(*args, **more)
    return [reason.code for reason in no.value.reasons]


def later(days: int):
    return clock.stopped(clock.now() + days * DAY)


def test_a_promise_stands_once_and_the_journal_says_who(here):
    need = accepted(here)
    assert promised(here, need) == promised(here, need)
    entry = Entry.objects.get(verb="planned_milestone")
    assert NeedMilestone.objects.count() == 1 and entry.by == here.official.pk and entry.facts["what"] == WHAT


def test_a_done_step_is_told_once_to_whoever_said_supports_and_follows(here):
    need = accepted(here)
    needs.supported(need, here.resident)
    follow(here.second, by=here.second, need=need)
    row = promised(here, need)
    for _press in range(2):
        finish_milestone(row, clock.today(), word="Stanie w maju.", by=here.official)
    told = [notice.to for notice in Notice.objects.filter(kind="need-milestone")]
    assert sorted(told) == sorted([here.leader.pk, here.resident.pk, here.second.pk])
    assert Entry.objects.filter(verb="finished_milestone").count() == 1
    assert [step.about.word for step in thread_of(need) if step.kind == "milestone"] == ["Stanie w maju."]
    assert not need.milestones.ahead()


def test_a_step_is_late_from_the_day_after_and_its_day_never_moves(here):
    row = promised(here, days=2)
    with later(2):
        assert not row.is_late
    with later(3):
        assert row.is_late
    with pytest.raises(DatabaseError), transaction.atomic():
        NeedMilestone.objects.filter(pk=row.pk).update(until=row.until + DAY)


def test_a_step_given_up_says_why_in_the_thread_and_tells_nobody(here):
    row = promised(here)
    assert codes(drop_milestone, row, " ", by=here.official) == ["why"]
    for _press in range(2):
        drop_milestone(row, "Rada nie dała pieniędzy.", by=here.official)
    steps = [step for step in thread_of(row.need) if step.kind == "milestone"]
    assert [step.about.why for step in steps] == ["Rada nie dała pieniędzy."]
    assert Entry.objects.filter(verb="dropped_milestone").count() == 1 and not Notice.objects.filter(kind="need-milestone").exists()
    assert codes(finish_milestone, row, clock.today(), by=here.official) == ["dropped"]
    done = promised(here, what="Ławka stoi")
    finish_milestone(done, clock.today(), by=here.official)
    assert codes(drop_milestone, done, "Pomyłka w dniu.", by=here.official) == ["done"]


def test_only_those_who_answer_promise_finish_and_give_up(here):
    need = accepted(here)
    row = promised(here, need)
    for somebody in (here.resident, here.leader, here.host):
        assert codes(plan_milestone, need, "Coś innego", clock.today(), by=somebody) == ["not_allowed"]
        assert codes(finish_milestone, row, clock.today(), by=somebody) == ["not_allowed"]
        assert codes(drop_milestone, row, "Nie da się.", by=somebody) == ["not_allowed"]


def test_a_promise_needs_words_a_day_ahead_and_somebody_who_answers(here):
    need = accepted(here)
    assert codes(plan_milestone, need, "a", clock.today() - DAY, by=here.official) == ["what", "past"]
    assert codes(plan_milestone, need, WHAT, clock.today() + 2000 * DAY, by=here.official) == ["too_far"]
    assert codes(plan_milestone, needs.need(here), WHAT, clock.today(), by=here.official) == ["nobody"]
    assert codes(plan_milestone, needs.closed(here, need), WHAT, clock.today(), by=here.official) == ["not_open"]


def test_twelve_steps_ahead_are_enough(here):
    need = accepted(here)
    for number in range(MOST_AHEAD):
        promised(here, need, f"Krok numer {number}")
    assert codes(plan_milestone, need, "Krok trzynasty", clock.today(), by=here.official) == ["many"]


def test_a_step_is_not_done_tomorrow_nor_before_the_need_was_said(here):
    row = promised(here)
    assert codes(finish_milestone, row, clock.today() + DAY, by=here.official) == ["not_yet"]
    assert codes(finish_milestone, row, row.need.said - DAY, by=here.official) == ["too_early"]


def test_a_closed_need_still_says_what_was_done_of_it(here):
    row = promised(here)
    needs.closed(here, row.need)
    assert finish_milestone(row, clock.today(), by=here.official).done == clock.today()
