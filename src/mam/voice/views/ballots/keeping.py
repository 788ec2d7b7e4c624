"""The desk of a voting: one page with everything to do next, and a small address for each deed."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from mam.core.refusal import Refusal
from mam.people.entrance import person_required

from ...actions.ballots.counting import ask_for_count, note_check, publish_result
from ...actions.ballots.desk import desk_of
from ...actions.ballots.holding import close_ballot, open_ballot, withdraw_option
from ...actions.ballots.sealing import seal_ballot
from ...forms.ballots.asking import asking_of
from ...forms.ballots.keeping import NoteForm, WithdrawalForm
from .finding import kept_here
from .voting import kiosk_token

STEPS = {
    "opening": (open_ballot, lambda: _("Open. From now on people vote, and nothing of it can be changed.")),
    "sealing": (seal_ballot, lambda: _("Sealed. Print the protocol with the hash and keep it.")),
    "counting": (ask_for_count, lambda: _("The votes are being counted.")),
    "publication": (publish_result, lambda: _("Published. The result stands on the page of the voting.")),
}


@person_required
@require_safe
def desk(request, ballot):
    return show(request, kept_here(request, ballot))


def show(request, ballot, refusal: Refusal | None = None, **forms):
    path = reverse("voice:ballot_kiosk", args=[request.municipality.slug, ballot.slug, kiosk_token(ballot)])
    context = {"ballot": ballot, "desk": desk_of(ballot), "refusal": refusal, "kiosk": request.build_absolute_uri(path)}
    context = {**context, "asking": asking_of(ballot), **forms}
    return render(request, "voice/ballots/desk.html", context)


@person_required
@require_POST
def step(request, ballot, deed):
    """One of the deeds that need nothing but a press."""
    found = kept_here(request, ballot)
    action, done = STEPS[deed]
    return after(request, found, lambda: action(found, by=request.person), done())


@person_required
@require_POST
def closing(request, ballot):
    found = kept_here(request, ballot)
    early = request.POST.get("early") == "yes"
    return after(request, found, lambda: close_ballot(found, by=request.person, early=early), _("Closed. No vote comes in any more."))


@person_required
@require_POST
def withdrawal(request, ballot):
    found, form = kept_here(request, ballot), WithdrawalForm(request.POST)
    if not form.is_valid():
        return show(request, found, withdrawal=form)
    option = get_object_or_404(found.options, key=form.cleaned_data["option"])
    said = _("Withdrawn. Whoever chooses it now reads why it is gone.")
    return after(request, found, lambda: withdraw_option(option, form.cleaned_data["why"], by=request.person), said)


@person_required
@require_POST
def note(request, ballot):
    found, form = kept_here(request, ballot), NoteForm(request.POST)
    if not form.is_valid():
        raise Http404
    said = form.cleaned_data
    return after(request, found, lambda: note_check(found, said["check_name"], said["text"], by=request.person), _("Written down."))


def after(request, ballot, deed, said: str):
    """Back to the desk, with the word of what was done or with the refusal."""
    try:
        deed()
    except Refusal as no:
        return show(request, ballot, no)
    messages.success(request, said)
    return redirect("voice:ballot_desk", request.municipality.slug, ballot.slug)
