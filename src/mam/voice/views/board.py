"""The board of officials and coordinators, and its table as a file."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from mam.core import clock
from mam.people.entrance import only_with
from mam.places.methods.files.safe import csv_file
from mam.ui.files import file
from mam.ui.pages import page_number

from ..actions.board import Line, board_lines, figures
from ..actions.late import late_promises
from ..forms.board import BoardForm
from ..methods.hiding import SMALL

ALL = 5_000


@never_cache
@require_safe
@only_with("voice.see_board")
def board(request):
    form = BoardForm(request.GET or None)
    wanted = dict(form.cleaned_data) if form.is_valid() else {}
    page = page_number(request)
    if request.GET.get("format") == "csv":
        return table(board_lines(wanted, by=request.person, most=ALL)[0])
    lines, more = board_lines(wanted, by=request.person, page=page)
    told = figures(by=request.person)
    context = {
        "form": form,
        "lines": lines,
        "more": more,
        "page": page,
        "next_page": page + 1,
        "told": told,
        "late": late_promises(by=request.person),
        "chart": chart(told.months),
    }
    return render(request, "voice/board/board.html", context)


def chart(months) -> list[dict]:
    """Two bars for each month, in a drawing 290 wide with 96 for the highest bar."""
    highest = max([1, *(max(raised, answered) for _day, raised, answered in months)])
    bars = []
    for place, (day, raised, answered) in enumerate(months):
        heights = [round(96 * number / highest) for number in (raised, answered)]
        left = 4 + 48 * place
        bars.append({
            "day": day, "raised": raised, "answered": answered, "left": left, "right": left + 22, "middle": left + 21,
            "first": left + 10, "second": left + 32, "top": 150 - heights[0], "top2": 150 - heights[1],
            "tall": heights[0], "tall2": heights[1], "words": 144 - heights[0], "words2": 144 - heights[1],
        })  # fmt: skip
    return bars


def table(lines: list[Line]) -> HttpResponse:
    """The same table without names, with the same counts hidden."""
    head = [
        _("number"),
        _("need"),
        _("where"),
        _("theme"),
        _("people"),
        _("ways"),
        _("said on"),
        _("state"),
        _("who answers"),
        _("answer by"),
    ]
    rows = [
        [
            line.need.number, line.need.title, line.need.place_words, str(line.need.theme or ""),
            _("fewer than 5") if line.people == SMALL else line.people, ", ".join(f"{way} {number}" for way, number in line.channels),
            line.need.said.isoformat(), str(line.need.get_state_display()), line.need.seat,
            line.need.due.isoformat() if line.need.due else "",
        ]
        for line in lines
    ]  # fmt: skip
    return file(csv_file(head, rows), f"{clock.today()}.csv", "text/csv; charset=utf-8", saved=True)
