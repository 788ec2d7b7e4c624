"""Sealed votes give the same result to everybody who counts them, and no result gives anybody away."""

import json
import random

import pytest
from django.core.management import call_command

from mam.core.refusal import Refusal
from mam.voice.actions.ballots.checking import flagged
from mam.voice.actions.ballots.counting import ask_for_count, note_check, publish_result, work_count
from mam.voice.actions.ballots.files import csv_of, pb_of
from mam.voice.actions.ballots.holding import withdraw_option
from mam.voice.actions.ballots.result import result_of
from mam.voice.actions.ballots.taking_in import take_in
from mam.voice.models import Ballot, Count, Option, Vote
from mam.voice.words.ballots import Completion, Rule
from tests.voice import ballots
from tests.voice.actions.ballots.test_casting import refused

CHOICES = [("1", "2", "3"), ("1", "2", "4"), ("2",), ("1", "3", "4"), ("2", "3"), ("1", "2"), ("3", "4"), ("2", "4")]


def voted(here, choices=CHOICES, **fields) -> Ballot:
    ballot, codes = ballots.opened(here, number=len(choices) + 5, **fields)
    for code, chosen in zip(codes, choices, strict=False):
        ballots.vote(ballot, code, *chosen)
    return ballot


def published(here, ballot: Ballot) -> Ballot:
    """With a word beside whatever stands out: in a test everybody votes in the same minute."""
    for name in flagged(ballots.counted(ballot, here).found):
        note_check(ballot, name, "Wszyscy głosowali na zebraniu.", by=here.host)
    return publish_result(Ballot.objects.get(pk=ballot.pk), by=here.host)


def recounted(ballot: Ballot, tmp_path, capsys, *words: str) -> list[str]:
    """The winners of the published file, as the command finds them."""
    file = tmp_path / "votes.pb"
    file.write_bytes(pb_of(ballot, Count.objects.get(ballot=ballot).found))
    capsys.readouterr()
    call_command("count_fund", str(file), "--json", "--lot", ballot.votes_hash, *words)
    return json.loads(capsys.readouterr().out)["winners"]


@pytest.mark.parametrize("completion", Completion.values)
def test_the_published_file_counted_again_gives_the_same_winners(here, tmp_path, capsys, completion):
    ballot = published(here, voted(here, completion=completion))
    winners = Count.objects.get(ballot=ballot).found["winners"]
    assert winners and recounted(ballot, tmp_path, capsys, "--completion", completion) == winners


def test_most_votes_and_the_threshold_recount_too(here, tmp_path, capsys):
    ballot = published(here, voted(here, rule=Rule.MOST_VOTES, threshold=True))
    assert recounted(ballot, tmp_path, capsys, "--rule", "most-votes", "--threshold") == Count.objects.get(ballot=ballot).found["winners"]


def test_the_order_in_which_votes_came_changes_nothing(here):
    found = []
    for turn in range(3):
        order = random.Random(turn).sample(CHOICES, len(CHOICES))
        count = ballots.counted(voted(here, order), here)
        found.append({name: value for name, value in count.found.items() if name != "checks"})
    assert found[0]["winners"] == found[1]["winners"] == found[2]["winners"]
    assert found[0]["options"] == found[1]["options"] == found[2]["options"]


def test_every_figure_adds_up_to_the_votes(here):
    ballot = voted(here)
    ballots.sheets(ballot, here)
    count = ballots.counted(ballot, here)
    found = count.found
    assert found["votes"] == found["web"] + found["paper"] == len(CHOICES)
    assert all(row["votes"] == row["web"] + row["paper"] for row in found["options"])
    assert found["cost"] == sum(o.cost for o in Option.objects.filter(ballot=ballot, key__in=found["winners"])) <= ballot.budget
    other = found["other"]
    assert other["better"] + other["worse"] + other["same"] == found["chosen"]


def test_each_winner_and_each_loser_has_a_sentence(here):
    result = result_of(published(here, voted(here)))
    assert {line.option.key for line in result.lines} == {"1", "2", "3", "4"}
    assert all(line.why for line in result.lines)
    assert all("zł" in line.why for line in result.lines)
    assert result.left >= 0 and result.sentences


def test_what_was_withdrawn_wins_nothing_and_its_votes_count_for_the_rest(here):
    ballot = voted(here)
    withdraw_option(Option.objects.get(ballot=ballot, key="2"), "Plac zajęty.", by=here.host)
    found = ballots.counted(ballot, here).found
    assert found["votes"] == len(CHOICES) and found["chosen"] == len(CHOICES) - 1
    assert "2" not in found["winners"] and "2" not in {row["key"] for row in found["options"]}


def test_counting_waits_for_the_seal_and_publication_for_the_count(here):
    ballot = voted(here)
    assert refused(ask_for_count, ballot, by=here.host) == ["state"]
    assert refused(publish_result, ballot, by=here.host) == ["state"]
    ballot = ballots.sealed(ballot, here)
    first = ask_for_count(ballot, by=here.host)
    assert ask_for_count(ballot, by=here.host) == first
    done = work_count(first)
    assert work_count(done) == done and Ballot.objects.get(pk=ballot.pk).state == "counted"


def test_a_fund_nobody_voted_for_has_no_winners_and_no_made_up_numbers(here):
    result = result_of(published(here, voted(here, [])))
    assert (result.winners, result.few, result.has_file) == ([], True, False)


def test_under_five_votes_only_the_winners_are_told(here):
    result = result_of(published(here, voted(here, CHOICES[:4])))
    assert result.few and result.winners and not result.has_file
    assert all(line.votes is line.web is line.paper is None and not line.why for line in result.lines)
    assert result.sentences == [] and result.paper_word == ""


def test_with_few_on_paper_nothing_is_broken_down_by_way_not_even_in_the_files(here):
    ballot, codes = ballots.opened(here, number=20)
    ballots.sheets(ballot, here)
    for code in codes[:6]:
        ballots.vote(ballot, code, "1", "2", "3")
    ballots.on_paper(ballot, here, codes[6], 1, "4")
    result = result_of(published(here, ballot))
    assert (result.web, result.paper, result.few) == (None, None, False)
    assert all(line.web is line.paper is None and line.votes is not None for line in result.lines)
    count = Count.objects.get(ballot=result.ballot)
    assert b"paper" not in pb_of(result.ballot, count.found) and "papier" not in csv_of(result.ballot, count.found).decode()


def test_with_five_on_each_way_the_file_names_it(here):
    ballot, codes = ballots.opened(here, number=20)
    ballots.sheets(ballot, here)
    for number, code in enumerate(codes[:10]):
        ballots.vote(ballot, code, "1", "2") if number < 5 else ballots.on_paper(ballot, here, code, number - 4, "1", "3")
    result = result_of(published(here, ballot))
    assert (result.web, result.paper) == (5, 5)
    assert pb_of(result.ballot, Count.objects.get(ballot=result.ballot).found).count(b"paper") == 5


def test_something_flagged_is_published_only_with_a_word(here):
    ballot, codes = ballots.opened(here)
    for code in codes[:6]:
        ballots.vote(ballot, code, "1", "2", "3", device="one tablet")
    ballots.counted(ballot, here)
    ballot = Ballot.objects.get(pk=ballot.pk)
    assert refused(publish_result, ballot, by=here.host) == ["flagged"]
    for check in [c for c in Count.objects.get(ballot=ballot).found["checks"] if c["state"] == "flag"]:
        note_check(ballot, check["name"], "Rodzina z jednym telefonem.", by=here.host)
    ballot = publish_result(ballot, by=here.host)
    assert any(line.note for line in result_of(ballot).checks) and Vote.objects.count() == 6


def test_a_fund_from_a_file_is_counted_here_to_the_same_winners(here):
    ballot = published(here, voted(here))
    found = Count.objects.get(ballot=ballot).found
    taken = take_in(here.centre, pb_of(ballot, found), "Porównanie", by=here.host)
    again = work_count(ask_for_count(taken, by=here.host)).found
    titles = {o.key: o.title for o in ballot.options.all()}
    assert [o.title for key in again["winners"] for o in taken.options.filter(key=key)] == [titles[key] for key in found["winners"]]


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"META\nkey;value\nbudget;x\n", b"x" * 50_000])
def test_a_file_that_is_none_is_refused_with_a_sentence_each(here, data):
    with pytest.raises(Refusal) as no:
        take_in(here.centre, data, "", by=here.host)
    assert all(reason.sentence for reason in no.value.reasons) and Ballot.objects.count() == 0


def test_a_file_whose_sums_are_wrong_names_them(here):
    ballot = published(here, voted(here))
    data = pb_of(ballot, Count.objects.get(ballot=ballot).found).replace(b"num_votes;8", b"num_votes;9")
    assert refused(take_in, here.centre, data, "", by=here.host) == ["file"]
