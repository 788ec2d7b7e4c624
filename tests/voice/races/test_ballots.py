"""Everybody votes in the same moment."""

from functools import partial

from mam.voice.actions.ballots.casting import Caller, cast_vote, take_sheet
from mam.voice.actions.ballots.holding import close_ballot
from mam.voice.actions.ballots.sheets import type_sheet
from mam.voice.models import Ballot, CodeUse, Vote
from tests.places.races.start import at_once
from tests.voice import ballots


def test_of_eight_callers_with_one_code_exactly_one_has_voted(here):
    ballot, codes = ballots.opened(here)
    deeds = [partial(cast_vote, ballot, [str(1 + number % 4)], Caller(code=codes[0], device=str(number))) for number in range(8)]
    outcome = at_once(*deeds)
    assert (len(outcome.won), len(outcome.lost), outcome.codes) == (1, 7, {"used"})
    assert (Vote.objects.count(), CodeUse.objects.count()) == (1, 1)


def test_eight_people_with_a_code_each_do_not_wait_for_each_other_in_vain(here):
    ballot, codes = ballots.opened(here)
    outcome = at_once(*(partial(cast_vote, ballot, ["1", "2"], Caller(code=code)) for code in codes[:8]))
    assert (len(outcome.won), Vote.objects.count()) == (8, 8)


def test_a_code_used_for_a_sheet_and_on_the_web_at_once_is_one_use(here):
    ballot, codes = ballots.opened(here)
    sheet = partial(take_sheet, ballot, Caller(code=codes[0], by=here.host))
    web = partial(cast_vote, ballot, ["1"], Caller(code=codes[0]))
    outcome = at_once(*[sheet, web] * 4)
    assert (len(outcome.won), CodeUse.objects.count()) == (1, 1)


def test_votes_while_the_voting_closes_are_in_or_refused_and_none_comes_after(here):
    ballot, codes = ballots.opened(here)
    votes = [partial(cast_vote, ballot, ["1"], Caller(code=code)) for code in codes[:7]]
    outcome = at_once(*votes, partial(close_ballot, ballot, by=here.host, early=True))
    assert outcome.codes <= {"closed"}
    assert Vote.objects.count() == len(outcome.won) - 1
    assert Ballot.objects.get(pk=ballot.pk).state == "closed"


def test_a_sheet_read_by_four_people_at_once_is_one_vote(here):
    ballot, _codes = ballots.opened(here)
    ballots.sheets(ballot, here)
    readers = [here.host, here.coordinator, here.animator]
    at_once(*(partial(type_sheet, ballot, 1, ["1", "3"], by=reader) for reader in readers))
    assert Vote.objects.filter(sheet=1).count() == 1
