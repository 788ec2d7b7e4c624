"""The day board: for each thing a strip of quarter hours, and beside it a sentence that says the same."""

import datetime as dt
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import DASH, hours_words
from mam.ui.templatetags.ui import icon

from ...actions.days import NOTHING_KNOWN, DayOfThing
from ...methods.shaping import FREE, PARTLY, SHUT, TAKEN, Piece
from .board import Board
from .slips import usable, words_of

QUARTER = dt.timedelta(minutes=15)
AN_HOUR = dt.timedelta(hours=1)


@dataclass(frozen=True)
class Axis:
    """The hours the strips show, from a whole hour to a whole hour; elapsed time, so a clock change needs no thought."""

    start: dt.datetime
    end: dt.datetime

    @classmethod
    def of(cls, board: Board) -> "Axis | None":
        """From the first to the last thing that happens that day; None when nothing opens."""
        cells = [board.cells[thing.pk][0] for thing in board.things]
        edges = edges_of(cell for cell in cells if not cell.thing.always_open) or edges_of(cells)
        if not edges:
            return None
        start, end = (min(edges) + minutes_off(min(edges), -1)), (max(edges) + minutes_off(max(edges), 1))
        return cls(start, end)

    @property
    def quarters(self) -> int:
        return round((self.end - self.start) / QUARTER)

    @property
    def labels(self) -> list[str]:
        """Hours under the strip at even distances."""
        hours = round((self.end - self.start) / AN_HOUR)
        step = next(step for step in (2, 3, 1) if hours % step == 0)
        return [f"{clock.local(self.start + number * AN_HOUR):%-H}" for number in range(0, hours + 1, step)]

    def x(self, instant: dt.datetime) -> str:
        return f"{(min(max(instant, self.start), self.end) - self.start) / QUARTER:g}"

    def rect(self, kind: str, start: dt.datetime, end: dt.datetime, y: int = 0) -> str:
        width = float(self.x(end)) - float(self.x(start))
        return f'<rect class="strip-{kind}" x="{self.x(start)}" y="{y}" width="{width:g}" height="{4 - y}"/>' if width > 0 else ""


def edges_of(cells) -> list[dt.datetime]:
    """When anything opens, closes, starts or ends."""
    cells = list(cells)
    busy = [(piece.start, piece.end) for cell in cells for piece in cell.pieces if piece.kind != SHUT]
    return [edge for range_ in (*busy, *(row for cell in cells for row in cell.open)) for edge in range_]


def minutes_off(instant: dt.datetime, direction: int) -> dt.timedelta:
    """How far the nearest whole hour lies before (-1) or after (1)."""
    over = instant.minute % 60
    if not over:
        return dt.timedelta(0)
    return dt.timedelta(minutes=-over if direction < 0 else 60 - over)


class Strips:
    """Rows of the board for one day."""

    def __init__(self, board: Board, axis: Axis):
        self.board, self.axis, self.now = board, axis, board.to.now

    def rows(self) -> list[dict]:
        return [self.row(self.board.cells[thing.pk][0]) for thing in self.board.things]

    def row(self, cell: DayOfThing) -> dict:
        ranges = [(usable(cell.thing, piece, self.now), piece) for piece in cell.pieces if piece.kind in (FREE, PARTLY)]
        free = [(range_, piece) for range_, piece in ranges if range_]
        may = [range_ for range_, _piece in free if self.board.to.may_begin(cell.thing, range_[0])]
        return {
            "thing": cell.thing,
            "strip": self.strip(cell),
            "badge": self.badge(cell),
            "free": kept_whole(self.free_words(cell, free)),
            "taken": kept_whole(self.taken_words(cell)),
            "href": mark_safe(self.board.to.booking_of(cell.thing, *may[0])) if may else "",
            "hour": may[0][0] if may else None,
        }

    def strip(self, cell: DayOfThing) -> SafeString:
        axis, shapes = self.axis, []
        for piece in cell.pieces:
            known = any(self.known(key).open_to_all for key in piece.keys)
            if piece.kind in (FREE, PARTLY):
                shapes.append(axis.rect("free", piece.start, piece.end))
            if piece.kind in (TAKEN, PARTLY):
                shapes.append(axis.rect("event" if known else "busy", piece.start, piece.end, 2 if piece.kind == PARTLY else 0))
        if axis.start <= self.now <= axis.end:
            shapes.append(f'<rect class="strip-now" x="{axis.x(self.now)}" width=".18" height="4"/>')
        return mark_safe("".join(shapes))

    def known(self, key):
        return self.board.slips.known.get(key, NOTHING_KNOWN)

    def badge(self, cell: DayOfThing) -> SafeString | str:
        """How it is this very moment; only today."""
        here = next((piece for piece in cell.pieces if piece.start <= self.now < piece.end), None)
        if here is None or here.kind == SHUT:
            return ""
        hour = self.board.slips.hour(here.end)
        if here.kind == TAKEN:
            return badge("wait", "clock", _("taken until %(hour)s") % {"hour": hour})
        return badge("ok", "check", _("free until %(hour)s") % {"hour": hour})

    def free_words(self, cell: DayOfThing, free) -> str:
        if not free:
            if cell.why_closed and not cell.uses:
                return _("Closed. %(why)s") % {"why": cell.why_closed}
            return _("Nothing free any more") if cell.open else _("Closed")
        said = [self.range_words(cell, range_, piece) for range_, piece in free]
        return _("Free: %(hours)s") % {"hours": ", ".join(said)}

    def range_words(self, cell: DayOfThing, range_, piece: Piece) -> str:
        words = hours_words(*range_)
        return f"{words} ({piece.left}/{cell.units})" if cell.units > 1 else words

    def taken_words(self, cell: DayOfThing) -> str:
        """The hours that are taken, with the titles their parties show."""
        said = []
        for use in cell.uses:
            words = words_of(self.known(use.booking_id), "")
            hours = self.board.slips.hours(cell.window, use.start, use.end)
            said.append(f"{hours} {words}".strip())
        return _("Taken: %(hours)s") % {"hours": ", ".join(said)} if said else ""


def kept_whole(words: str) -> str:
    """Hours that do not break at their dash."""
    return words.replace(DASH, f"{DASH}\N{WORD JOINER}")


def badge(kind: str, sign: str, words: str) -> SafeString:
    return mark_safe(f'<span class="badge badge--{kind}">{icon(sign)}{words}</span>')
