"""How many false Votes would change who wins: printed beside the number flagged."""

from collections.abc import Callable, Collection, Mapping

from ..equal_shares.election import Election
from ..least import least
from .finding import Finding


def fragility(election: Election, winners_of: Callable[[Election], Collection[str]]) -> Finding:
    """The least number of Votes for one project alone that changes a winner, looked for with every project.

    winners_of: counts an election by the rule of the voting. A project is searched only where it may beat the least so far.
    """
    standing, best, whose = set(winners_of(election)), 2 * election.number + 1, None
    order = sorted(election.costs, key=lambda key: (key in standing, election.costs[key]))
    for key in order:

        def changes(number: int, key: str = key) -> bool:
            return set(winners_of(election.with_votes(key, number))) != standing

        if best > 1 and changes(best - 1):
            best, whose = least(changes, best - 1), key
    return Finding("fragility", figures={"votes": best if whose else None, "key": whose})


def close_call(totals: Mapping[str, float], seats: int = 1) -> Finding:
    """The same where the highest totals win: the gap between the last who wins and the first who does not; a tie counts as changed."""
    order = sorted(totals, key=lambda key: (-totals[key], key))
    if len(order) <= seats:
        return Finding("fragility", figures={"votes": None, "key": None})
    gap = totals[order[seats - 1]] - totals[order[seats]]
    return Finding("fragility", figures={"votes": max(1, gap), "key": order[seats]})
