"""The protocol adds up, two people sign, and from the seal on nothing moves."""

import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.voice.actions.ballots.sealing import seal_ballot, sign_protocol
from mam.voice.actions.ballots.sheets import correct_sheet, type_sheet
from mam.voice.models import Protocol, Signature, Vote
from tests.voice import ballots
from tests.voice.actions.ballots.test_casting import refused


@pytest.fixture
def fund(here):
    """Open, with five sheets issued; one was voted on paper as number 2."""
    ballot, codes = ballots.opened(here)
    ballots.sheets(ballot, here)
    ballots.on_paper(ballot, here, codes[0], 2, "1", "3")
    return ballot


def test_a_protocol_that_adds_up_is_kept_and_twice_is_one(here, fund):
    ballot = ballots.closed(fund, here)
    first = ballots.protocol(ballot, here, spoiled=1, unused=2, missing=1, explanation="Zamokła.")
    assert (first.issued, first.counted) == (5, 1)
    assert ballots.protocol(ballot, here, spoiled=1, unused=2, missing=1, explanation="Zamokła.") == first
    assert Entry.objects.filter(verb="wrote_protocol").count() == 1


def test_a_sum_that_does_not_come_out_is_refused_and_shown(here, fund):
    ballot = ballots.closed(fund, here)
    with pytest.raises(Refusal) as no:
        ballots.protocol(ballot, here, unused=3)
    assert no.value.codes == ["sum"]
    assert "1" in no.value.reasons[0].sentence and "= 4" in no.value.reasons[0].sentence and "5" in no.value.reasons[0].sentence


def test_missing_sheets_want_a_word_and_a_protocol_waits_for_the_end(here, fund):
    assert "state" in refused(ballots.protocol, fund, here)
    ballot = ballots.closed(fund, here)
    assert refused(ballots.protocol, ballot, here, unused=3, missing=1) == ["explanation"]


def test_a_sheet_that_only_one_person_read_holds_the_protocol(here, fund):
    type_sheet(fund, 3, ["1"], by=here.host)
    ballot = ballots.closed(fund, here)
    assert "half_typed" in refused(ballots.protocol, ballot, here)


def test_votes_are_sealed_after_two_signatures_and_then_nothing_is_typed_or_corrected(here, fund):
    ballot = ballots.closed(fund, here)
    assert refused(seal_ballot, ballot, by=here.host) == ["signatures"]
    ballots.protocol(ballot, here)
    sign_protocol(ballot, here.host, by=here.host)
    sign_protocol(ballot, here.host, by=here.host)
    assert refused(seal_ballot, ballot, by=here.host) == ["signatures"]
    sign_protocol(ballot, here.resident, by=here.resident)
    seal = seal_ballot(ballot, by=here.host).votes_hash
    assert len(seal) == 64 and seal_ballot(ballot, by=here.host).votes_hash == seal
    assert "sealed" in refused(type_sheet, ballot, 3, ["1"], by=here.host)
    assert "sealed" in refused(correct_sheet, ballot, 2, ["1"], "x", by=here.host, read_back_by=here.coordinator)


def test_a_sheet_typed_after_the_protocol_wants_a_new_one(here, fund):
    ballot = ballots.closed(fund, here)
    ballots.protocol(ballot, here)
    for signer in (here.host, here.resident):
        sign_protocol(ballot, signer, by=signer)
    for reader in (here.host, here.coordinator):
        type_sheet(ballot, 4, ["2"], by=reader)
    assert refused(seal_ballot, ballot, by=here.host) == ["stale"]
    ballots.protocol(ballot, here)
    assert (Signature.objects.count(), Protocol.objects.count()) == (0, 1)


def test_nobody_signs_for_somebody_else_but_the_house_writes_down_who_signed_on_paper(here, fund):
    ballot = ballots.closed(fund, here)
    ballots.protocol(ballot, here)
    assert refused(sign_protocol, ballot, here.leader, by=here.resident) == ["not_allowed"]
    sign_protocol(ballot, here.leader, by=here.host, channel="paper")
    assert Signature.objects.get().person == here.leader


def test_the_seal_names_every_vote_and_its_way_whatever_the_order(here):
    from mam.voice.methods.votes_file import hash_of

    votes = [("b", ["1"], "web"), ("a", ["2"], "paper")]
    assert hash_of(votes) == hash_of(reversed(votes)) != hash_of([("b", ["1"], "web"), ("a", ["2"], "web")])
    assert Vote.objects.count() == 0
