"""One run in plain fractions: what everybody holds after a list of purchases, and exact prices. Slow, so used only where it decides.

Voters with the same history hold the same sum, so fractions are kept per history, not per voter.
"""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from .election import Election


@dataclass(frozen=True, eq=False)
class Purchase:
    """price: what each pays at most. paid: history -> (payment, how many Votes) of all supporters.

    histories: of each merged Vote, before the purchase.
    """

    key: str
    price: Fraction
    paid: dict[int, tuple[Fraction, int]]
    histories: np.ndarray


class Ledger:
    """Money of every merged Vote. `buy` moves on by one purchase; a history is a number, and `money` says what is left in it."""

    def __init__(self, election: Election, pocket: Fraction):
        self.election = election
        self.numbers = np.array(list(election.votes.values()))
        self.histories = np.zeros(len(self.numbers), dtype=np.intp)
        self.money = [pocket]
        self.purchases: list[Purchase] = []

    def held(self, key: str) -> dict[int, int]:
        """History -> how many supporters of the project have it."""
        rows = self.election.supporters[key]
        found = np.bincount(self.histories[rows], self.numbers[rows])
        return {int(history): int(found[history]) for history in np.flatnonzero(found)}

    def left_of(self, key: str) -> Fraction:
        """What the supporters still hold together."""
        return sum((self.money[history] * number for history, number in self.held(key).items()), Fraction(0))

    def price_of(self, key: str) -> Fraction | None:
        """The least price at which supporters pay the cost together, each giving at most what they hold; None: too little."""
        left = Fraction(self.election.costs[key])
        held = sorted((self.money[history], number) for history, number in self.held(key).items())
        payers = sum(number for _money, number in held)
        for money, number in held:
            if money * payers >= left:
                return left / payers
            left -= money * number
            payers -= number
        return None

    def buy(self, key: str) -> Purchase:
        price, rows = self.price_of(key), self.election.supporters[key]
        paid = {history: (min(self.money[history], price), number) for history, number in self.held(key).items()}
        made = Purchase(key, price, paid, self.histories)
        names = np.zeros(len(self.money), dtype=np.intp)
        for history, (payment, _number) in paid.items():
            names[history] = len(self.money)
            self.money.append(self.money[history] - payment)
        self.histories = self.histories.copy()
        self.histories[rows] = names[self.histories[rows]]
        self.purchases.append(made)
        return made
