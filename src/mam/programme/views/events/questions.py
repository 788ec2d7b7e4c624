"""Questions at sign-up, written by who makes the event."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mam.core.refusal import Refusal
from mam.people.entrance import person_required

from ...actions.questions import rows_of, set_questions
from ...forms.questions import forms_for
from .finding import event_for


@person_required
def sign_up_questions(request, event):
    """All questions on one page; saved together."""
    found = event_for(request, event)
    lines = forms_for(rows_of(found), request.POST if request.method == "POST" else None)
    refusal = None
    if request.method == "POST" and all([line.is_valid() for line in lines]):
        try:
            set_questions(found, [line.row for line in lines], by=request.person)
            messages.success(request, _("The questions are saved."))
            return redirect("programme:sign_up_questions", request.municipality.slug, found.slug)
        except Refusal as no:
            refusal = no
    return render(request, "programme/events/questions.html", {"event": found, "lines": lines, "refusal": refusal})
