"""“Me too”, taking it back, and for somebody at the desk."""

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mam.core.refusal import Reason, Refusal
from mam.people.entrance import person_required, searched_for
from mam.programme.actions import tries
from mam.ui.deeds import beside_fields

from ...actions.needs.supporting import support, support_as_newcomer, support_at_desk, withdraw_support
from ...forms.needs import MeTooForm, PersonForm
from .finding import need_for, need_of, to_need

MOST_AN_HOUR, HOUR = 60, 3600


@never_cache
@login_not_required
def me_too(request, number):
    """One press for who is signed in; a name and a contact for everybody else."""
    need, refusal = need_of(request, number), None
    form = MeTooForm(request.POST or None)
    if request.method == "POST" and (request.person or form.is_valid()):
        try:
            supported(request, need, form)
            messages.success(request, _("You are counted. We will tell you what becomes of it."))
            return to_need(request, need)
        except Refusal as no:
            refusal = beside_fields(form, no)
    return render(request, "voice/needs/me_too.html", {"need": need, "form": form, "refusal": refusal})


def supported(request, need, form: MeTooForm) -> None:
    if request.person:
        support(need, request.person, by=request.person)
        return
    address = get_adapter().get_client_ip(request)
    works = _("Try again in an hour, sign in, or tell us by phone or at the desk.")
    too_often = Reason("too_often", _("Too many needs came from this network."), works)
    tries.count_or_refuse("me-too", address, MOST_AN_HOUR, seconds=HOUR, reason=too_often)
    support_as_newcomer(need, language=get_language()[:2], **form.cleaned_data)


@require_POST
@person_required
def me_too_end(request, number):
    need = need_of(request, number)
    withdraw_support(need, request.person, by=request.person)
    messages.success(request, _("You are not counted any more."))
    return to_need(request, need)


@never_cache
@person_required
def desk(request, number):
    """Somebody stands at the desk or rings: known or new."""
    need, refusal = need_for(request, number, "voice.write_need_down"), None
    words, found = searched_for(request)
    form = PersonForm(request.POST or None, found=found, initial={"person": str(found[0].pk)} if found else {"first_name": words})
    if request.method == "POST" and form.is_valid():
        try:
            said = form.cleaned_data
            made = support_at_desk(need, form.chosen, form.new, by=request.person, channel=said["channel"], sure=said["other"])
            messages.success(request, _("%(name)s is counted.") % {"name": made.person.name})
            return to_need(request, need)
        except Refusal as no:
            refusal = beside_fields(form, no)
    context = {"need": need, "form": form, "refusal": refusal, "words": words, "found": found}
    return render(request, "voice/needs/me_too_desk.html", context)
