"""About how many more Votes a project would have needed: the count is done again with Votes for that project alone added."""

from collections.abc import Callable

from .completion import Counted, count


def votes_missing(counted: Counted, key: str, *, wins: Callable[[Counted], bool] | None = None) -> int | None:
    """The number found by doubling and halving; about, as one Vote more may also change what others win.

    wins: another question than "does the project win now". None: not even twice as many Votes as were cast would do.
    """
    wins = wins or (lambda again: key in again.winners)
    tried: dict[int, bool] = {}

    def enough(number: int) -> bool:
        if number not in tried:
            tried[number] = wins(count(counted.election.with_votes(key, number), counted.completion))
        return tried[number]

    high, most = 1, 2 * max(counted.election.number, 1)
    while not enough(high):
        if high >= most:
            return None
        high = min(2 * high, most)
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high
