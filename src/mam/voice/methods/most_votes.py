"""The usual rule of town funds: most votes first, passing over what no longer fits. Also how two outcomes compare for the voters.

Ties: lower cost, then the lot drawn before counting.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .equal_shares.election import Election


@dataclass(frozen=True)
class Compared:
    """How many Votes have a higher own funded sum under the first outcome, under the second, or the same under both."""

    first: int
    second: int
    same: int


def most_votes(election: "Election") -> tuple[str, ...]:
    """Winners in the order taken."""
    rest, winners = election.budget, []
    for key in sorted(election.standing, key=lambda key: -election.approvals[key]):
        if election.costs[key] <= rest:
            winners.append(key)
            rest -= election.costs[key]
    return tuple(winners)


def compared(election: "Election", first: Collection[str], second: Collection[str]) -> Compared:
    found = {1: 0, -1: 0, 0: 0}
    for vote, number in election.votes.items():
        own = [sum(election.costs[key] for key in vote if key in winners) for winners in (set(first), set(second))]
        found[(own[0] > own[1]) - (own[0] < own[1])] += number
    return Compared(found[1], found[-1], found[0])


def with_something(election: "Election", winners: Collection[str]) -> int:
    """How many Votes have at least one of their projects funded."""
    return sum(number for vote, number in election.votes.items() if set(winners) & set(vote))
