"""The desk, for somebody who has no account: consents on paper or by phone, data taken out, erasure."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mam.core import clock, personal
from mam.core.refusal import Refusal

from ..actions import answer, erase_person, export_person
from ..actions.consents import history, questions
from ..entrance import only_with
from ..forms.consents import ConsentForm
from .persons import person_here


@only_with("people.register_person")
def person_consents(request, person):
    person = person_here(request, person)
    asked = questions(person)
    form = ConsentForm(request.POST or None, questions=asked, at_desk=True)
    if request.method == "POST" and form.is_valid():
        for question in asked:
            if given := form.cleaned_data[question.purpose]:
                answer(
                    person, question.purpose, given == "yes", by=request.person, channel=form.cleaned_data["channel"]
                )
        messages.success(request, _("Saved."))
        return redirect("people:person", request.municipality.slug, person.pk)
    return render(request, "people/person/consents.html", {"about": person, "form": form, "history": history(person, "image")})


@only_with("people.see_roles")
def person_export(request, person):
    """The same page as for the person themself, to print and to give."""
    person = person_here(request, person)
    chapters = export_person(person, by=request.person, channel="desk")
    return render(request, "people/me/export.html", {"chapters": chapters, "about": person, "made": clock.now()})


@only_with("people.see_roles")
def person_erasure(request, person):
    person = person_here(request, person)
    reasons = personal.reasons_to_stay(person)
    refusal = Refusal(reasons) if reasons else None
    if request.method == "POST" and not refusal:
        try:
            erase_person(person, by=request.person, channel="desk")
        except Refusal as no:
            refusal = no
        else:
            messages.success(request, _("The data are erased."))
            return redirect("people:persons", request.municipality.slug)
    return render(request, "people/person/erasure.html", {"about": person, "refusal": refusal})
