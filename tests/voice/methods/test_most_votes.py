"""Most votes first, and how its outcome compares with another."""

from mam.voice.methods.equal_shares import Election
from mam.voice.methods.most_votes import Compared, compared, most_votes, with_something


def test_what_no_longer_fits_is_passed_over():
    election = Election.of({"a": 600, "b": 500, "c": 300}, [{"a"}] * 3 + [{"b"}] * 2 + [{"c"}], 1000)
    assert most_votes(election) == ("a", "c")


def test_a_tie_goes_to_the_cheaper():
    assert most_votes(Election.of({"a": 600, "b": 500}, [{"a"}, {"b"}], 1000)) == ("b",)


def test_what_nobody_chose_is_not_taken():
    assert most_votes(Election.of({"a": 600, "b": 1}, [{"a"}], 1000)) == ("a",)


def test_voters_are_compared_by_the_sum_of_their_funded_projects():
    election = Election.of({"a": 600, "b": 500, "c": 300}, [{"a"}, {"b", "c"}, {"c"}, {"a", "b"}], 1000)
    assert compared(election, ["a"], ["b", "c"]) == Compared(first=2, second=2, same=0)
    assert compared(election, ["a"], ["a"]) == Compared(0, 0, 4)
    assert with_something(election, ["a"]) == 2
