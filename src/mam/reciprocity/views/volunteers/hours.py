"""My duties and hours; hours that wait for the house; a month on paper."""

import datetime as dt

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from mam.core import clock
from mam.core.refusal import Refusal
from mam.people.entrance import only_with, person_required
from mam.people.models import Person
from mam.ui.deeds import beside_fields

from ...actions.volunteers.hours import confirm_hours, contribution, enter_hours
from ...actions.volunteers.printing import contribution_words, month_csv, month_sheet, sheet_pdf
from ...forms.volunteers import HoursForm
from ...models import HourEntry, Taking, VolunteerAgreement
from .rota import done

MOST = 60


@never_cache
@person_required
def mine(request):
    """Own duties ahead and gone by, own hours, own agreements, and hours to write down."""
    form, refusal = HoursForm(request.POST or None, initial={"day": clock.today()}), None
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            enter_hours(request.person, said["day"], form.total, said["what"], by=request.person, request_key=said["request_key"])
            messages.success(request, _("Written down. The house confirms it."))
            return redirect("reciprocity:my_volunteering", request.municipality.slug)
        except Refusal as no:
            refusal = beside_fields(form, no)
    takings = Taking.objects.filter(person=request.person).exclude(state="cancelled").select_related("duty")
    entries = list(HourEntry.objects.filter(person=request.person).order_by("-day")[:MOST])
    context = {
        "form": form, "refusal": refusal, "today": clock.today(), "entries": entries,
        "coming": takings.coming().order_by("duty__during"),
        "past": takings.gone_by().order_by("-duty__during")[:20],
        "agreements": VolunteerAgreement.objects.filter(person=request.person),
    }  # fmt: skip
    return render(request, "reciprocity/volunteers/mine.html", context)


@never_cache
@only_with("reciprocity.confirm_hours")
def waiting(request):
    """What waits for a yes of the house, and this year's contribution in kind with its base."""
    today = clock.today()
    rows = HourEntry.objects.filter(confirmed=None).select_related("person").order_by("day")[:MOST]
    year = contribution(HourEntry.objects.confirmed().filter(day__year=today.year), today)
    context = {"rows": rows, "words": contribution_words(year), "hours": year.minutes // 60, "today": today}
    return render(request, "reciprocity/volunteers/hours.html", context)


@require_POST
@only_with("reciprocity.confirm_hours")
def confirm(request, pk):
    entry = get_object_or_404(HourEntry, pk=pk)
    return done(request, lambda: confirm_hours(entry, by=request.person), _("Confirmed."), "reciprocity:hours_waiting")


@never_cache
@require_safe
@person_required
def sheet(request, person, year, month, kind):
    """A month's time sheet: one's own, or anybody's for the house."""
    whose = get_object_or_404(Person.objects.visible_to(request.person), pk=person)
    if kind not in ("pdf", "csv") or not 1 <= month <= 12 or not 2000 <= year <= 2200:
        raise Http404
    first = dt.date(year, month, 1)
    if kind == "csv":
        return named(month_csv(whose, first), "text/csv; charset=utf-8", f"godziny-{year}-{month:02d}.csv")
    return named(sheet_pdf(month_sheet(whose, first), get_language()[:2]), "application/pdf", f"karta-{year}-{month:02d}.pdf")


def named(content: bytes, kind: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'inline; filename="{name}"'
    return answer
