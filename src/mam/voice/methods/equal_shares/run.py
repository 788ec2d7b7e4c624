"""One run of Equal Shares for a given pocket. Floats rank; whatever is close to the best, or to being affordable, fractions decide.

Money only shrinks, so an earlier rho is a lower bound of the later one: projects wait in a heap by the last rho found, and only
those that may be best are looked at again. Every float carries a bound of its error, and "close" is never less than that bound.
"""

import heapq
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from .election import Election
from .exact import Ledger

CLOSE = 1e-9
ROUNDING = 2.0**-51


@dataclass(frozen=True)
class Offer:
    """A project's rho as a float with the bound of its error. full: surely paid in full by all its supporters."""

    rho: float
    error: float
    full: bool
    place: int


class Table:
    """The election as arrays, made once for all runs. A place is the project's number in the order of the tie rule."""

    def __init__(self, election: Election):
        self.election = election
        self.keys = election.standing
        numbers = np.array(list(election.votes.values()), dtype=float)
        self.rows = [np.array(election.supporters[key], dtype=np.intp) for key in self.keys]
        self.numbers = [numbers[rows] for rows in self.rows]
        self.approvals = [election.approvals[key] for key in self.keys]
        self.whole_costs = [election.costs[key] for key in self.keys]
        self.costs = [float(cost) for cost in self.whole_costs]

    def run(self, pocket: Fraction) -> list[str]:
        """Keys of the projects in the order they are bought."""
        return Run(self, pocket).bought()

    def all_in_full(self, bought: list[str], pocket: Fraction) -> bool:
        """Whether everybody surely pays the same as all others for each of their bought projects."""
        spent = np.zeros(len(self.election.votes))
        for key in bought:
            spent[self.election.supporters[key]] += self.election.costs[key] / self.election.approvals[key]
        return float(spent.max(initial=0.0)) <= float(pocket) * (1 - CLOSE)


class Run:
    def __init__(self, table: Table, pocket: Fraction):
        self.table, self.pocket = table, pocket
        self.money = np.full(len(table.election.votes), float(pocket))
        self.error = float(pocket) * ROUNDING
        self.ledger: Ledger | None = None
        self.order: list[int] = []

    def bought(self) -> list[str]:
        whole, parts = self.pocket.numerator, self.pocket.denominator
        facts = zip(self.table.approvals, self.table.whole_costs, strict=True)
        waiting = [(1 / number, place) for place, (number, cost) in enumerate(facts) if number * whole >= cost * parts]
        heapq.heapify(waiting)
        while waiting and (best := self.best_of(waiting)) is not None:
            self.pay(best)
        return [self.table.keys[place] for place in self.order]

    def best_of(self, waiting: list) -> Offer | None:
        """The offer to buy now, taken out of the heap; None when nothing is affordable any more."""
        offers, reach = [], float("inf")
        while waiting and waiting[0][0] - CLOSE <= reach:
            offer = self.offer(heapq.heappop(waiting)[1])
            if offer is not None:
                offers.append(offer)
                reach = min(reach, offer.rho + offer.error + CLOSE)
        if not offers:
            return None
        near = [offer for offer in offers if offer.rho - offer.error <= reach]
        best = near[0] if len(near) == 1 else min(near, key=lambda offer: (self.exact_rho(offer), offer.place))
        for offer in offers:
            if offer is not best:
                heapq.heappush(waiting, (offer.rho - offer.error, offer.place))
        return best

    def offer(self, place: int) -> Offer | None:
        """The project's rho now; None when its supporters cannot pay for it, now or later."""
        table, error = self.table, self.error
        cost, number, money = table.costs[place], table.approvals[place], self.money[table.rows[place]]
        if money.min() * number >= cost * (1 + CLOSE) + number * error:
            return Offer(1 / number, 0.0, True, place)
        numbers = table.numbers[place]
        total, noise = float(money @ numbers), number * error + len(money) * cost * ROUNDING
        if abs(total - cost) <= max(noise, CLOSE * cost):
            if self.exact().left_of(table.keys[place]) < table.whole_costs[place]:
                return None
        elif total < cost:
            return None
        price = price_of(cost, number, money, numbers)
        richer = float(numbers @ (money > price + noise))
        if richer >= 1:  # what poor supporters may hold more or less is shared by those surely richer
            noise = ((number - richer) * error + len(money) * cost * ROUNDING) / richer
        return Offer(price / cost, (noise + price * ROUNDING) / cost, False, place)

    def exact_rho(self, offer: Offer) -> Fraction:
        if offer.full:
            return Fraction(1, self.table.approvals[offer.place])
        key = self.table.keys[offer.place]
        return self.exact().price_of(key) / self.table.whole_costs[offer.place]

    def exact(self) -> Ledger:
        """The fractions, brought up to what is bought so far; money is taken from them again, so that errors start anew."""
        self.ledger = self.ledger or Ledger(self.table.election, self.pocket)
        behind = self.order[len(self.ledger.purchases) :]
        for place in behind:
            self.ledger.buy(self.table.keys[place])
        if behind:
            held = np.array([float(money) for money in self.ledger.money])
            self.money = held[self.ledger.histories]
            self.error = float(self.pocket) * ROUNDING
        return self.ledger

    def pay(self, offer: Offer) -> None:
        rows, cost = self.table.rows[offer.place], self.table.costs[offer.place]
        self.money[rows] = np.maximum(self.money[rows] - offer.rho * cost, 0.0)
        self.error += (offer.error + offer.rho * ROUNDING) * cost
        self.order.append(offer.place)


def price_of(cost: float, number: int, money: np.ndarray, numbers: np.ndarray) -> float:
    """The price, looked for from the poorest up. Supporters hold about the cost or more."""
    order = np.argsort(money)
    money, numbers = money[order], numbers[order]
    left = cost - np.concatenate(([0.0], np.cumsum(money * numbers)[:-1]))
    payers = number - np.concatenate(([0.0], np.cumsum(numbers)[:-1]))
    pays = money * payers >= left
    at = int(np.argmax(pays)) if pays.any() else len(money) - 1
    return float(left[at] / payers[at])
