"""A paper list typed in: the numbered rows with a tick, the names added at the bottom, and how many heads there were."""

import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.words import Channel

from ..models import Occurrence
from ..words import Presence
from .attendance import Mark, mark
from .attendance_list import Row, Sums, rows_of, sums_of
from .counting import count_heads

MOST_NAMES = 60


@dataclass(frozen=True)
class Sheet:
    """What stands on the paper. present, excused: numbers of rows. rest_absent: whoever has no tick was not there.

    names: written by hand at the bottom. heads: how many were counted, None when nobody did.
    """

    present: frozenset[int] = frozenset()
    excused: frozenset[int] = frozenset()
    rest_absent: bool = False
    names: tuple[str, ...] = ()
    heads: int | None = None
    key: uuid.UUID | None = None


def enter_sheet(occurrence: Occurrence, sheet: Sheet, *, by) -> Sums:
    """Writes the sheet down, channel paper. Typing it in again corrects it; the same sent form counts once.

    Refuses numbers that no row has, and a row that is both present and excused.
    """
    demand("programme.mark_attendance", by, occurrence.event)
    rows = [row for row in rows_of(occurrence) if row.sign_up]
    if reasons := list(_reasons(rows, sheet)):
        raise Refusal(reasons)
    now, key = clock.now(), sheet.key or uuid.uuid4()
    marks = [Mark(row.who, said, now) for row in rows if (said := _said(row, sheet)) not in (None, row.presence)]
    marks += [
        Mark("new", Presence.PRESENT, now, uuid.uuid5(key, str(place)), name) for place, name in enumerate(sheet.names)
    ]
    with transaction.atomic():
        mark(occurrence, marks, by=by, channel=Channel.PAPER)
        if sheet.heads is not None:
            count_heads(occurrence, sheet.heads, by=by, channel=Channel.PAPER)
    return sums_of(occurrence)


def _said(row: Row, sheet: Sheet) -> str | None:
    """What the paper says about a row; None when it says nothing, so that what is known stays."""
    if row.number in sheet.present:
        return Presence.PRESENT
    if row.number in sheet.excused:
        return Presence.EXCUSED
    if sheet.rest_absent and row.presence != Presence.EXCUSED:
        return Presence.ABSENT
    return Presence.UNKNOWN if row.presence == Presence.PRESENT else None


def _reasons(rows: list[Row], sheet: Sheet):
    known = {row.number for row in rows}
    if strange := sorted((sheet.present | sheet.excused) - known):
        sentence = _("No row has this number: %(numbers)s.") % {"numbers": ", ".join(map(str, strange[:10]))}
        yield Reason("numbers", sentence, _("Look at the number at the left edge of the paper."), field="numbers")
    if both := sorted(sheet.present & sheet.excused):
        sentence = _("These rows are both present and excused: %(numbers)s.") % {
            "numbers": ", ".join(map(str, both[:10]))
        }
        yield Reason("both", sentence, _("Leave each number in one of the fields."), field="excused")
    if len(sheet.names) > MOST_NAMES:
        yield Reason("names", _("These are more than 60 names."), _("Type them in parts."), field="names")
