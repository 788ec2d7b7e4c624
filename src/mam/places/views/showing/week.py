"""The week of the house: days down, things across, open to anyone without signing in."""

import datetime as dt
from html import escape

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.dates import day_short, day_words, weekday_words

from ...forms.showing import KINDS, ShowingForm
from ...forms.time_fields import within_reach
from ...methods.shaping import split_evenly
from .board import Board, centre_of, look

COLUMNS = 6
A_WEEK = dt.timedelta(days=7)


@login_not_required
def week(request, centre):
    house = centre_of(request, centre)
    form = ShowingForm(request.GET)
    board = look(request, house, form, form.monday, 7)
    tables, pages = paged(board)
    context = {"centre": house, "form": form, "board": board, "tables": tables, "pages": pages, "kinds": KINDS}
    return render(request, "places/week/week.html", context | neighbours(board.days[0], A_WEEK) | reach(board))


def paged(board: Board):
    """(tables to show, numbers of pages when there are more things than one table holds)."""
    groups = split_evenly(board.things, COLUMNS)
    if board.form.said("things") == "all" or len(groups) < 2:
        return [table(board, things, number) for number, things in enumerate(groups, 1)], []
    page = min(board.form.said("page", 1), len(groups))
    pages = [(number, things[0].name, things[-1].name, number == page) for number, things in enumerate(groups, 1)]
    return [table(board, groups[page - 1], 1)], pages


def table(board: Board, things, number: int) -> dict:
    """One table as ready HTML: at most six things across."""
    return {
        "number": number,
        "first": things[0],
        "last": things[-1],
        "head": head(board, things),
        "rows": mark_safe("".join(row(board, things, at) for at in range(len(board.days)))),
    }


def head(board: Board, things) -> SafeString:
    cells = [
        f'<th role="columnheader" scope="col"><a href="{board.to.thing(thing)}">{escape(thing.name)}</a>{size(thing)}</th>'
        for thing in things
    ]
    return mark_safe("".join(cells))


def size(thing) -> str:
    if not thing.capacity:
        return ""
    words = ngettext("%(number)d person", "%(number)d people", thing.capacity) % {"number": thing.capacity}
    return f"<small>{words}</small>"


def row(board: Board, things, at: int) -> str:
    day = board.days[at]
    words, today = day_words(day), day == clock.today()
    date = f"{day_short(day)}, {board.today}" if today else day_short(day)
    small = [date, board.hours(things, at)]
    head = "".join(f"<small>{line}</small>" for line in small if line)
    name = weekday_words(day.weekday()).capitalize()
    opening = '<tr role="row" class="week__day--today" id="today">' if today else '<tr role="row">'
    th = f'{opening}<th role="rowheader" scope="row">{name}{head}</th>'
    closed = board.why_closed(things, at)
    if closed is not None:
        return f'{th}<td role="cell" colspan="{len(things)}"><p>{escape(closed)}</p></td></tr>'
    return th + "".join(board.slips.cell(cell, words) for cell in board.row(things, at)) + "</tr>"


def neighbours(first: dt.date, step: dt.timedelta) -> dict:
    """The days to turn the page to, as far as the calendar of the house goes."""
    before, after = first - step, first + step
    return {
        "before": before if within_reach(before) else None,
        "after": after if within_reach(after) else None,
        "today": clock.today(),
    }


def reach(board: Board) -> dict:
    return {"first_day": board.days[0], "last_day": board.days[-1]}
