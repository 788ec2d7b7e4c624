"""One vote each, secret from everybody who works here."""

import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.voice.actions.ballots.casting import Caller, cast_vote, check_code, take_sheet
from mam.voice.actions.ballots.codes import hand_code, list_voter
from mam.voice.actions.ballots.holding import open_ballot, withdraw_option
from mam.voice.actions.ballots.preparing import write_ballot
from mam.voice.models import CodeUse, Option, Vote
from mam.voice.words.ballots import Level, Rule
from tests.voice import ballots


def refused(*deed, **facts) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed[0](*deed[1:], **facts)
    assert all(reason.sentence and reason.works for reason in no.value.reasons)
    return no.value.codes


def test_a_code_casts_one_vote_and_nothing_ties_the_two_together(here):
    ballot, codes = ballots.opened(here)
    before = Entry.objects.count(), Notice.objects.count()
    ballots.vote(ballot, codes[0], "2", "1", address="10.0.0.1", device="abc")
    vote, use = Vote.objects.get(), CodeUse.objects.get()
    assert (vote.choices, vote.channel, vote.sheet) == (["1", "2"], "web", None)
    kept = {field.name for field in Vote._meta.fields}
    assert kept == {"id", "municipality", "ballot", "choices", "channel", "sheet", "replaces"}
    assert str(vote.pk) not in str(vars(use)) and codes[0] not in str(vars(use)) and "10.0.0.1" not in str(vars(use))
    assert use.minute.second == use.minute.microsecond == 0
    assert (Entry.objects.count(), Notice.objects.count()) == before, "the journal knows times and people"


def test_a_code_works_however_it_is_typed(here):
    ballot, codes = ballots.opened(here)
    typed = f" {codes[0][:4].lower()}-{codes[0][4:8]} {codes[0][8:].lower()} "
    ballots.vote(ballot, typed, "1")
    assert Vote.objects.count() == 1


def test_a_used_code_votes_no_more_and_the_first_vote_stays(here):
    ballot, codes = ballots.opened(here)
    ballots.vote(ballot, codes[0], "1")
    assert refused(ballots.vote, ballot, codes[0], "2") == ["used"]
    assert Vote.objects.get().choices == ["1"]


def test_votes_are_never_changed_nor_deleted(here):
    from django.db import ProgrammingError, transaction

    ballot, codes = ballots.opened(here)
    ballots.vote(ballot, codes[0], "1")
    for deed in (lambda: Vote.objects.update(choices=["2"]), lambda: Vote.objects.all().delete()):
        with pytest.raises(ProgrammingError), transaction.atomic():
            deed()


@pytest.mark.parametrize(
    ("code", "choices", "said"),
    [
        ("", ["1"], ["no_code"]), ("ABCD", ["1"], ["wrong_code"]), ("A" * 50_000, ["1"], ["wrong_code"]), ("😀", ["1"], ["no_code"]),
        (None, [], ["empty"]), (None, ["9"], ["unknown"]), ("", ["9", "x" * 50_000], ["unknown", "no_code"]),
    ],
)  # fmt: skip
def test_what_cannot_be_a_vote_is_told_at_once_and_writes_nothing(here, code, choices, said):
    ballot, codes = ballots.opened(here)
    assert refused(ballots.vote, ballot, codes[0] if code is None else code, *choices) == said
    assert (Vote.objects.count(), CodeUse.objects.count()) == (0, 0)


def test_wrong_codes_are_counted_for_the_network_and_then_even_a_right_one_waits(here):
    ballot, codes = ballots.opened(here)
    for _try in range(20):
        assert refused(ballots.vote, ballot, "ABCDEFGHJKMN", "1", address="10.0.0.9") == ["wrong_code"]
    assert refused(ballots.vote, ballot, codes[0], "1", address="10.0.0.9") == ["too_often"]
    ballots.vote(ballot, codes[0], "1", address="10.0.0.8")


def test_a_code_of_another_voting_or_of_a_thrown_batch_is_no_code(here):
    from mam.voice.actions.ballots.codes import throw_codes_away
    from mam.voice.models import CodeBatch

    ballot, _codes = ballots.opened(here)
    _other, foreign = ballots.opened(here)
    lost = ballots.codes(ballot, here, 2)
    throw_codes_away(CodeBatch.objects.get(ballot=ballot, number=2), by=here.host)
    assert refused(ballots.vote, ballot, foreign[0], "1") == ["wrong_code"]
    assert refused(ballots.vote, ballot, lost[0], "1") == ["wrong_code"]


def test_a_withdrawn_project_is_refused_with_its_reason_and_the_rest_can_be_chosen(here):
    ballot, codes = ballots.opened(here)
    ballots.vote(ballot, codes[0], "1", "2")
    withdraw_option(Option.objects.get(ballot=ballot, key="2"), "Właściciel placu się nie zgodził.", by=here.host)
    assert refused(ballots.vote, ballot, codes[1], "1", "2") == ["withdrawn"]
    ballots.vote(ballot, codes[1], "1", "3")
    assert Vote.objects.count() == 2


def test_nobody_votes_before_the_opening_nor_after_the_last_minute(here):
    ballot = write_ballot(ballots.plan(here), by=here.host)
    codes = ballots.codes(ballot, here)
    assert refused(ballots.vote, ballot, codes[0], "1") == ["not_yet"]
    open_ballot(ballot, by=here.host)
    with time_machine.travel(ballot.closes, tick=False):
        assert refused(ballots.vote, ballot, codes[0], "1") == ["closed"]
    with time_machine.travel(ballot.closes - dt.timedelta(seconds=1), tick=False):
        ballots.vote(ballot, codes[0], "1")


def test_looking_at_the_choice_once_more_writes_nothing(here):
    ballot, codes = ballots.opened(here)
    check_code(ballot, ["1"], Caller(code=codes[0]))
    assert (Vote.objects.count(), CodeUse.objects.count()) == (0, 0)
    ballots.vote(ballot, codes[0], "1")
    assert refused(check_code, ballot, ["1"], Caller(code=codes[0])) == ["used"]


def test_in_an_open_poll_an_account_or_a_device_votes_once(here):
    poll = ballots.open_poll(here)
    cast_vote(poll, ["1"], Caller(person=here.resident, device="a"))
    cast_vote(poll, ["2"], Caller(device="a"))
    assert refused(cast_vote, poll, ["3"], Caller(person=here.resident, device="b")) == ["used"]
    assert refused(cast_vote, poll, ["3"], Caller(device="a")) == ["used"]
    assert refused(cast_vote, poll, ["3"], Caller()) == ["device"]
    assert Vote.objects.count() == 2


def test_on_a_list_only_listed_people_vote_and_either_by_account_or_by_code(here):
    ballot = write_ballot(ballots.plan(here, level=Level.LIST), by=here.host)
    rows = [list_voter(ballot, person, by=here.host) for person in (here.resident, here.leader)]
    codes = ballots.codes(ballot, here)
    open_ballot(ballot, by=here.host)
    assert refused(list_voter, ballot, here.second, by=here.host) == ["closed_list"]
    cast_vote(ballot, ["1"], Caller(person=here.resident))
    assert refused(hand_code, rows[0], by=here.host) == ["used"]
    hand_code(rows[1], by=here.host)
    assert refused(cast_vote, ballot, ["1"], Caller(person=here.leader)) == ["got_code"]
    ballots.vote(ballot, codes[0], "2", person=here.leader)
    assert refused(cast_vote, ballot, ["1"], Caller(person=here.second)) == ["not_listed"]
    assert Vote.objects.count() == 2


def test_the_phone_is_for_the_people_of_the_house(here):
    ballot, codes = ballots.opened(here)
    assert refused(ballots.vote, ballot, codes[0], "1", channel="phone", by=here.resident) == ["not_allowed"]
    ballots.vote(ballot, codes[0], "1", channel="phone", by=here.host)
    assert (Vote.objects.get().channel, CodeUse.objects.get().channel) == ("web", "phone")


def test_whoever_takes_a_sheet_has_used_the_code(here):
    ballot, codes = ballots.opened(here)
    take_sheet(ballot, Caller(code=codes[0], by=here.host))
    assert refused(ballots.vote, ballot, codes[0], "1") == ["used"]
    assert (Vote.objects.count(), CodeUse.objects.get().channel) == (0, "paper")


def test_points_go_from_zero_to_five(here):
    poll = ballots.open_poll(here, rule=Rule.SCORE)
    assert refused(cast_vote, poll, {"1": 6}, Caller(device="a")) == ["points"]
    assert refused(cast_vote, poll, {"1": 0}, Caller(device="a")) == ["empty"]
    cast_vote(poll, {"1": 5, "2": 0}, Caller(device="a"))
    assert Vote.objects.get().choices == {"1": 5}


def test_one_answer_means_one(here):
    poll = ballots.open_poll(here, rule=Rule.CHOICE)
    assert refused(cast_vote, poll, ["1", "2"], Caller(device="a")) == ["one"]


def test_uses_are_forgotten_thirty_days_after_the_result(here):
    from mam.voice.actions.ballots.counting import publish_result
    from mam.voice.actions.ballots.forgetting import forget_uses

    ballot, codes = ballots.opened(here)
    ballots.vote(ballot, codes[0], "1", "2", "3")
    ballots.counted(ballot, here)
    publish_result(ballot, by=here.host)
    assert forget_uses() == 0
    with time_machine.travel(clock.now() + dt.timedelta(days=31), tick=False):
        assert (forget_uses(), forget_uses(), Vote.objects.count()) == (1, 0, 1)
