"""Sums in fractions shown as whole grosze that still add up: the largest remainders get the missing grosze."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction


def by_largest_remainder(parts: Sequence[Fraction], total: int) -> list[int]:
    """Whole grosze for each part, together the total. Of equal remainders the earlier part is rounded up."""
    whole = [part.numerator // part.denominator for part in parts]
    order = sorted(range(len(parts)), key=lambda at: whole[at] - parts[at])
    for at in order[: total - sum(whole)]:
        whole[at] += 1
    return whole


def shown_payments(paid: Sequence[tuple[Fraction, int]], cost: int) -> list[tuple[int, int]]:
    """(grosze, how many pay that), largest first, together the cost. paid: (exact payment, how many)."""
    shown = Counter()
    ordered = sorted(paid, key=lambda one: (one[0] % 1, one[0]), reverse=True)
    missing = cost - sum((payment.numerator // payment.denominator) * number for payment, number in ordered)
    for payment, number in ordered:
        whole, up = payment.numerator // payment.denominator, min(number, missing)
        missing -= up
        shown[whole + 1] += up
        shown[whole] += number - up
    return sorted(((grosze, number) for grosze, number in shown.items() if number), reverse=True)
