"""A day cut into pieces that cover it exactly: free, partly free, taken, shut. For the week, the day board and print."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

FREE, PARTLY, TAKEN, SHUT = "free", "partly", "taken", "shut"
Range = tuple[dt.datetime, dt.datetime]
Held = tuple[dt.datetime, dt.datetime, object]


@dataclass(frozen=True, slots=True)
class Piece:
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
    free, held = clipped(free, window), [row for row in held if row[0] < window[1] and window[0] < row[1]]
    if not held and not free:
        return (Piece(*window, SHUT),)
    edges = {*window, *(edge for row in free for edge in row)}
    edges |= {edge for row in held for edge in row[:2] if window[0] < edge < window[1]}
    made: list[Piece] = []
    ordered = sorted(edges)
    for start, end in zip(ordered, ordered[1:], strict=False):
        piece = _piece(start, end, free, held, units)
        last = made[-1] if made else None
        if last and (last.kind, last.left, last.keys) == (piece.kind, piece.left, piece.keys):
            made[-1] = Piece(last.start, end, last.kind, last.left, last.keys)
        else:
            made.append(piece)
    return tuple(made)


def _piece(start: dt.datetime, end: dt.datetime, free: list[Range], held: list[Held], units: int) -> Piece:
    here = [key for first, last, key in held if first < end and start < last]
    can_be_had = any(first < end and start < last for first, last in free)
    if here and (len(here) >= units or not can_be_had):
        return Piece(start, end, TAKEN, 0, tuple(dict.fromkeys(here)))
    if can_be_had:
        return Piece(start, end, PARTLY if here else FREE, units - len(here), tuple(dict.fromkeys(here)))
    return Piece(start, end, SHUT)


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
