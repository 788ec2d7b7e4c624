"""The list of participants for those who organise and those who keep the house: states, order, answers, and the deeds."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.places.methods.files.safe import csv_file, xlsx_file

from ...actions.deciding_sign_ups import change_places, decide, set_priority
from ...actions.minimum import go_ahead
from ...actions.participants import participants, table_of
from ...actions.signing_off import sign_off
from ...actions.standing import standing, target_for
from ...forms.participants import AnswerForm, PlacesForm
from ...models import SignUp
from ...words import Priority
from .finding import kept_date

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@never_cache
@person_required
def people(request, event, date):
    occurrence = kept_date(request, event, date)
    target, refusal = target_for(occurrence), None
    if request.method == "POST":
        try:
            messages.success(request, done(request, occurrence, target))
            return redirect("programme:people", request.municipality.slug, event, date)
        except Refusal as no:
            refusal = no
    by_house = allowed("programme.write_down", request.person)
    listed = participants(target)
    if request.GET.get("format") in ("csv", "xlsx"):
        return file_of(request.GET["format"], occurrence, listed, by_house)
    context = {
        "occurrence": occurrence, "event": occurrence.event, "now": standing(target), "listed": listed, "refusal": refusal,
        "by_house": by_house, "priorities": Priority.choices, "places": PlacesForm(initial={"places": target.capacity}),
    }  # fmt: skip
    return render(request, "programme/sign_up/people.html", context)


def done(request, occurrence, target) -> str:
    """Does what the pressed button says and gives the sentence about it."""
    deed, by = request.POST.get("deed"), request.person
    if deed == "places":
        form = PlacesForm(request.POST)
        if form.is_valid():
            change_places(target, form.cleaned_data["places"], by=by)
            return _("The number of places is changed.")
        return _("Write a number of places, for example 12.")
    if deed == "go":
        go_ahead(occurrence, by=by)
        return _("It goes ahead, and everybody who has a place hears it.")
    return about_one(request, deed, target)


def about_one(request, deed: str | None, target) -> str:
    form, by = AnswerForm(request.POST), request.person
    said = form.cleaned_data if form.is_valid() else {}
    row = get_object_or_404(
        SignUp.objects.of(target).select_related("person", "event", "occurrence"), token=said.get("sign_up")
    )
    if deed in ("yes", "no"):
        decide(row, deed == "yes", by=by, text=said["text"])
        return _("Answered: %(name)s knows.") % {"name": row.person.name}
    if deed == "priority":
        set_priority(row, said["priority"], by=by)
        return _("The order of the list is changed.")
    sign_off(row, by=by, channel="desk")
    return _("%(name)s is signed off.") % {"name": row.person.name}


def file_of(kind: str, occurrence, listed, by_house: bool) -> HttpResponse:
    headings, rows = table_of(listed, contacts=by_house)
    content = csv_file(headings, rows) if kind == "csv" else xlsx_file(str(occurrence.day), headings, rows)
    answer = HttpResponse(content, content_type="text/csv; charset=utf-8" if kind == "csv" else XLSX)
    answer["Content-Disposition"] = f'attachment; filename="{occurrence.event.slug}-{occurrence.day}.{kind}"'
    return answer
