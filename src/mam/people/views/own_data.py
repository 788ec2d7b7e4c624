"""Consents, taking one's data out, and erasure."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from mam.core import clock, personal
from mam.core.refusal import Refusal
from mam.ui.deeds import beside_fields

from ..actions import answer, erase_person, export_person
from ..actions.consents import history, questions
from ..entrance import person_required
from ..forms.consents import ConsentForm


@person_required
def consents(request):
    """What the person agreed to, and the way to change it."""
    asked = questions(request.person)
    form = ConsentForm(request.POST or None, questions=asked, at_desk=False)
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            for question in asked:
                if given := form.cleaned_data[question.purpose]:
                    answer(request.person, question.purpose, given == "yes", by=request.person)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("Saved. You can change your mind here at any time."))
            return redirect("people:consents", request.municipality.slug)
    context = {"form": form, "refusal": refusal, "history": history(request.person, "image")}
    return render(request, "people/me/consents.html", context)


@person_required
@require_GET
def export(request):
    """Everything the house knows about the reader, to read and to print."""
    chapters = export_person(request.person, by=request.person)
    return render(
        request, "people/me/export.html", {"chapters": chapters, "about": request.person, "made": clock.now()}
    )


@person_required
@require_GET
def export_json(request):
    """The same as a file for another computer (RODO art. 20)."""
    chapters = export_person(request.person, by=request.person)
    response = JsonResponse(
        as_json(chapters, request.municipality), json_dumps_params={"ensure_ascii": False, "indent": 2}
    )
    response["Content-Disposition"] = f'attachment; filename="mam-{request.municipality.slug}.json"'
    return response


def as_json(chapters: list[personal.Chapter], municipality) -> dict:
    told = {
        chapter.table: [{name: value for name, _label, value in row} for row in chapter.rows]
        for chapter in reversed(chapters)
    }
    for chapter in chapters:  # a table that leads to the person by two ways is one list
        rows = [{name: value for name, _label, value in row} for row in chapter.rows]
        told[chapter.table] += [row for row in rows if row not in told[chapter.table]]
    return {"made": clock.now(), "municipality": municipality.full_name, "tables": told}


@person_required
def erasure(request):
    """Says what will happen, or why not yet; the button erases and signs out."""
    refusal = None
    reasons = personal.reasons_to_stay(request.person)
    if reasons:
        refusal = Refusal(reasons)
    elif request.method == "POST":
        try:
            erase_person(request.person, by=request.person)
        except Refusal as no:
            refusal = no
        else:
            logout(request)
            messages.success(request, _("Your data are erased. Thank you for being here with us."))
            return redirect("people:groups", request.municipality.slug)
    return render(request, "people/me/erasure.html", {"refusal": refusal})
