"""Checks before publication: what must be flagged is, and honest votings are left in peace."""

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mam.voice.methods.equal_shares import Election, count
from mam.voice.methods.least import least
from mam.voice.methods.most_votes import most_votes
from mam.voice.methods.vote_checks import (
    Use,
    clerks,
    close_call,
    crowded_minutes,
    fragility,
    heaping,
    identical_runs,
    many_codes,
    sums,
)
from mam.voice.methods.vote_checks.tails import binomial, poisson, two_shares


def test_a_device_with_more_than_three_codes_is_flagged():
    uses = [Use(at, device="a", network=f"n{at}") for at in range(3)] + [Use(at, device="b", network=f"m{at}") for at in range(4)]
    found = many_codes(uses)
    assert found.flags == [{"kind": "device", "mark": "b", "codes": 4}] and found.flagged == 4


def test_a_network_is_flagged_too_and_each_use_is_counted_once():
    found = many_codes([Use(at, device="b", network="n") for at in range(5)])
    assert [flag["kind"] for flag in found.flags] == ["device", "network"] and found.flagged == 5


def test_the_kiosk_is_counted_apart_and_unknown_devices_are_no_device():
    found = many_codes([Use(at, device="k", kiosk=True) for at in range(9)] + [Use(at) for at in range(9)])
    assert not found.flags and found.figures == {"kiosk": 9}


def test_thirty_codes_in_ten_minutes_of_a_quiet_week_are_flagged():
    honest = random.Random(1).choices(range(10_080), k=200)
    found = crowded_minutes([*honest, *range(5_000, 5_030)], 0, 10_079)
    assert found.flags and 4_990 <= found.flags[0]["start"] <= 5_020 and found.flagged >= 10
    assert not crowded_minutes(honest, 0, 10_079).flags


def test_a_window_has_ten_minutes_not_eleven():
    assert crowded_minutes([0, 9], 0, 99).figures["most"] == 2
    assert crowded_minutes([0, 10], 0, 99).figures["most"] == 1
    assert crowded_minutes([], 0, 99).flags == ()


def test_a_long_run_of_identical_sheets_is_flagged():
    honest = [tuple(sorted(random.Random(at).sample("abcdef", 3))) for at in range(120)]
    found = identical_runs([*honest[:60], *[("a", "b", "c")] * 12, *honest[60:]])
    assert found.figures["longest"] >= 12 and found.flagged >= 12 and 59 <= found.flags[0]["first"] <= 60
    assert not identical_runs(honest).flags


def test_runs_are_nothing_where_nearly_all_sheets_are_alike():
    found = identical_runs([("a",)] * 40 + [("b",)])
    assert not found.flags and found == identical_runs([("a",)] * 40 + [("b",)])
    assert identical_runs([("a",)]).figures == {"longest": 1, "p": 1.0}


def heap(choosers: int, in_band: int, others: int, there: int):
    """Votes for one project and against it, with so many of the band among either."""
    return [
        *((["bench"], "old" if at < in_band else "young") for at in range(choosers)),
        *((["trees"], "old" if at < there else "young") for at in range(others)),
    ]


def test_z_of_a_heap_is_that_of_the_formula():
    found = heaping(heap(200, 150, 400, 100))
    flag = next(flag for flag in found.flags if flag["key"] == "bench" and flag["band"] == "old")
    assert flag["z"] == pytest.approx((150 - 200 * 0.25) / math.sqrt(200 * 0.25 * 0.75)) and flag["of_band"] == 150


def test_a_usual_leaning_is_no_heap():
    assert not heaping(heap(200, 70, 400, 100)).flags
    assert not heaping(heap(20, 9, 40, 12)).flags


def test_few_choosers_are_judged_by_the_exact_chance():
    found = heaping(heap(20, 19, 200, 20))
    assert (found.flags[0]["key"], found.flags[0]["band"]) == ("bench", "old")
    assert found.flags[0]["p"] == pytest.approx(binomial(19, 20, 0.1))


def test_two_neighbours_alone_in_their_street_are_no_heap_and_no_band_no_test():
    votes = [(["bench"], "ul. Krótka")] * 2 + [(["trees"], "ul. Długa")] * 20
    assert not [flag for flag in heaping(votes).flags if flag["key"] == "bench"]
    assert heaping([(["bench"], "")] * 50).figures["tests"] == 0


def test_a_clerk_who_reads_otherwise_is_flagged():
    honest = [(clerk, ["a"] if at % 2 else ["b"]) for clerk in ("ala", "ola") for at in range(60)]
    found = clerks([*honest, *[("ewa", ["a"])] * 60], {"ala": 1, "ola": 2})
    assert {(flag["kind"], flag["clerk"], flag["key"]) for flag in found.flags} == {("choice", "ewa", "a"), ("choice", "ewa", "b")}
    assert found.flagged == 60 and not clerks(honest, {}).flags


def test_a_clerk_with_many_mismatches_is_flagged():
    honest = [(clerk, ["a"]) for clerk in ("ala", "ola") for _sheet in range(60)]
    assert [flag["clerk"] for flag in clerks(honest, {"ala": 25, "ola": 1}).flags] == ["ala", "ola"]
    assert not clerks([("ala", ["a"])] * 50, {"ala": 9}).flags, "one clerk alone is compared with nobody"


def test_votes_must_be_as_many_as_codes_by_each_way():
    found = sums({"web": 10, "paper": 5}, {"web": 10, "paper": 4, "phone": 1})
    assert found.flagged == 2 and [flag["channel"] for flag in found.flags] == ["paper", "phone"]
    assert not sums({"web": 10}, {"web": 10}).flags


def test_fragility_is_the_least_number_that_changes_a_winner():
    election = Election.of({"a": 600, "b": 601, "c": 700}, [{"a"}] * 9 + [{"b"}] * 6 + [{"c"}], 700)
    found = fragility(election, most_votes).figures
    assert found == {"votes": 4, "key": "b"}, "three make a tie, which the cheaper one wins"
    assert set(most_votes(election.with_votes("b", 4))) != set(most_votes(election)) == {"a"}


def test_fragility_asks_the_rule_of_the_voting():
    election = Election.of({"a": 600, "b": 600}, [{"a"}] * 6 + [{"b"}] * 3, 900)
    found = fragility(election, lambda one: count(one).winners).figures
    assert set(count(election.with_votes(found["key"], found["votes"])).winners) != set(count(election).winners)


def test_nothing_changes_where_everything_is_paid_for():
    assert fragility(Election.of({"a": 10, "b": 10}, [{"a", "b"}], 100), most_votes).figures == {"votes": None, "key": None}


def test_a_close_call_is_the_gap_to_the_first_who_lost():
    assert close_call({"a": 10, "b": 7, "c": 1}).figures == {"votes": 3, "key": "b"}
    assert close_call({"a": 10, "b": 7, "c": 1}, seats=2).figures == {"votes": 6, "key": "c"}
    assert close_call({"a": 7, "b": 7}).figures["votes"] == 1 and close_call({"a": 7}).figures["votes"] is None


@given(st.integers(0, 40), st.floats(0.01, 30))
def test_poisson_tails_add_up(number, mean):
    below = sum(math.exp(-mean) * mean**i / math.factorial(i) for i in range(number))
    assert poisson(number, mean) == pytest.approx(1 - below, abs=1e-9)


@given(st.integers(0, 30), st.integers(1, 30), st.floats(0, 1))
def test_binomial_tails_add_up(number, tries, chance):
    below = sum(math.comb(tries, i) * chance**i * (1 - chance) ** (tries - i) for i in range(min(number, tries + 1)))
    assert binomial(number, tries, chance) == pytest.approx(1 - below, abs=1e-9)


def test_shares_that_cannot_be_compared_do_not_differ():
    assert two_shares(1, 2, 0, 0) == two_shares(0, 5, 0, 5) == two_shares(5, 5, 3, 3) == 0.0
    assert two_shares(8, 10, 2, 10) == pytest.approx(0.6 / math.sqrt(0.25 * 0.2))


@given(st.integers(1, 200), st.integers(1, 200))
def test_the_least_is_found(wanted, most):
    assert least(lambda number: number >= wanted, most) == (wanted if wanted <= most else None)
