"""The week on paper, for the door and the desk: a list by day, black on white, with a QR to the living page."""

import segno
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe

from ...actions.days import NOTHING_KNOWN
from ...forms.showing import ShowingForm
from ...models import Thing
from .board import Board, centre_of, look
from .slips import words_of
from .week import A_WEEK, neighbours, reach


@login_not_required
def week_print(request, centre):
    house = centre_of(request, centre)
    form = ShowingForm(request.GET)
    things = only(house, request.GET.get("thing", ""), request.person)
    board = look(request, house, form, form.monday, 7, things=things)
    live = request.build_absolute_uri(f"{board.to.to('week')}?week={board.days[0]}")
    context = {
        "centre": house, "form": form, "board": board, "large": form.said("large"), "live": live, "qr": qr(live),
        "thing": things[0] if things else None, "days": [day_lines(board, at) for at in range(7)],
    }  # fmt: skip
    return render(request, "places/week/print.html", context | neighbours(board.days[0], A_WEEK) | reach(board))


def only(centre, slug: str, person) -> list[Thing] | None:
    """The one thing whose door the sheet hangs on; None for the whole house."""
    if not slug:
        return None
    things = list(Thing.objects.visible_to(person).filter(centre=centre, slug=slug[:80]).with_parts())
    if not things:
        raise Http404
    return things


def day_lines(board: Board, at: int) -> dict:
    """A day: its hours or why it is closed, and what is on, by the hour."""
    lines = []
    for cell, use in told_once(board, board.row(board.things, at)):
        words = words_of(board.slips.known.get(use.booking_id, NOTHING_KNOWN), board.slips.busy)
        hours = board.slips.hours(cell.window, use.start, use.end)
        lines.append((use.start, cell.thing.order, hours, cell.thing.name, words))
    return {
        "day": board.days[at],
        "hours": board.hours(board.things, at),
        "closed": board.why_closed(board.things, at) if board.things else None,
        "lines": [line[2:] for line in sorted(lines)],
    }


def told_once(board: Board, cells):
    """(cell, use) for each booking: a hall is told as a whole, not once more for each half; a half only as that half."""
    told: dict = {}
    for cell in sorted(cells, key=lambda cell: -len(cell.thing.its_parts)):
        parts = {part.pk for part in cell.thing.its_parts}
        for use in cell.uses:
            seen = told.setdefault(use.booking_id, set())
            if len(cells) == 1 or not (use.partly or parts <= seen):
                seen |= parts
                yield cell, use


def qr(address: str) -> SafeString:
    """A square of modules as SVG, black on white, without any style."""
    code = segno.make(address, error="m")
    return mark_safe(code.svg_inline(scale=4, border=2, dark="#000", light="#fff", omitsize=True, svgclass="qr", lineclass=None))
