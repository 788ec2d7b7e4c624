"""Paper sheets: typing in, correcting, the protocol and its signatures."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core.refusal import Refusal
from mam.journal.words import Channel
from mam.people.actions.finding import one_person
from mam.people.entrance import person_required
from mam.ui.deeds import beside_fields

from ...actions.ballots.sealing import counted_and_spoiled, sign_protocol, write_protocol
from ...actions.ballots.sheets import correct_sheet, issued, type_sheet, unsettled
from ...forms.ballots.keeping import ProtocolForm, SignerForm
from ...forms.ballots.voting import CorrectionForm, SheetForm
from .finding import kept_here
from .keeping import after


@person_required
def typing(request, ballot):
    """Sheet after sheet, without a mouse: number, keys, Enter."""
    found = kept_here(request, ballot)
    form, refusal = SheetForm(request.POST or None, ballot=found), None
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            second = one_person(said["read_back_by"]) if said["read_back_by"] else None
            type_sheet(found, said["sheet"], said["keys"], by=request.person, read_back_by=second)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("Sheet %(n)s is typed in. The next one?") % {"n": said["sheet"]})
            return redirect("voice:ballot_typing", request.municipality.slug, found.slug)
    settled, spoiled = counted_and_spoiled(found)
    context = {
        "ballot": found, "form": form, "refusal": refusal, "options": found.options.all(), "issued": issued(found),
        "settled": settled, "spoiled": spoiled, "waiting": sorted(unsettled(found).items()),
    }  # fmt: skip
    return render(request, "voice/ballots/typing.html", context)


@person_required
def correction(request, ballot):
    found = kept_here(request, ballot)
    form, refusal = CorrectionForm(request.POST or None, ballot=found), None
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            second = one_person(said["read_back_by"])
            correct_sheet(found, said["sheet"], said["keys"] or [], said["why"], by=request.person, read_back_by=second)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("Corrected. The old row stays, and the new one names it."))
            return redirect("voice:ballot_typing", request.municipality.slug, found.slug)
    return render(
        request, "voice/ballots/correction.html", {"ballot": found, "form": form, "refusal": refusal, "options": found.options.all()}
    )


@person_required
def writing(request, ballot):
    """The protocol: what became of every sheet."""
    found = kept_here(request, ballot)
    settled, spoiled = counted_and_spoiled(found)
    number = issued(found)
    form = ProtocolForm(request.POST or None, initial={"spoiled": spoiled, "unused": max(0, number - settled - spoiled)})
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            write_protocol(found, **form.cleaned_data, by=request.person)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("The sum comes out. Now two people sign."))
            return redirect("voice:ballot_desk", request.municipality.slug, found.slug)
    context = {"ballot": found, "form": form, "refusal": refusal, "issued": number, "settled": settled}
    return render(request, "voice/ballots/protocol.html", context)


@person_required
@require_POST
def signature(request, ballot):
    found, form = kept_here(request, ballot), SignerForm(request.POST)
    form.is_valid()
    words = form.cleaned_data.get("who", "")

    def deed():
        signer = one_person(words) if words else request.person
        sign_protocol(found, signer, by=request.person, channel=Channel.PAPER if words else Channel.WEB)

    return after(request, found, deed, _("Signed."))
