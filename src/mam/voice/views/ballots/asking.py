"""Asking about a poll by text message, from its desk."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core.refusal import Refusal
from mam.people.entrance import person_required

from ...actions.ballots.asking_by_sms import ask_by_sms
from ...actions.ballots.sms_question import chosen_people
from ...forms.ballots.asking import AskingForm, asking_of
from .finding import kept_here
from .keeping import show


@person_required
@require_POST
def asking(request, ballot):
    """Writes to those who were chosen, and says how many there were."""
    found = kept_here(request, ballot)
    form = AskingForm(request.POST, ballot=found)
    if not form.is_valid():
        return show(request, found, asking=asking_of(found, form))
    try:
        asked = ask_by_sms(found, chosen_people(found, form.group()), by=request.person)
    except Refusal as no:
        return show(request, found, no)
    said = _("Asked by text message: %(now)s. Asked before: %(before)s. Not reached by text message: %(otherwise)s.")
    messages.success(request, said % asked._asdict())
    return redirect("voice:ballot_desk", request.municipality.slug, found.slug)
