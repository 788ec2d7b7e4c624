"""On the page of an event and of one date: what was written down there, and for the house the way to write down more."""

from mam.core import clock
from mam.core.permission import allowed
from mam.programme.models import Occurrence
from mam.ui import panels

from ..actions.note_targets import is_meeting
from ..actions.noted import notes_of


def register() -> None:
    panels.register("event", "voice/noting/_panel.html", of_event, order=20)
    panels.register("date", "voice/noting/_panel.html", of_date, order=10)


def of_event(request, event=None, **given) -> dict | None:
    """Of all dates; notes are written to the last one that has begun."""
    if event is None:
        return None
    begun = Occurrence.objects.planned().filter(event=event, during__startswith__lte=clock.now())
    return panel(request, event, begun.order_by("-during") if may_note(request, event) else None)


def of_date(request, event=None, occurrence=None, **given) -> dict | None:
    if occurrence is None:
        return None
    open_now = not occurrence.is_cancelled and clock.local(occurrence.starts).date() <= clock.today()
    rows = Occurrence.objects.filter(pk=occurrence.pk)
    return panel(request, event, rows if open_now and may_note(request, event) else None, occurrence)


def may_note(request, event) -> bool:
    return allowed("voice.note_meeting", request.person) and is_meeting(event)


def panel(request, event, rows, date=None) -> dict | None:
    """rows: dates to write to, the best first, or None."""
    notes, to_note = notes_of(event, request.person, date), rows.first() if rows is not None else None
    return {"notes": notes, "to_note": to_note} if notes or to_note else None
