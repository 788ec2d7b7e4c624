"""Voting: choose, read it once more, cast. Nothing about the choice stays in the session or the address."""

from allauth.account.adapter import get_adapter
from django.contrib.auth.decorators import login_not_required
from django.core import signing
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.crypto import get_random_string
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from mam.core.refusal import Refusal
from mam.journal.words import Channel
from mam.people.entrance import person_required
from mam.ui.deeds import beside_fields

from ...actions.ballots.casting import Caller, cast_vote, check_code
from ...forms.ballots.voting import VoteForm
from ...words.ballots import Level, Rule
from .finding import ballot_here, kept_here

DEVICE = "voting_device"
KIOSK = "mam.voice.kiosk"


@never_cache
@sensitive_post_parameters()
@login_not_required
def vote(request, ballot):
    return page(request, ballot_here(request, ballot), Channel.WEB)


@never_cache
@sensitive_post_parameters()
@login_not_required
def kiosk(request, ballot, token):
    """The tablet of the house, by an address that only those who keep the voting can make."""
    found = ballot_here(request, ballot)
    if signed_for(token) != found.pk:
        raise Http404
    return page(request, found, Channel.KIOSK)


@never_cache
@sensitive_post_parameters()
@person_required
def phone(request, ballot):
    """Somebody reads the code and the choice over the phone; the animator types and reads both back."""
    return page(request, kept_here(request, ballot), Channel.PHONE)


def kiosk_token(ballot) -> str:
    return signing.dumps(ballot.pk, salt=KIOSK, compress=False)


def signed_for(token: str) -> int | None:
    try:
        return signing.loads(token, salt=KIOSK)
    except signing.BadSignature:
        return None


def page(request, ballot, channel: str):
    """The choice, then the choice once more to read (step "sure"), then it is cast."""
    device = request.get_signed_cookie(DEVICE, default="", salt=DEVICE) or get_random_string(32)
    form = VoteForm(request.POST or None, ballot=ballot, options=list(ballot.options.all()), asks_code=asks_code(request, ballot, channel))
    refusal, review = None, False
    if request.method == "POST" and "back" not in request.POST and form.is_valid():
        try:
            caller = caller_of(request, form, channel, device)
            if "sure" in request.POST:
                cast_vote(ballot, form.choices(), caller)
                return redirect(request.path + "thanks/")
            check_code(ballot, form.choices(), caller)
            review = True
        except Refusal as no:
            refusal = beside_fields(form, no)
    context = {"ballot": ballot, "form": form, "refusal": refusal, "channel": channel, "big": channel == Channel.KIOSK}
    context["few"] = review and ballot.rule != Rule.SCORE and len(form.choices()) < ballot.min_choices
    response = render(request, f"voice/ballots/{'review' if review else 'vote'}.html", context)
    response.set_signed_cookie(
        DEVICE, device, salt=DEVICE, max_age=60 * 24 * 3600, httponly=True, samesite="Lax", secure=request.is_secure()
    )
    return response


def asks_code(request, ballot, channel: str) -> bool:
    return ballot.level == Level.CODE or (ballot.level == Level.LIST and (request.person is None or channel != Channel.WEB))


def caller_of(request, form: VoteForm, channel: str, device: str) -> Caller:
    own = channel == Channel.WEB
    return Caller(
        code=form.cleaned_data["code"], person=request.person if own else None, device=device,
        address=get_adapter().get_client_ip(request) or "", channel=channel, by=request.person if channel == Channel.PHONE else None,
    )  # fmt: skip


@never_cache
@login_not_required
def thanks(request, ballot, token=""):
    """Says only that a vote was cast. At the kiosk it goes back to the beginning by itself."""
    found = ballot_here(request, ballot)
    again = request.path.removesuffix("thanks/")
    return render(
        request, "voice/ballots/thanks.html", {"ballot": found, "again": again, "big": bool(token), "phone": "/phone/" in request.path}
    )
