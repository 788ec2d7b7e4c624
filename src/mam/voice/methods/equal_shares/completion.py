"""How a fund is counted to the end: Equal Shares leaves money over, and the completion says what becomes of it.

add1 is the official one: one zloty more for each voter, again and again, until an outcome costs more than the fund; the one before
it holds. The variants give other winners, so house rules must name the one they mean before the voting.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from .election import Election
from .exact import Ledger
from .run import Table

ZLOTY = 100
SMALL_POCKET = 50 * ZLOTY
COMPLETIONS = {
    "add1": "one zloty more per voter until an outcome costs more than the fund; the one before it holds (official)",
    "add1-exhaustive": "as add1, but stops as soon as nothing more fits into the fund",
    "add1-fill": "as add1, then what still fits, by most votes",
    "add10": "as add1 in steps ten times as large (for tests)",
    "none": "one run with the fund alone",
    "none-fill": "one run with the fund alone, then what still fits, by most votes",
}


@dataclass(frozen=True)
class Counted:
    """winners in the order bought, those filled in by most votes last. pocket: of the run that holds, in grosze."""

    election: Election
    winners: tuple[str, ...]
    filled: tuple[str, ...]
    pocket: Fraction
    runs: int
    completion: str

    @property
    def cost(self) -> int:
        return self.election.cost_of(self.winners)

    def ledger(self) -> Ledger:
        """The run that holds, once more in fractions."""
        made = Ledger(self.election, self.pocket)
        for key in self.winners[: len(self.winners) - len(self.filled)]:
            made.buy(key)
        return made


def usual_step(election: Election) -> int:
    """Grosze more per voter in each run: 1 zł, or 0.10 zł where the fund gives a voter less than 50 zł."""
    return ZLOTY if election.pocket >= SMALL_POCKET else ZLOTY // 10


def count(
    election: Election, completion: str = "add1", *, step: int | None = None, progress: Callable[[int], None] | None = None
) -> Counted:
    """step: grosze, the usual one unless given. progress: called with the number of each run. No Votes: no winners."""
    if completion not in COMPLETIONS:
        raise ValueError(f"there is no completion {completion}")
    if not election.number:
        return Counted(election, (), (), Fraction(0), 0, completion)
    step = step or usual_step(election)
    step *= 10 if completion == "add10" else 1
    way, _, fills = completion.partition("-")
    limit = 1 if way == "none" else None
    winners, pocket, runs = raised(election, step, limit, fills == "exhaustive", progress)
    filled = fill(election, winners) if fills == "fill" else ()
    return Counted(election, (*winners, *filled), filled, pocket, runs, completion)


def raised(election: Election, step: int, limit: int | None, exhaustive: bool, progress) -> tuple[tuple[str, ...], Fraction, int]:
    """Winners, pocket and number of runs. Stops at the first outcome above the fund, when all are bought, or after `limit` runs."""
    table, pocket, kept, runs = Table(election), election.pocket, None, 0
    while True:
        bought, runs = table.run(pocket), runs + 1
        if progress:
            progress(runs)
        if election.cost_of(bought) > election.budget:
            return (*kept, runs)
        if runs == limit or len(bought) == len(election.standing) or (exhaustive and nothing_fits(election, bought)):
            return tuple(bought), pocket, runs
        alike = runs_alike(table, bought, pocket, step)
        kept = tuple(bought), pocket + alike * step
        runs, pocket = runs + alike, pocket + (alike + 1) * step


def runs_alike(table: Table, bought: list[str], pocket: Fraction, step: int) -> int:
    """How many of the next runs are sure to buy the same, so that they need not be made.

    While every bought project is paid in full by all its supporters, more money changes neither prices nor order; and what is not
    bought cannot be, as long as its supporters do not even start with its cost.
    """
    election = table.election
    missing = [Fraction(election.costs[key], election.approvals[key]) for key in election.standing if key not in bought]
    number = math.ceil((min(missing, default=pocket) - pocket) / step) - 1
    return number if number > 0 and table.all_in_full(bought, pocket) else 0


def nothing_fits(election: Election, bought: list[str]) -> bool:
    rest = election.budget - election.cost_of(bought)
    return all(election.costs[key] > rest for key in election.standing if key not in bought)


def fill(election: Election, winners: tuple[str, ...]) -> tuple[str, ...]:
    """Of the others what still fits, most votes first; equal ones in the order of the tie rule."""
    rest, filled = election.budget - election.cost_of(winners), []
    for key in sorted(election.standing, key=lambda key: -election.approvals[key]):
        if key not in winners and election.costs[key] <= rest:
            filled.append(key)
            rest -= election.costs[key]
    return tuple(filled)
