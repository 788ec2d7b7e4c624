"""What somebody looks for in the programme, as it stands in an address."""

from dataclasses import dataclass

# For whom (words.Whom): years of age, both ends included.
AGES = {"toddler": (0, 6), "child": (7, 12), "youth": (13, 17), "adult": (18, 59), "senior": (60, 120)}
EVENING_FROM = 16


@dataclass(frozen=True)
class Wish:
    """Only what fits all of it; empty means anything. centre, group: addresses; text: words that all have to be there."""

    text: str = ""
    whom: str = ""
    kind: str = ""
    time: str = ""
    centre: str = ""
    step_free: bool = False
    group: str = ""
    tag: str = ""

    def __bool__(self) -> bool:
        return self != Wish()
