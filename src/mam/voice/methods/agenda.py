"""How many people must support a need before it comes on the agenda of the house: the fuller the agenda, the more.

Source of the idea: the quorums of LiquidFeedback (Behrens, Kistner, Nitsche, Swierczek: The Principles of LiquidFeedback, 2014), which
keep the number of matters at a size people can follow. The rule itself is the house's: max(3, ceil(active / 20 x open topics / target)).
"""

from dataclasses import dataclass

LEAST, SHARE = 3, 20


@dataclass(frozen=True)
class Bar:
    """supports: how many a need wants at least. active: people active lately. open_topics: talked about now. target: as many fit."""

    supports: int
    active: int
    open_topics: int
    target: int


def bar_of(active: int, open_topics: int, target: int) -> Bar:
    """In whole numbers, so that nothing is lost in rounding. target: at least 1. Raises ValueError for numbers below."""
    if active < 0 or open_topics < 0 or target < 1:
        raise ValueError("people and topics are counted from 0, the target from 1")
    wanted = -(-active * open_topics // (SHARE * target))
    return Bar(max(LEAST, wanted), active, open_topics, target)
