"""The programme to print."""

import datetime as dt

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from mam.core import clock
from mam.places.models import Centre
from mam.ui.files import file

from ...actions.printing.programme import SIZES, programme_pdf, programme_sheet
from ...methods import marks


@login_not_required
@require_safe
def programme(request):
    """?span=week|month &day=YYYY-MM-DD &size=a4|a3 &large=1 &centre=slug; without them this month on A4."""
    span, size = asked_span(request), asked(request, "size", SIZES)
    sheet = programme_sheet(request.municipality, asked_centre(request), span, size=size, large=bool(request.GET.get("large")))
    return file(programme_pdf(sheet, get_language()), f"program-{span.name}-{size}.pdf")


@login_not_required
@require_safe
def leaflet(request):
    """The month to fold: ?day=YYYY-MM-DD &centre=slug."""
    span = marks.span_of(marks.MONTH, asked_span(request).first)
    sheet = programme_sheet(request.municipality, asked_centre(request), span)
    return file(programme_pdf(sheet, get_language(), template="leaflet"), f"program-{span.name}-ulotka.pdf")


def asked_span(request) -> marks.Span:
    """The week or month of the day in the address; of today when it names none of this century."""
    try:
        day = dt.date.fromisoformat(request.GET.get("day", ""))
    except ValueError:
        day = clock.today()
    kind = asked(request, "span", (marks.MONTH, marks.WEEK))
    return marks.span_of(kind, day if 2000 <= day.year < 2099 else clock.today())


def asked(request, name: str, choices: tuple[str, ...]) -> str:
    """What the address asks for, when it is one of the choices; else the first."""
    given = request.GET.get(name, "")
    return given if given in choices else choices[0]


def asked_centre(request) -> Centre | None:
    """The centre named in the address, else the only one of the town; None for all of them."""
    if named := request.GET.get("centre"):
        return get_object_or_404(Centre, slug=named)
    only = list(Centre.objects.all()[:2])
    return only[0] if len(only) == 1 else None
