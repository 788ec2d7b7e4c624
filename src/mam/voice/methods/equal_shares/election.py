"""What is counted: projects with costs, equal Votes merged, the fund, and the order in which ties are decided."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property


@dataclass(frozen=True)
class Election:
    """costs: key -> grosze, in the order of the tie rule. votes: sorted keys of a Vote -> how many cast it.

    lots: key -> place drawn before counting. threshold: whether 1/(3B) holds. The order of what was given never matters.
    """

    costs: Mapping[str, int]
    votes: Mapping[tuple[str, ...], int]
    budget: int
    lots: Mapping[str, int]
    threshold: bool = False

    @classmethod
    def of(
        cls, costs: Mapping[str, int], votes: Iterable[Iterable[str]], budget: int, *, lot: str = "", threshold: bool = False
    ) -> "Election":
        """costs and budget in whole grosze. lot: the public word from which the order of ties is drawn.

        threshold: leave out projects with approvals / n < cost / (3 budget). ValueError names what cannot be counted.
        """
        check_money(costs, budget)
        merged = Counter(tuple(sorted(set(vote))) for vote in votes)
        merged.pop((), None)
        if unknown := {key for vote in merged for key in vote} - set(costs):
            raise ValueError(f"a Vote names an unknown project: {sorted(unknown)[0]}")
        return cls.ordered(costs, merged, budget, draw_lots(costs, lot), threshold)

    @classmethod
    def ordered(cls, costs, votes, budget: int, lots, threshold: bool) -> "Election":
        """Projects in the order of the tie rule, Votes in that of their keys: nothing depends on how they came."""
        approvals = approvals_of(costs, votes)
        keys = sorted(costs, key=lambda key: (costs[key], -approvals[key], lots[key]))
        return cls({key: costs[key] for key in keys}, dict(sorted(votes.items())), budget, lots, threshold)

    @cached_property
    def number(self) -> int:
        """Votes with at least one project: n."""
        return sum(self.votes.values())

    @cached_property
    def approvals(self) -> dict[str, int]:
        return approvals_of(self.costs, self.votes)

    @cached_property
    def supporters(self) -> dict[str, list[int]]:
        """Key -> places of its Votes among the merged ones."""
        found = {key: [] for key in self.costs}
        for at, vote in enumerate(self.votes):
            for key in vote:
                found[key].append(at)
        return found

    @cached_property
    def out(self) -> frozenset[str]:
        """Projects that do not reach the threshold, where there is one; nobody can pay for them."""
        if not self.threshold:
            return frozenset()
        given = self.approvals, self.number, self.budget
        return frozenset(key for key, cost in self.costs.items() if not reaches_threshold(key, cost, *given))

    @cached_property
    def standing(self) -> list[str]:
        """Projects that somebody chose and the threshold let in, in the order of the tie rule."""
        return [key for key in self.costs if self.approvals[key] and key not in self.out]

    @property
    def pocket(self) -> Fraction:
        """Each voter's equal part of the fund, in grosze."""
        return Fraction(self.budget, self.number)

    def cost_of(self, keys: Iterable[str]) -> int:
        return sum(self.costs[key] for key in keys)

    def with_votes(self, key: str, number: int) -> "Election":
        """The same with that many more Votes for this one project; the lots stay as they were drawn."""
        votes = {**self.votes, (key,): self.votes.get((key,), 0) + number}
        return self.ordered(self.costs, votes, self.budget, self.lots, self.threshold)


def check_money(costs: Mapping[str, int], budget: int) -> None:
    for key, cost in costs.items():
        if not isinstance(cost, int) or cost <= 0:
            raise ValueError(f"the cost of {key} is no whole number of grosze above zero")
    if not isinstance(budget, int) or budget <= 0:
        raise ValueError("the fund is no whole number of grosze above zero")


def approvals_of(costs: Iterable[str], votes: Mapping[tuple[str, ...], int]) -> dict[str, int]:
    found = dict.fromkeys(costs, 0)
    for vote, number in votes.items():
        for key in vote:
            found[key] += number
    return found


def reaches_threshold(key: str, cost: int, approvals: Mapping[str, int], number: int, budget: int) -> bool:
    """approvals / n >= cost / (3 budget)."""
    return 3 * budget * approvals[key] >= cost * number


def draw_lots(keys: Iterable[str], lot: str) -> dict[str, int]:
    """Key -> place in the order drawn from a public word, the same for whatever order the projects come in."""
    drawn = sorted(keys, key=lambda key: (hashlib.sha256(f"{lot}:{key}".encode()).digest(), key))
    return {key: place for place, key in enumerate(drawn)}
