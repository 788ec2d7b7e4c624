"""Equal Shares: the official result of a real town, and what must hold in any election."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mam.voice.methods.equal_shares import COMPLETIONS, Election, count, usual_step, votes_missing, why_lost, why_won
from mam.voice.methods.equal_shares.run import Table

from .slow_shares import slow_count, slow_run

KEYS = "abcdefg"
ROUND = st.sampled_from([100, 200, 300, 400, 600, 1200])  # sums that meet exactly, so that ties happen
COSTS = st.lists(ROUND | st.integers(1, 2000), min_size=1, max_size=6).map(lambda costs: dict(zip(KEYS, costs, strict=False)))


@st.composite
def elections(draw):
    costs = draw(COSTS)
    votes = draw(st.lists(st.sets(st.sampled_from(sorted(costs))), min_size=1, max_size=12).filter(any))
    return costs, votes, draw(ROUND | st.integers(1, 4000))


def order_of(election):
    """The tie rule of the model: lower cost, more approvals, the lot."""

    def before(first, second):
        places = [(election.costs[key], -election.approvals[key], election.lots[key]) for key in (first, second)]
        return places[0] < places[1]

    return before


@settings(max_examples=300, deadline=None)
@given(elections())
def test_one_run_is_that_of_purses_and_fractions(given):
    costs, votes, budget = given
    election = Election.of(costs, votes, budget)
    bought, _paid = slow_run(costs, [vote for vote in votes if vote], election.pocket, order_of(election))
    assert Table(election).run(election.pocket) == bought


@settings(max_examples=150, deadline=None)
@given(elections())
def test_raising_pockets_ends_where_the_slow_model_ends(given):
    costs, votes, budget = given
    election = Election.of(costs, votes, budget)
    counted = count(election, step=50)
    assert (list(counted.winners), counted.pocket, counted.runs) == slow_count(costs, votes, budget, 50, order_of(election))


@settings(max_examples=150, deadline=None)
@given(elections(), st.sampled_from(sorted(COMPLETIONS)))
def test_payments_make_up_the_cost_and_come_from_own_pockets_for_own_choices(given, completion):
    costs, votes, budget = given
    counted = count(Election.of(costs, votes, budget), completion)
    assert counted.cost <= budget
    ledger = counted.ledger()
    spent = [Fraction(0)] * len(ledger.numbers)
    for made in ledger.purchases:
        assert sum(payment * number for payment, number in made.paid.values()) == costs[made.key]
        for at, vote in enumerate(counted.election.votes):
            if made.key in vote:
                spent[at] += made.paid[int(made.histories[at])][0]
    assert all(sum(number for _payment, number in made.paid.values()) == counted.election.approvals[made.key] for made in ledger.purchases)
    assert all(0 <= one <= counted.pocket for one in spent)
    assert [counted.pocket - one for one in spent] == [ledger.money[history] for history in ledger.histories]


@settings(max_examples=100, deadline=None)
@given(elections(), st.randoms())
def test_the_order_of_votes_and_projects_changes_nothing(given, dice):
    costs, votes, budget = given
    counted = count(Election.of(costs, votes, budget, lot="2026"), step=50)
    keys, mixed = list(costs), list(votes)
    dice.shuffle(keys)
    dice.shuffle(mixed)
    again = count(Election.of({key: costs[key] for key in keys}, mixed, budget, lot="2026"), step=50)
    assert again == counted and why_won(again) == why_won(counted) and why_lost(again) == why_lost(counted)


@settings(max_examples=100, deadline=None)
@given(elections(), st.integers(2, 1000))
def test_the_size_of_the_coin_changes_nothing(given, times):
    costs, votes, budget = given
    small = count(Election.of(costs, votes, budget), step=50)
    large = count(Election.of({key: cost * times for key, cost in costs.items()}, votes, budget * times), step=50 * times)
    assert (large.winners, large.runs, large.pocket) == (small.winners, small.runs, small.pocket * times)


@settings(max_examples=100, deadline=None)
@given(elections(), st.sampled_from(sorted(COMPLETIONS)))
def test_shown_grosze_add_up(given, completion):
    costs, votes, budget = given
    counted = count(Election.of(costs, votes, budget), completion)
    for won in why_won(counted):
        if not won.filled:
            assert sum(grosze * number for grosze, number in won.payments) == won.cost
            assert won.in_full + won.gave_rest + won.had_nothing == won.approvals == sum(number for _grosze, number in won.payments)
    for lost in why_lost(counted):
        assert sum(grosze for _winner, grosze in lost.spent) + lost.elsewhere + lost.left == lost.held


def test_a_tie_goes_to_the_cheaper_then_to_the_lot():
    votes = [{"a", "b"}] * 2
    assert Table(Election.of({"a": 200, "b": 100}, votes, 300)).run(Fraction(150)) == ["b", "a"]
    equal = {lot: Table(Election.of({"a": 100, "b": 100}, votes, 100, lot=str(lot))).run(Fraction(50)) for lot in range(40)}
    assert {tuple(bought) for bought in equal.values()} == {("a",), ("b",)}


def test_more_approvals_go_first_where_rho_and_cost_are_equal():
    """b is paid in full by two; a by two of three, as the third has spent everything on c."""
    votes = [{"a", "c"}, {"a"}, {"a"}, {"b"}, {"b"}, {"c"}, {"c"}, {"c"}]
    election = Election.of({"a": 200, "b": 200, "c": 400}, votes, 800)
    assert Table(election).run(Fraction(100)) == ["c", "a", "b"]


def test_what_is_affordable_to_the_last_fraction_is_bought():
    """Three thirds of 100 are 100, which floats only nearly know."""
    election = Election.of({"a": 100, "b": 200}, [{"a"}, {"a"}, {"a"}, {"b"}, {"b"}, {"b"}, {"b"}], 700)
    assert Table(election).run(Fraction(100, 3)) == ["a"]
    assert Table(election).run(Fraction(100, 3) - Fraction(1, 10**12)) == []


def test_the_step_is_ten_grosze_where_pockets_are_small():
    assert usual_step(Election.of({"a": 1}, [{"a"}] * 2, 10_000)) == 100
    assert usual_step(Election.of({"a": 1}, [{"a"}] * 2, 9_999)) == 10


def test_the_threshold_leaves_out_what_few_chose_for_much_money():
    costs, votes = {"a": 900, "b": 100}, [{"a"}, {"b"}, {"b"}, {"b"}]
    assert Election.of(costs, votes, 1000, threshold=True).out == {"a"}
    assert not Election.of(costs, votes, 1000).out
    assert not Election.of({"a": 750, "b": 100}, votes, 1000, threshold=True).out, "exactly at the threshold is in"


def test_completions_differ_where_the_rules_say():
    costs, votes = {"a": 600, "b": 500, "c": 300}, [{"a"}, {"a"}, {"b"}, {"c"}]
    election = Election.of(costs, votes, 1000)
    assert count(election, "none").winners == () and count(election, "none-fill").filled == ("a", "c")
    assert count(election, "add1").winners == ("a", "c") and count(election, "add1").runs == 26
    assert count(election, "add1-exhaustive").runs == 6
    assert (count(election, "add10").pocket, count(election, "add10").runs) == (450, 4)


def test_runs_that_cannot_differ_are_counted_and_not_made():
    """One alone must hold the cost of a: 900,000 zł, from a pocket of 1,000 zł on."""
    made = []
    counted = count(Election.of({"a": 90_000_000, "b": 100}, [{"a"}, *[{"b"}] * 999], 100_000_000), progress=made.append)
    assert (counted.winners, counted.pocket, counted.runs) == (("b", "a"), 90_000_000, 899_001)
    assert made == [1, 899_001]


def test_empty_votes_do_not_count_and_no_votes_win_nothing():
    assert Election.of({"a": 100}, [{"a"}, set()], 100).number == 1
    assert count(Election.of({"a": 100}, [set()], 100)).winners == ()


@pytest.mark.parametrize(("costs", "budget"), [({"a": 0}, 10), ({"a": -5}, 10), ({"a": 1.5}, 10), ({"a": 5}, 0)])
def test_money_that_is_none_is_refused(costs, budget):
    with pytest.raises(ValueError, match="whole number"):
        Election.of(costs, [{"a"}], budget)


def test_a_vote_for_a_project_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="unknown project: z"):
        Election.of({"a": 100}, [{"z"}], 100)


def test_missing_votes_are_those_that_would_have_won():
    counted = count(Election.of({"a": 600, "b": 600}, [{"a"}] * 6 + [{"b"}] * 3, 900))
    assert counted.winners == ("a",)
    number = votes_missing(counted, "b")
    assert "b" in count(counted.election.with_votes("b", number)).winners
    assert "b" not in count(counted.election.with_votes("b", number - 1)).winners


def test_nothing_is_missing_enough_for_what_costs_more_than_the_fund():
    counted = count(Election.of({"a": 100, "b": 5000}, [{"a"}, {"a", "b"}], 1000))
    assert votes_missing(counted, "b") is None
