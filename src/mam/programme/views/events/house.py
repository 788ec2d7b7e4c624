"""Proposals that wait for the house, and its answer."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mam.core.refusal import Refusal
from mam.people.entrance import person_required

from ...actions.accepting import accept, refuse
from ...actions.children import reasons_against_children
from ...actions.drift import dates_of
from ...actions.fact_words import ages
from ...actions.requests import kept_by, things_of, waiting_for
from ...forms.dates import AnswerForm
from .finding import event_for


@person_required
def requests(request):
    """Everything that waits, oldest first."""
    if not kept_by(request.person).exists():
        raise Http404
    rows = waiting_for(request.person).select_related("centre", "party_person", "party_group").prefetch_related("occurrences")
    return render(request, "programme/events/requests.html", {"events": rows})


@person_required
def answer(request, event):
    """One proposal with its dates; yes, or no with a sentence."""
    found = event_for(request, event, "programme.accept")
    form = AnswerForm(request.POST if request.method == "POST" else None)
    refusal = None
    if form.is_valid():
        try:
            return answered(request, found, form.cleaned_data)
        except Refusal as no:
            refusal = no
    context = {
        "event": found, "rows": dates_of(found), "form": form, "refusal": refusal, "things": things_of(found),
        "obstacles": reasons_against_children(found), "ages": ages(found.age_from, found.age_to),
    }  # fmt: skip
    return render(request, "programme/events/answer.html", context)


def answered(request, event, said):
    if said["answer"] == "yes":
        accept(event, by=request.person, answer=said["text"])
        messages.success(request, _("It is in the programme, and the organiser is told."))
    else:
        refuse(event, by=request.person, answer=said["text"])
        messages.success(request, _("You said no. The organiser reads why, and the room is free again."))
    return redirect("programme:requests", request.municipality.slug)
