"""Codes and the list of voters, at the desk of a voting."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mam.core.refusal import Refusal
from mam.people.actions.finding import one_person
from mam.people.entrance import person_required
from mam.ui.files import file

from ...actions.ballots.casting import Caller, take_sheet
from ...actions.ballots.codes import hand_code, list_voter, print_codes, throw_codes_away
from ...actions.ballots.printing import slips_pdf
from ...forms.ballots.keeping import BatchForm, CodeForm, WhoForm
from ...models import CodeBatch, Voter
from .finding import kept_here
from .keeping import after, show


@never_cache
@person_required
@require_POST
def codes(request, ballot):
    """Answers with the slips to print. They cannot be had again, so there is no page to come back to."""
    found, form = kept_here(request, ballot), BatchForm(request.POST)
    if not form.is_valid():
        return show(request, found, codes=form)
    said = form.cleaned_data
    try:
        taker = one_person(said["who"]) if said["who"] else request.person
        batch, made = print_codes(found, said["number"], given_to=taker, by=request.person, request_key=said["request_key"])
    except Refusal as no:
        return show(request, found, no)
    answer = file(slips_pdf(found, made, get_language()), f"kody-{found.slug}-{batch.number}.pdf")
    answer["Cache-Control"] = "no-store"
    return answer


@person_required
@require_POST
def codes_away(request, ballot, batch):
    found = kept_here(request, ballot)
    row = get_object_or_404(CodeBatch.objects.select_related("ballot__centre"), ballot=found, number=batch)
    return after(request, found, lambda: throw_codes_away(row, by=request.person), _("Thrown away. These codes no longer work."))


@person_required
@require_POST
def voters(request, ballot):
    found, form = kept_here(request, ballot), WhoForm(request.POST)
    if not form.is_valid():
        raise Http404
    return after(request, found, lambda: list_voter(found, one_person(form.cleaned_data["who"]), by=request.person), _("On the list."))


@person_required
@require_POST
def voter_code(request, ballot, voter):
    found = kept_here(request, ballot)
    row = get_object_or_404(Voter.objects.select_related("ballot__centre", "person"), ballot=found, pk=voter)
    return after(request, found, lambda: hand_code(row, by=request.person), _("Ticked. Give them any slip of the pile."))


@never_cache
@person_required
@require_POST
def sheet_use(request, ballot):
    """Somebody gives their code and takes a sheet of the shuffled pile."""
    found, form = kept_here(request, ballot), CodeForm(request.POST)
    if not form.is_valid():
        return show(request, found, sheet_code=form)
    caller = Caller(code=form.cleaned_data["code"], by=request.person, channel="desk")
    return after(request, found, lambda: take_sheet(found, caller), _("The code is used. Give them any sheet of the pile."))
