"""My duties and hours; hours that wait for the house; a month on paper."""

import datetime as dt

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from mam.core import clock
from mam.core.permission import allowed
from mam.people.entrance import only_with, person_required
from mam.people.models import Person
from mam.ui.deeds import Words, deed_page, pressed
from mam.ui.files import file

from ...actions.volunteers.hours import confirm_hours, contribution, enter_hours
from ...actions.volunteers.printing import contribution_words, month_csv, month_sheet, sheet_pdf
from ...forms.volunteers import HoursForm
from ...models import HourEntry, Taking, VolunteerAgreement

MOST = 60


@never_cache
@person_required
def mine(request):
    """Own duties ahead and gone by, own hours, own agreements, and hours to write down."""
    form = HoursForm(request.POST or None, initial={"day": clock.today()})

    def deed():
        said = form.cleaned_data
        enter_hours(request.person, said["day"], form.total, said["what"], by=request.person, request_key=said["request_key"])

    takings = Taking.objects.filter(person=request.person).exclude(state="cancelled").select_related("duty")
    entries = list(HourEntry.objects.filter(person=request.person).order_by("-day")[:MOST])
    context = {
        "today": clock.today(), "entries": entries,
        "coming": takings.coming().order_by("duty__during"),
        "past": takings.gone_by().order_by("-duty__during")[:20],
        "agreements": VolunteerAgreement.objects.filter(person=request.person),
    }  # fmt: skip
    words = Words(_("My duties and hours"), _("Write it down"), _("Written down. The house confirms it."))
    back = reverse("reciprocity:my_volunteering", args=[request.municipality.slug])
    return deed_page(request, form, deed, words, back=back, template="reciprocity/volunteers/mine.html", **context)


@never_cache
@only_with("reciprocity.confirm_hours")
def waiting(request):
    """What waits for a yes of the house, and this year's contribution in kind with its base."""
    today = clock.today()
    rows = HourEntry.objects.filter(confirmed=None).select_related("person").order_by("day")[:MOST]
    year = contribution(HourEntry.objects.confirmed().filter(day__year=today.year), today)
    context = {"rows": rows, "words": contribution_words(year), "hours": year.minutes // 60, "today": today}
    context["gives"] = allowed("reciprocity.give_from_house", request.person)
    return render(request, "reciprocity/volunteers/hours.html", context)


@require_POST
@only_with("reciprocity.confirm_hours")
def confirm(request, pk):
    entry = get_object_or_404(HourEntry, pk=pk)
    back = reverse("reciprocity:hours_waiting", args=[request.municipality.slug])
    return pressed(request, lambda: confirm_hours(entry, by=request.person), _("Confirmed."), back)


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
        return file(month_csv(whose, first), f"godziny-{year}-{month:02d}.csv", "text/csv; charset=utf-8")
    return file(sheet_pdf(month_sheet(whose, first), get_language()[:2]), f"karta-{year}-{month:02d}.pdf")
