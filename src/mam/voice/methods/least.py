"""The least number with which something becomes true, looked for by doubling and halving."""

from collections.abc import Callable


def least(enough: Callable[[int], bool], most: int) -> int | None:
    """From 1 to most; None when not even most is enough. About right where more is not always enough."""
    low, high = 0, 1
    while not enough(high):
        if high >= most:
            return None
        low, high = high, min(2 * high, most)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high
