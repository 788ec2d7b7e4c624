"""Slips of the week as ready HTML. Written in Python, because fifty rooms in one week are two thousand slips."""

import datetime as dt
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import DASH, clock_words
from mam.ui.templatetags.ui import icon

from ...actions.days import NOTHING_KNOWN, DayOfThing, Known, Use
from ...methods.shaping import FREE, PARTLY, TAKEN, Piece
from ...models import Thing
from ...words import Takes
from .addresses import Addresses

SHORTEST_GAP = dt.timedelta(minutes=30)


def usable(thing: Thing, piece: Piece, now: dt.datetime) -> tuple[dt.datetime, dt.datetime] | None:
    """The free piece from now on, its start on the thing's grid; None when too little is left."""
    if piece.end <= now:
        return None
    start = piece.start if piece.start > now else on_grid(now, thing.grid)
    shortest = max(SHORTEST_GAP, dt.timedelta(minutes=thing.min_minutes))
    return (start, piece.end) if piece.end - start >= shortest else None


def on_grid(instant: dt.datetime, minutes: int) -> dt.datetime:
    step = dt.timedelta(minutes=minutes or 15)
    midnight = clock.instant(clock.local(instant).date(), dt.time(0))
    return midnight - (midnight - instant) // step * step


class Slips:
    """Writes the slips of one page. known: what the reader may know of each booking."""

    def __init__(self, addresses: Addresses, known: dict, *, keeps: bool = False):
        self.to, self.known, self.keeps = addresses, known, keeps
        self.busy, self.free, self.part = escape(_("Group meeting")), _("Free"), _("part of the room")
        self.taken, self.all_taken, self.some_free = _("Taken"), _("All %(units)d taken"), _("Free: %(left)d of %(units)d")
        self.all_day, self.until, self.since = _("all day"), _("until %(hour)s"), _("from %(hour)s")
        self.plus = icon("plus", True)
        self._hours: dict[dt.datetime, str] = {}
        self._names: dict[int, str] = {}

    def hour(self, instant: dt.datetime) -> str:
        if instant not in self._hours:
            self._hours[instant] = clock_words(instant)
        return self._hours[instant]

    def name(self, thing: Thing) -> str:
        if thing.id not in self._names:
            self._names[thing.id] = escape(thing.name)
        return self._names[thing.id]

    def hours(self, window, start: dt.datetime, end: dt.datetime) -> str:
        """22:00–23:00; "from 22:00" and "until 01:00" when it reaches over midnight."""
        before, after = start < window[0], end > window[1]
        if before or after:
            words = self.all_day if before and after else self.until if before else self.since
            return words % {"hour": self.hour(end if before else start)}
        return f"{self.hour(start)}{DASH}{self.hour(end)}"

    def of(self, cell: DayOfThing, day_words: str) -> list[str]:
        """The slips of a thing on a day, in order of their start, each as HTML."""
        shown = [(use.start, self.use(cell, use)) for use in cell.uses] if cell.thing.takes == Takes.ALL else []
        if cell.thing.takes == Takes.ANY:
            shown += [(piece.start, self.units(cell, piece)) for piece in cell.pieces if piece.kind == TAKEN]
        for piece in cell.pieces:
            if piece.kind in (FREE, PARTLY) and (range_ := usable(cell.thing, piece, self.to.now)):
                shown.append((range_[0], self.gap(cell, piece, *range_, day_words)))
        return [html for _start, html in sorted(shown, key=lambda pair: pair[0])]

    def use(self, cell: DayOfThing, use: Use) -> str:
        """A booking: its title when the reader may know it, else only that somebody meets."""
        known = self.known.get(use.booking_id, NOTHING_KNOWN)
        when = self.hours(cell.window, use.start, use.end)
        more = f" <small>{self.part}</small>" if use.partly else ""
        words = escape(words_of(known, "")) or self.busy
        if known.mine or (self.keeps and known.party):
            address = self.to.booking(use.booking_id)
            return f'<li><a class="slip" href="{address}"><time>{when}</time><span>{words}</span>{more}</a></li>'
        kind = "slip" if known.open_to_all else "slip slip--busy"
        return f'<li><div class="{kind}"><time>{when}</time>{words}{more}</div></li>'

    def units(self, cell: DayOfThing, piece: Piece) -> str:
        words = self.taken if cell.units == 1 else self.all_taken % {"units": cell.units}
        when = self.hours(cell.window, piece.start, piece.end)
        return f'<li><div class="slip slip--busy"><time>{when}</time>{words}</div></li>'

    def gap(self, cell: DayOfThing, piece: Piece, start: dt.datetime, end: dt.datetime, day_words: str) -> str:
        """Free time as a link to the form; without a link when it is too late, or too early, to book it here."""
        words = self.free
        if piece.kind == PARTLY or cell.units > 1:
            words = self.some_free % {"left": piece.left, "units": cell.units}
        whole = [(start, end)] == list(cell.open)
        when = "" if whole else f"<time>{self.hour(start)}{DASH}{self.hour(end)}</time> "
        hush = f'<span class="hush">{self.all_day if whole else ""}: {self.name(cell.thing)}, {day_words}</span>'
        inside = f"<span>{when}{words}{hush}</span>"
        if not self.to.may_begin(cell.thing, start):
            return f'<li><div class="slip slip--free">{inside}</div></li>'
        address, sign = self.to.booking_of(cell.thing, start, end), self.plus if whole else ""
        return f'<li><a class="slip slip--free" href="{address}">{sign}{inside}</a></li>'

    def cell(self, cell: DayOfThing, day_words: str) -> str:
        """One cell of the week."""
        slips = self.of(cell, day_words)
        name = self.name(cell.thing)
        if not slips:
            return f'<td role="cell" data-empty><span class="week__room">{name}</span><p>{self.nothing(cell)}</p></td>'
        empty = " data-empty" if len(slips) == 1 and not cell.uses else ""
        return f'<td role="cell"{empty}><span class="week__room">{name}</span><ul>{"".join(slips)}</ul></td>'

    def nothing(self, cell: DayOfThing) -> str:
        """Why there is not a single slip: closed, with the reason, or already past."""
        if cell.why_closed:
            return _("Closed. %(why)s") % {"why": escape(cell.why_closed)}
        return _("It was free") if cell.open and cell.window[1] <= self.to.now else _("Closed")


def words_of(known: Known, otherwise: str) -> str:
    """Title and party, as far as they are known."""
    if known.party:
        return f"{known.title}, {known.party}" if known.title else known.party
    return known.title or otherwise


def joined(slips: list[str]) -> SafeString:
    return mark_safe("".join(slips))
