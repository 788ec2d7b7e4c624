"""Świecie 2023, a real fund of 1,070,000 zł decided by Equal Shares: our count is the official one."""

import pytest

from mam.voice.methods.equal_shares import Election, count, why_lost, why_won
from mam.voice.methods.most_votes import compared, most_votes, with_something
from mam.voice.methods.pabulib import read, write

from ..shared_data import shared


@pytest.fixture(scope="module")
def file():
    return read(shared("pabulib", "Poland_Swiecie_2023.pb").read_bytes())


@pytest.fixture(scope="module")
def election(file):
    return Election.of(file.costs, [vote.choices for vote in file.votes], file.budget)


@pytest.fixture(scope="module")
def counted(election):
    return count(election)


def test_the_official_winners_win(file, counted):
    assert set(counted.winners) == {project.key for project in file.projects if project.more["selected"] == "1"}
    assert (len(counted.winners), counted.cost, counted.runs) == (17, 104_033_700, 244)


def test_pockets_grow_as_documented(election, counted):
    assert (round(election.pocket), round(counted.pocket)) == (41911, 66111)


def test_the_first_bought_cost_each_supporter_so_much(counted):
    first = [(won.key, round(won.price)) for won in why_won(counted)[:5]]
    assert first == [("c12", 14563), ("c10", 6393), ("c20", 4124), ("c21", 60934), ("c2", 10568)]


def test_the_threshold_removes_one_and_changes_nothing(file, counted):
    votes = [vote.choices for vote in file.votes]
    strict = Election.of(file.costs, votes, file.budget, threshold=True)
    assert strict.out == {"c22"} and count(strict).winners == counted.winners


def test_without_completion_less_is_bought(election):
    assert len(count(election, "none").winners) == 13


def test_no_tie_is_drawn(file, counted):
    votes = [vote.choices for vote in file.votes]
    assert all(count(Election.of(file.costs, votes, file.budget, lot=lot)).winners == counted.winners for lot in "ab")


def test_more_voters_get_something_than_under_most_votes(election, counted):
    usual = most_votes(election)
    assert len(usual) == 9
    shares = [round(100 * with_something(election, winners) / election.number, 1) for winners in (usual, counted.winners)]
    assert shares == [90.9, 99.8]
    better = compared(election, counted.winners, usual)
    assert (better.first, better.second) == (1163, 623)


def test_losers_hear_where_the_money_went(counted):
    lost = {one.key: one for one in why_lost(counted)}
    assert set(lost) == {"c6", "c8", "c15", "c16", "c22"}
    assert all(one.left < one.cost and len(one.spent) == 3 for one in lost.values())


def test_written_and_read_again_it_is_the_same(file):
    assert read(write(file)) == file
