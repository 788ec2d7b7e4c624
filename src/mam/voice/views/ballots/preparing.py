"""Writing a voting, and taking one over from a file."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.places.models import Centre
from mam.ui.deeds import beside_fields

from ...actions.ballots.preparing import change_ballot, write_ballot
from ...actions.ballots.taking_in import take_in
from ...forms.ballots.keeping import PbForm
from ...forms.ballots.plan import BallotForm, told
from .finding import kept_here


def own_centre(request) -> Centre:
    """The first centre that the reader keeps."""
    for centre in Centre.objects.all():
        if allowed("voice.write_ballot", request.person, centre):
            return centre
    raise Http404


@person_required
def new(request):
    form = BallotForm(request.POST or None, centre=own_centre(request))
    return written(request, form, lambda: write_ballot(form.plan(), by=request.person))


@person_required
def edit(request, ballot):
    found = kept_here(request, ballot)
    form = BallotForm(request.POST or None, centre=found.centre, initial=told(found))
    return written(request, form, lambda: change_ballot(found, form.plan(), by=request.person), found)


def written(request, form, deed, ballot=None):
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            made = deed()
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("Written down. Nobody but the people of this place sees it until it opens."))
            return redirect("voice:ballot_desk", request.municipality.slug, made.slug)
    return render(request, "voice/ballots/form.html", {"form": form, "refusal": refusal, "ballot": ballot})


@person_required
def from_file(request):
    """A fund of another place, to count it here and compare."""
    centre = own_centre(request)
    form, refusal = PbForm(request.POST or None, request.FILES or None), None
    if request.method == "POST" and form.is_valid():
        try:
            made = take_in(centre, form.cleaned_data["file"].read(), form.cleaned_data["title"], by=request.person)
        except Refusal as no:
            refusal = no
        else:
            messages.success(request, _("Taken over and sealed. Now have it counted."))
            return redirect("voice:ballot_desk", request.municipality.slug, made.slug)
    return render(request, "voice/ballots/file.html", {"form": form, "refusal": refusal})
