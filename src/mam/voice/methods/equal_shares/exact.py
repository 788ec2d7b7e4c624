"""One run in plain fractions: what everybody holds after a list of purchases, and exact prices. Slow, so used only where it decides.

Voters with the same history hold the same sum, so fractions are kept per history, not per voter.
"""

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction

from .election import Election


@dataclass(frozen=True)
class Purchase:
    """price: what each pays at most. paid: history -> (payment, how many Votes) of all supporters.

    histories: of each merged Vote, before the purchase.
    """

    key: str
    price: Fraction
    paid: dict[int, tuple[Fraction, int]]
    histories: list[int]


class Ledger:
    """Money of every merged Vote. `buy` moves on by one purchase; a history is a number per merged Vote."""

    def __init__(self, election: Election, pocket: Fraction):
        self.election = election
        self.votes = [(frozenset(vote), number) for vote, number in election.votes.items()]
        self.histories = [0] * len(self.votes)
        self.money = [pocket]
        self.purchases: list[Purchase] = []

    def held(self, key: str) -> dict[int, int]:
        """History -> how many supporters of the project have it."""
        found = Counter()
        for (vote, number), history in zip(self.votes, self.histories, strict=True):
            if key in vote:
                found[history] += number
        return found

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
        price = self.price_of(key)
        paid = {history: (min(self.money[history], price), number) for history, number in sorted(self.held(key).items())}
        made = Purchase(key, price, paid, self.histories)
        money, names, histories = [], {}, []
        for (vote, _number), before in zip(self.votes, self.histories, strict=True):
            pays = key in vote
            if (before, pays) not in names:
                names[before, pays] = len(money)
                money.append(self.money[before] - paid[before][0] if pays else self.money[before])
            histories.append(names[before, pays])
        self.money, self.histories = money, histories
        self.purchases.append(made)
        return made
