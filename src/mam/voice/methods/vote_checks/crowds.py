"""Many codes used in one place, or in a few minutes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .finding import Finding
from .tails import poisson

MOST_CODES, WINDOW, RARE = 3, 10, 0.001


@dataclass(frozen=True)
class Use:
    """A used code. minute: whole minutes since any fixed moment. device, network: keyed marks, empty when not known."""

    minute: int
    device: str = ""
    network: str = ""
    kiosk: bool = False


def many_codes(uses: Sequence[Use]) -> Finding:
    """Devices and networks used for more than three codes. The house's own kiosk, desk and phone are only counted."""
    others = [use for use in uses if not use.kiosk]
    flags, concerned = [], set()
    for kind in ("device", "network"):
        marks = Counter(getattr(use, kind) for use in others if getattr(use, kind))
        for mark, number in sorted(marks.items(), key=lambda one: (-one[1], one[0])):
            if number > MOST_CODES:
                flags.append({"kind": kind, "mark": mark, "codes": number})
                concerned |= {at for at, use in enumerate(others) if getattr(use, kind) == mark}
    return Finding("devices", len(concerned), flags, {"kiosk": len(uses) - len(others)}, {"most": MOST_CODES})


def crowded_minutes(minutes: Sequence[int], first: int, last: int) -> Finding:
    """The most code uses in any ten minutes against Poisson. first, last: the minutes between which codes could be used."""
    if not minutes:
        return Finding("minutes", thresholds={"p": RARE, "window": WINDOW})
    ordered, most, start, left = sorted(minutes), 0, 0, 0
    for right, minute in enumerate(ordered):
        while minute - ordered[left] >= WINDOW:
            left += 1
        if right - left + 1 > most:
            most, start = right - left + 1, ordered[left]
    length = max(last - first + 1, WINDOW)
    p = min(1.0, (length - WINDOW + 1) * poisson(most, len(ordered) * WINDOW / length))
    figures = {"most": most, "start": start, "p": p, "windows": length - WINDOW + 1}
    flags = [{"start": start, "uses": most}] if p < RARE else []
    return Finding("minutes", most if flags else 0, flags, figures, {"p": RARE, "window": WINDOW})
