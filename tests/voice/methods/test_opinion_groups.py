"""Opinion groups: two real conversations, made-up ones, and what may not change the answer."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mam.voice.methods import polis
from mam.voice.methods.opinion_groups import Votes, bridges, divides, find, marks, shared_by_all, shared_by_groups
from mam.voice.methods.opinion_groups.checks import RUNS, Checks
from mam.voice.methods.opinion_groups.clusters import adjusted_rand
from mam.voice.methods.opinion_groups.finding import chosen
from mam.voice.methods.opinion_groups.statistics import all_marks, benjamini_hochberg, consensus, figures

from ..shared_data import shared
from .slow_groups import two_camps


def real(name):
    return Votes.of(*polis.read(shared("polis", name)))


@pytest.fixture(scope="module")
def brexit():
    return find(real("brexit-consensus"))


def test_london_has_no_groups():
    found = find(real("london.youth.policing"))
    assert (len(found.votes.people), len(found.votes.statements), found.groups, found.members) == (24, 36, 0, {})
    assert not any(one.passed for one in found.checks.values()) and not found.labels.any()
    assert shared_by_all(found.votes)[0].side == 1 and all(one.figure > 0.5 for one in shared_by_all(found.votes))


def test_brexit_has_two_groups_nearly_those_published(brexit):
    assert [len(people) for people in brexit.members.values()] == [101, 88]
    lines = shared("polis", "brexit-consensus", "participants-votes.csv").read_text().splitlines()[1:]
    published = {int(cells[0]): int(cells[1]) for cells in (line.split(",") for line in lines) if cells[1]}
    both = [at for at, person in enumerate(brexit.votes.people) if person in published]
    groups = np.array([published[brexit.votes.people[at]] for at in both])
    assert round(adjusted_rand(brexit.labels[both], groups), 2) == 0.88


def test_three_groups_part_brexit_better_but_hang_on_a_few_people(brexit):
    three = brexit.checks[3]
    assert three.silhouette > brexit.checks[2].silhouette
    assert [name for name, (met, _figure) in three.conditions.items() if not met] == ["leaving"]


def test_what_both_sides_of_brexit_share(brexit):
    agree, disagree = consensus(brexit, 1)[:3], consensus(brexit, -1)[:3]
    assert [(one.statement, round(one.figure, 3)) for one in agree] == [(14, 0.854), (1, 0.845), (19, 0.844)]
    assert [one.statement for one in disagree] == [27, 3, 0]
    assert [one.statement for one in shared_by_groups(brexit)][:3] == [14, 1, 19]
    assert {one.statement for one in bridges(brexit)} == {one.statement for one in shared_by_groups(brexit)}


def test_marks_of_brexit_are_few_and_sure(brexit):
    assert len(all_marks(brexit)) == 16
    told = marks(brexit)
    assert all(0 < len(some) <= 5 for some in told.values())
    assert all([mark.side for mark in some] == sorted((mark.side for mark in some), reverse=True) for some in told.values())


def test_statistics_are_those_of_the_formulas(brexit):
    """One figure worked out by hand: how group 1 disagrees with Statement 7."""
    at, inside = brexit.votes.statements.index(7), brexit.labels == 1
    answers = brexit.votes.answers[:, at]
    a, n = int((answers[inside] == -1).sum()), int((~np.isnan(answers[inside])).sum())
    b, m = int((answers[~inside] == -1).sum()), int((~np.isnan(answers[~inside])).sum())
    x, y, q = (a + 1) / (n + 1), (b + 1) / (m + 1), (a + b + 2) / (n + m + 2)
    wanted = {
        "p": (a + 1) / (n + 2), "others": (b + 1) / (m + 2), "z_p": 2 * math.sqrt(n + 1) * (x - 0.5),
        "z_r": (x - y) / math.sqrt(q * (1 - q) * (1 / (n + 1) + 1 / (m + 1))),
    }  # fmt: skip
    got = figures(brexit, -1)
    assert {name: float(got[name][0, at]) for name in ("p", "z_p", "z_r", "others")} == pytest.approx(wanted)


def test_two_strong_camps_are_found_whoever_comes_first():
    rows, camps = two_camps(people=40, statements=24, seed=5)
    found = find(Votes.of(rows))
    assert found.groups == 2
    assert {frozenset(people) for people in found.members.values()} == {frozenset(camp) for camp in camps}
    mixed = [rows[at] for at in np.random.default_rng(1).permutation(len(rows))]
    again = find(Votes.of(mixed))
    assert again.members == found.members and again.checks == found.checks and again.digest == found.digest


def test_each_camp_is_marked_by_what_it_says():
    rows, _camps = two_camps(people=40, statements=24, seed=5)
    found = find(Votes.of(rows))
    assert all(some and all(mark.share - mark.others >= 0.2 for mark in some) for some in marks(found).values())


def test_no_structure_shows_no_groups():
    dice = np.random.default_rng(7)
    rows = [(person, at, int(dice.choice([1, -1, 0]))) for person in range(30) for at in range(20)]
    found = find(Votes.of(rows))
    assert (found.groups, found.members, marks(found)) == (0, {}, {})
    assert found.told.met < 4


def test_progress_is_told_to_the_end():
    rows, _camps = two_camps(people=16, statements=20, seed=2)
    told = []
    find(Votes.of(rows), progress=lambda done, of: told.append((done, of)))
    assert told == [(number, RUNS) for number in range(1, RUNS + 1)]


def test_too_few_people_are_not_looked_at():
    found = find(Votes.of([(person, at, 1 if at % 2 else -1) for person in range(14) for at in range(9)]))
    assert found.too_few and not found.checks and found.told is None and found.groups == 0


def test_people_with_few_answers_are_not_judged():
    many, few = ([("ala", at, 1) for at in range(7)], [("ola", at, 1) for at in range(6)])
    votes = Votes.of(many + few, range(10))
    assert votes.people == ("ala", "ola") and votes.judged.people == ("ala",)
    assert Votes.of(few, range(6)).judged.people == ("ola",), "all there are is enough"


def test_the_last_answer_holds_and_rejected_statements_are_left_out():
    votes = Votes.of([("a", 1, 1), ("a", 2, 1), ("a", 1, -1), ("b", 2, 0)], [1])
    assert (votes.people, votes.statements, votes.answers.tolist()) == (("a",), (1,), [[-1.0]])


def test_an_unknown_answer_is_refused():
    with pytest.raises(ValueError, match="not 2"):
        Votes.of([("a", 1, 2)])


def test_the_digest_changes_with_an_answer():
    assert Votes.of([("a", 1, 1)]).digest != Votes.of([("a", 1, 0)]).digest == Votes.of([("a", 1, 1), ("a", 1, 0)]).digest


def test_everybody_of_one_mind_is_no_group():
    found = find(Votes.of([(person, at, 1) for person in range(20) for at in range(8)]))
    assert found.groups == 0 and [one.figure > 0.9 for one in shared_by_all(found.votes)] == [True] * 8
    assert divides(found.votes) == []


def test_a_larger_number_must_part_much_better():
    good = {"smallest": 9, "shuffled": 0.01, "clouds": 0.05, "leaving": 0.7, "order": 0.9}
    two, three = Checks(2, 0.40, **good), Checks(3, 0.44, **good)
    assert chosen({2: two, 3: three}) == 2
    assert chosen({2: two, 3: Checks(3, 0.46, **good)}) == 3
    assert chosen({2: Checks(2, 0.40, **{**good, "leaving": 0.69}), 3: three}) == 3
    for bad in ({"smallest": 4}, {"shuffled": 0.06}, {"clouds": 0.06}, {"leaving": 0.69}, {"order": 0.89}):
        assert chosen({2: Checks(2, 0.40, **{**good, **bad})}) == 0


LABELS = st.integers(2, 12).flatmap(lambda n: st.tuples(*[st.lists(st.integers(0, 3), min_size=n, max_size=n)] * 2))


@given(LABELS)
def test_likeness_counts_pairs(both):
    """The adjusted Rand index, counted pair by pair."""
    first, second = both
    couples = [(i, j) for i in range(len(first)) for j in range(i)]
    rows = sum(first[i] == first[j] for i, j in couples)
    columns = sum(second[i] == second[j] for i, j in couples)
    together = sum(first[i] == first[j] and second[i] == second[j] for i, j in couples)
    expected, most = rows * columns / len(couples), (rows + columns) / 2
    wanted = 1.0 if most == expected else (together - expected) / (most - expected)
    assert adjusted_rand(np.array(first), np.array(second)) == pytest.approx(wanted)


@settings(deadline=None)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_false_discoveries_are_held_down_as_the_rule_says(p):
    ordered = sorted(p)
    most = max((at for at, one in enumerate(ordered, 1) if one <= 0.1 * at / len(p)), default=0)
    assert benjamini_hochberg(np.array(p), 0.1).tolist() == [bool(most) and one <= ordered[most - 1] for one in p]
