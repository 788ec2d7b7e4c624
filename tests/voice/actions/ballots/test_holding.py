"""A voting opens when it can be held, stays as it is, and closes at its hour."""

import datetime as dt

import pytest
import time_machine
from django.db import ProgrammingError, transaction

from mam.core import clock
from mam.journal.models import Entry
from mam.voice.actions.ballots.holding import close_ballot, close_what_is_over, open_ballot, withdraw_option
from mam.voice.actions.ballots.preparing import OptionLine, change_ballot, write_ballot
from mam.voice.models import Ballot, Option
from mam.voice.words.ballots import Level, Rule
from tests.voice import ballots
from tests.voice.actions.ballots.test_casting import refused


def test_a_voting_is_opened_once_and_the_journal_says_by_whom(here):
    ballot, _codes = ballots.opened(here)
    assert open_ballot(ballot, by=here.host).state == "open"
    entry = Entry.objects.get(verb="opened_ballot")
    assert entry.by == here.host.pk


def test_it_does_not_open_without_codes_options_or_before_its_day(here):
    ahead = clock.now() + dt.timedelta(days=1)
    ballot = write_ballot(ballots.plan(here, options=ballots.PROJECTS[:1], opens=ahead), by=here.host)
    assert refused(open_ballot, ballot, by=here.host) == ["options", "too_early", "no_codes"]
    empty = write_ballot(ballots.plan(here, level=Level.LIST), by=here.host)
    assert refused(open_ballot, empty, by=here.host) == ["no_list"]
    assert refused(open_ballot, empty, by=here.resident) == ["not_allowed"]


def test_once_open_neither_a_deed_nor_the_database_changes_it(here):
    ballot, _codes = ballots.opened(here)
    assert refused(change_ballot, ballot, ballots.plan(here, title="Inny"), by=here.host) == ["frozen"]
    for rows, change in ((Ballot, {"budget": 1}), (Option, {"cost": 1}), (Option, {"title": "Inny"})):
        with pytest.raises(ProgrammingError), transaction.atomic():
            rows.objects.update(**change)


def test_a_draft_changes_as_often_as_one_likes_and_the_same_words_change_nothing(here):
    ballot = write_ballot(ballots.plan(here), by=here.host)
    plan = ballots.plan(here, title="Inny", opens=ballot.opens, closes=ballot.closes, options=ballots.PROJECTS[:2])
    for _time in range(2):
        assert change_ballot(ballot, plan, by=here.host).title == "Inny"
    assert Entry.objects.filter(verb="changed_ballot").count() == 1 and ballot.options.count() == 2


@pytest.mark.parametrize(
    ("fields", "code"),
    [({"rule": Rule.CHOICE}, "rule"), ({"level": Level.OPEN}, "level"), ({"budget": None}, "budget"),
     ({"options": (OptionLine("A", "", 1), OptionLine("a", "", 1))}, "same_name"), ({"options": (OptionLine("A"),)}, "no_cost"),
     ({"options": (OptionLine("A", "", 500_000),)}, "too_dear")],
)  # fmt: skip
def test_a_fund_that_cannot_be_held_is_not_written_down(here, fields, code):
    assert code in refused(write_ballot, ballots.plan(here, **fields), by=here.host)
    assert Ballot.objects.count() == 0


def test_an_option_is_withdrawn_while_people_vote_and_with_a_word(here):
    ballot, _codes = ballots.opened(here)
    option = ballot.options.first()
    assert refused(withdraw_option, option, " ", by=here.host) == ["why"]
    gone = withdraw_option(option, "Plac zajęty.", by=here.host)
    assert withdraw_option(option, "Plac zajęty.", by=here.host) == gone
    assert Entry.objects.filter(verb="withdrew_option").count() == 1


def test_the_clock_closes_at_the_last_hour_and_nobody_before_by_mistake(here):
    ballot, _codes = ballots.opened(here)
    assert refused(close_ballot, ballot, by=here.host) == ["too_early"]
    assert close_what_is_over() == 0
    with time_machine.travel(ballot.closes, tick=False):
        assert (close_what_is_over(), close_what_is_over()) == (1, 0)
    assert Ballot.objects.get().state == "closed" and Entry.objects.get(verb="closed_ballot").by is None
