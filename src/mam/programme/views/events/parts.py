"""Parts people can take, kept by who makes the event."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mam.core.refusal import Refusal
from mam.people.entrance import person_required

from ...actions.parts import rows_of, set_parts
from ...forms.parts import forms_for
from .finding import event_for


@person_required
def parts(request, event):
    """All parts on one page; saved together."""
    found = event_for(request, event)
    lines = forms_for(rows_of(found), request.POST if request.method == "POST" else None)
    refusal = None
    if request.method == "POST" and all([line.is_valid() for line in lines]):
        try:
            set_parts(found, [line.row for line in lines], by=request.person)
            messages.success(request, _("The parts are saved."))
            return redirect("programme:parts", request.municipality.slug, found.slug)
        except Refusal as no:
            refusal = no
    return render(request, "programme/events/parts.html", {"event": found, "lines": lines, "refusal": refusal})
