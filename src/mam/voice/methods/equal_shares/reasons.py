"""Why a project won or did not, as figures: who paid what for a winner, and where the money of a loser's supporters went."""

from dataclasses import dataclass
from fractions import Fraction

from .completion import Counted
from .rounding import by_largest_remainder, shown_payments


@dataclass(frozen=True)
class Won:
    """price: exact, in grosze. payments: (grosze, how many pay that), together the cost; those who had nothing left pay 0.

    filled: taken by most votes after the counting, so nobody paid and the rest is empty.
    """

    key: str
    cost: int
    approvals: int
    price: Fraction = Fraction(0)
    in_full: int = 0
    gave_rest: int = 0
    had_nothing: int = 0
    payments: tuple[tuple[int, int], ...] = ()
    filled: bool = False

    @property
    def effective_votes(self) -> Fraction:
        """1 / rho."""
        return self.cost / self.price if self.price else Fraction(0)


@dataclass(frozen=True)
class Lost:
    """Grosze: held = spent + elsewhere + left. spent: the three winners that took most, (key, grosze). out: below the threshold."""

    key: str
    cost: int
    approvals: int
    held: int
    spent: tuple[tuple[str, int], ...]
    elsewhere: int
    left: int
    out: bool


def why_won(counted: Counted) -> list[Won]:
    """One for each winner, in the order bought."""
    found = []
    for made in counted.ledger().purchases:
        facts, paid = (made.key, counted.election.costs[made.key], counted.election.approvals[made.key]), list(made.paid.values())
        full = sum(number for payment, number in paid if payment == made.price)
        nothing = sum(number for payment, number in paid if not payment)
        payments = tuple(shown_payments(paid, facts[1]))
        found.append(Won(*facts, made.price, full, facts[2] - full - nothing, nothing, payments))
    for key in counted.filled:
        found.append(Won(key, counted.election.costs[key], counted.election.approvals[key], filled=True))
    return found


def why_lost(counted: Counted) -> list[Lost]:
    """One for each project that did not win, most approvals first."""
    election, ledger = counted.election, counted.ledger()
    spent = {key: {} for key in election.costs if key not in counted.winners}
    for made in ledger.purchases:
        for (vote, number), history in zip(election.votes.items(), made.histories, strict=True):
            payment = made.paid[history][0] if made.key in vote else 0
            for key in spent.keys() & vote if payment else ():
                spent[key][made.key] = spent[key].get(made.key, 0) + payment * number
    keys = sorted(spent, key=lambda key: -election.approvals[key])
    return [lost(counted, key, spent[key], ledger.left_of(key)) for key in keys]


def lost(counted: Counted, key: str, spent: dict[str, Fraction], left: Fraction) -> Lost:
    election = counted.election
    held = round(election.approvals[key] * counted.pocket)
    winners = sorted(spent, key=lambda one: (-spent[one], counted.winners.index(one)))
    *paid, rest = by_largest_remainder([*(spent[one] for one in winners), left], held)
    elsewhere = sum(paid[3:])
    top = tuple(zip(winners[:3], paid[:3], strict=True))
    return Lost(key, election.costs[key], election.approvals[key], held, top, elsewhere, rest, key in election.out)
