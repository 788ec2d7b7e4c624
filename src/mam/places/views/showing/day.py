"""The day board: one day of the house, large enough for a screen in the hall."""

import datetime as dt

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render

from ...forms.showing import KINDS, ShowingForm
from .board import centre_of, look
from .strips import Axis, Strips
from .week import neighbours

A_DAY = dt.timedelta(days=1)
REFRESH = "300"  # seconds; only for a screen that asked for it


@login_not_required
def day(request, centre):
    house = centre_of(request, centre)
    form = ShowingForm(request.GET)
    shown = form.chosen_day
    board = look(request, house, form, shown, 1)
    axis = Axis.of(board)
    context = {
        "centre": house, "form": form, "board": board, "axis": axis, "kinds": KINDS, "first_day": shown, "now": board.to.now,
        "rows": Strips(board, axis).rows() if axis else [], "hours": board.hours(board.things, 0),
        "closed": board.why_closed(board.things, 0) if board.things else None,
    }  # fmt: skip
    response = render(request, "places/day/day.html", context | neighbours(shown, A_DAY))
    if form.said("screen"):
        response.headers["Refresh"] = REFRESH
    return response
