"""The maths of the waiting list against a slow model with chairs."""

from hypothesis import given
from hypothesis import strategies as st

from mam.programme.methods.waiting_list import Free, Waiting, plan

from .slow_waiting import slow_plan

ROLES = st.sampled_from([None, "baker", "helper"])
PARTIES = st.lists(st.tuples(st.integers(1, 6), st.booleans(), ROLES), max_size=12)
TOTALS = st.none() | st.integers(-3, 20)
LIMITS = st.dictionaries(st.sampled_from(["baker", "helper"]), st.integers(-1, 6))


def entries(parties) -> list[Waiting]:
    return [Waiting(key, size, fine, role) for key, (size, fine, role) in enumerate(parties)]


@given(PARTIES, TOTALS, LIMITS)
def test_places_are_given_as_chairs_would_be(parties, total, limits):
    slow = slow_plan([(key, *party) for key, party in enumerate(parties)], total, limits)
    assert list(plan(entries(parties), Free(total, limits)).offers) == slow


@given(PARTIES, TOTALS, LIMITS)
def test_never_more_than_there_are_and_never_part_of_those_who_come_together(parties, total, limits):
    offers = plan(entries(parties), Free(total, limits)).offers
    assert total is None or sum(number for _key, number in offers) <= max(0, total)
    for role, most in limits.items():
        assert sum(number for key, number in offers if parties[key][2] == role) <= max(0, most)
    for key, number in offers:
        size, fine, _role = parties[key]
        assert number == size or (fine and 0 < number < size)


@given(PARTIES, TOTALS, LIMITS)
def test_the_passed_over_stood_before_somebody_who_got_a_place(parties, total, limits):
    decided = plan(entries(parties), Free(total, limits))
    assert not set(decided.passed) & {key for key, _number in decided.offers}
    assert all(any(key > passed for key, _number in decided.offers) for passed in decided.passed)


def test_a_party_that_does_not_fit_is_passed_and_the_next_gets_the_place():
    decided = plan([Waiting("three", 3), Waiting("one", 1)], Free(1))
    assert (decided.offers, decided.passed) == ((("one", 1),), ("three",))


def test_a_party_that_may_come_in_part_gets_what_there_is():
    assert plan([Waiting("three", 3, part_is_fine=True), Waiting("one", 1)], Free(2)).offers == (("three", 2),)
