"""The next dates on somebody else's page: in a frame, or by a small element that asks for them as JSON. No cookies, no counting."""

from pathlib import Path

from csp.decorators import csp_replace
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from mam.core.dates import when_words

from ...actions.listing import next_dates
from ...forms.wish import plain_wish
from .feeds import language_of

SCRIPT = Path(__file__).resolve().parents[2] / "static" / "programme" / "widget.js"
MOST, USUAL = 20, 5
FOR_ALL = {"Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=300"}


@login_not_required
@require_safe
@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
def widget(request):
    """The page for frames; with ?as=json the same as data. Filters as in the programme, ?number=, ?language=."""
    language = language_of(request)
    with override(language):
        dates = next_dates(plain_wish(request.GET), number=number_of(request))
        whole = settings.MAM_ADDRESS + reverse("programme:index", args=[request.municipality.slug])
        if request.GET.get("as") == "json":
            return JsonResponse(as_data(request.municipality, dates, whole), headers=FOR_ALL)
        context = {"dates": dates, "whole": whole, "widget_language": language}
        return render(request, "programme/public/widget.html", context)


def as_data(town, dates, whole: str) -> dict:
    entries = [
        {
            "title": one.title, "url": one.url, "when": when_words(one.start, one.end), "start": one.start.isoformat(),
            "where": one.place_line, "plain": one.plain, "moved": when_words(*one.moved_from) if one.moved_from else "",
        }
        for one in dates
    ]  # fmt: skip
    words = {
        "title": _("Programme of MAM %(town)s") % {"town": town.name}, "whole": _("The whole programme"),
        "moved": _("Moved. Before:"), "empty": _("Nothing stands in the programme here yet"),
    }  # fmt: skip
    return {"words": words, "whole": whole, "dates": entries}


def number_of(request) -> int:
    given = request.GET.get("number", "")
    return min(max(int(given), 1), MOST) if given.isascii() and given.isdigit() and len(given) < 4 else USUAL


@login_not_required
@require_safe
def script(request):
    """The element itself, from the town's own address."""
    return FileResponse(SCRIPT.open("rb"), content_type="text/javascript; charset=utf-8", headers=FOR_ALL)


@login_not_required
@require_safe
def guide(request):
    """How to put the programme on another page, ready to copy."""
    base = settings.MAM_ADDRESS
    names = ("widget", "widget_script", "feed", "atom")
    addresses = {name: base + reverse(f"programme:{name}", args=[request.municipality.slug]) for name in names}
    return render(request, "programme/public/widget_guide.html", {"addresses": addresses})
