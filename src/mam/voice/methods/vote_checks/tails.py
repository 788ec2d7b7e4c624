"""Chances of seeing so many or more, exact."""

import math


def poisson(number: int, mean: float) -> float:
    """P(X >= number) for a Poisson variable."""
    if number <= 0:
        return 1.0
    if mean <= 0:
        return 0.0
    if number <= mean:
        return max(0.0, 1.0 - math.fsum(math.exp(i * math.log(mean) - mean - math.lgamma(i + 1)) for i in range(number)))
    term = math.exp(number * math.log(mean) - mean - math.lgamma(number + 1))
    total, at = term, number
    while term > total * 1e-17:
        at += 1
        term *= mean / at
        total += term
    return min(1.0, total)


def binomial(number: int, tries: int, chance: float) -> float:
    """P(X >= number) of so many tries."""
    if number <= 0:
        return 1.0
    if number > tries or chance <= 0:
        return 0.0
    if chance >= 1:
        return 1.0
    return min(1.0, math.fsum(math.comb(tries, i) * chance**i * (1 - chance) ** (tries - i) for i in range(number, tries + 1)))


def two_shares(first: int, of_first: int, second: int, of_second: int) -> float:
    """z of the difference of two shares; 0 where there is nothing to compare."""
    if not of_first or not of_second:
        return 0.0
    both = (first + second) / (of_first + of_second)
    spread = math.sqrt(both * (1 - both) * (1 / of_first + 1 / of_second))
    return (first / of_first - second / of_second) / spread if spread else 0.0
