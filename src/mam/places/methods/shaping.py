"""A day cut into pieces that cover it exactly: free, partly free, taken, shut. For the week, the day board and print."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

FREE, PARTLY, TAKEN, SHUT = "free", "partly", "taken", "shut"
Range = tuple[dt.datetime, dt.datetime]
Held = tuple[dt.datetime, dt.datetime, object]


class Piece(NamedTuple):
    """Half-open range of instants. left: how many units are free; keys: the bookings that hold it, in order of start."""

    start: dt.datetime
    end: dt.datetime
    kind: str
    left: int = 0
    keys: tuple = ()


def clipped(ranges: Iterable[Range], window: Range) -> list[Range]:
    """The parts of the ranges inside the window."""
    first, last = window
    inside = ((max(start, first), min(end, last)) for start, end in ranges)
    return [(start, end) for start, end in inside if start < end]


def pieces(window: Range, free: Iterable[Range], held: Iterable[Held], units: int = 1) -> tuple[Piece, ...]:
    """The window cut into pieces, in order, without gaps or overlaps; neighbours that say the same are one piece.

    free: when at least one unit can be had. held: (start, end, key) for each part held. units: how many parts there are to
    have one by one; 1 for a thing that is taken as a whole.
    """
    changes = _changes(window, free, held)
    made: list[Piece] = []
    can_be_had, here, since = 0, [], window[0]
    for instant in sorted(changes):
        if since < instant:
            _add(made, since, instant, can_be_had, here, units)
            since = instant
        for is_start, key in changes[instant]:
            if key is None:
                can_be_had += 1 if is_start else -1
            elif is_start:
                here.append(key)
            else:
                here.remove(key)
    if since < window[1]:
        _add(made, since, window[1], can_be_had, here, units)
    return tuple(made)


def _changes(window: Range, free: Iterable[Range], held: Iterable[Held]) -> dict[dt.datetime, list[tuple[bool, object]]]:
    """What starts and ends at which instant inside the window; key None is free time."""
    first, last = window
    changes: dict[dt.datetime, list[tuple[bool, object]]] = {}
    for start, end, key in [*((start, end, None) for start, end in free), *held]:
        start, end = (start if start > first else first), (end if end < last else last)
        if start < end:
            changes.setdefault(start, []).append((True, key))
            changes.setdefault(end, []).append((False, key))
    return changes


def _add(made: list[Piece], start: dt.datetime, end: dt.datetime, can_be_had: int, here: list, units: int) -> None:
    left, keys = 0, tuple(dict.fromkeys(here))
    if here and (len(here) >= units or not can_be_had):
        kind = TAKEN
    elif can_be_had:
        kind, left = (PARTLY if here else FREE), units - len(here)
    else:
        kind = SHUT
    last = made[-1] if made else None
    if last is not None and last.kind == kind and last.left == left and last.keys == keys:
        made[-1] = Piece(last.start, end, kind, left, keys)
    else:
        made.append(Piece(start, end, kind, left, keys))


def split_evenly(items: list, most: int) -> list[list]:
    """Rows of nearly equal length, none longer than `most`."""
    rows = -(-len(items) // most)
    size, longer = divmod(len(items), rows) if rows else (0, 0)
    made, at = [], 0
    for number in range(rows):
        length = size + (number < longer)
        made.append(items[at : at + length])
        at += length
    return made
