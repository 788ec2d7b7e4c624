"""Signing up for a date or a course, with or without an account."""

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mam.core.refusal import Refusal
from mam.ui.deeds import beside_fields

from ...actions.newcomers import sign_up_newcomer, too_often
from ...actions.signing_up import sign_up
from ...actions.standing import list_of, standing, target_for
from ...forms.sign_ups import SignUpForm
from .finding import course_of, date_of


@never_cache
@login_not_required
def sign_up_date(request, event, date):
    occurrence = date_of(request, event, date)
    return page(request, target_for(occurrence), occurrence)


@never_cache
@login_not_required
def sign_up_course(request, event):
    return page(request, course_of(request, event), None)


def page(request, target, occurrence):
    """The form; after a refusal it stays filled."""
    form, refusal = form_for(request, target), None
    if request.method == "POST" and "more" not in request.POST and form.is_valid():
        try:
            return signed_up(request, form)
        except Refusal as no:
            refusal = beside_fields(form, no)
    now = standing(target, request.person)
    context = {
        "form": form,
        "refusal": refusal,
        "now": now,
        "event": form.event,
        "occurrence": occurrence,
        "queue": list_of(target),
    }
    return render(request, "programme/sign_up/form.html", context)


def form_for(request, target) -> SignUpForm:
    sent = request.POST if request.method == "POST" else None
    rows = int(request.POST.get("rows") or 1) if request.POST.get("rows", "1").isdecimal() else 1
    if sent is None or "more" not in sent:
        return SignUpForm(sent, target=target, person=request.person, rows=rows)
    return SignUpForm(target=target, person=request.person, rows=rows + 1, initial=typed(sent))


def typed(sent) -> dict:
    """What was typed so far, kept while one more row is added."""
    return {
        name: sent.getlist(name) if name == "wards" else sent[name] for name in sent if name != "csrfmiddlewaretoken"
    }


def signed_up(request, form: SignUpForm):
    said = form.cleaned_data
    if request.person:
        ask = form.ask(form.whom_chosen, by=request.person)
        made = sign_up(ask, request_key=said["request_key"])
    else:
        too_often(get_adapter().get_client_ip(request))
        made = sign_up_newcomer(
            said["name"], said["contact"], form.ask, language=get_language()[:2], request_key=said["request_key"]
        )
    asked = _("Written down. We have asked your parent or guardian.")
    messages.success(request, asked if made.needs_guardian else _("Written down. We have sent you the link to this page."))
    return redirect("programme:own_sign_up", request.municipality.slug, made.token)
