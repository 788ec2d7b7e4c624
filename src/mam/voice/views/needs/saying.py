"""Saying a need, with or without an account; what comes after; and needs alike, while one types."""

from allauth.account.adapter import get_adapter
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from mam.core.refusal import Reason, Refusal
from mam.programme.actions import tries
from mam.ui.deeds import beside_fields

from ...actions.needs.alike import suggestions, themes_proposed
from ...actions.needs.saying import raise_as_newcomer, raise_need
from ...forms.needs import NeedForm
from ...models import Need
from .finding import SLIP, WITH
from .maps import with_map

MOST_AN_HOUR, HOUR = 30, 3600


@never_cache
@login_not_required
@with_map
def new(request):
    """The form; after a refusal it stays filled, and a warning about private data asks for a tick."""
    sent = request.method == "POST"
    start = {"theme": request.GET.get("theme"), "area": request.GET.get("area")}
    form = NeedForm(request.POST if sent else None, request.FILES if sent else None, person=request.person, initial=start)
    refusal = None
    if sent and form.is_valid():
        try:
            made = raised(request, form)
            request.session[SLIP] = made.slip
            return redirect("voice:need_said", request.municipality.slug)
        except Refusal as no:
            refusal = beside_fields(form, no)
    warned = refusal is not None and any(code.startswith("private") for code in refusal.codes)
    return render(request, "voice/needs/new.html", {"form": form, "refusal": refusal, "warned": warned})


def raised(request, form: NeedForm) -> Need:
    key = form.cleaned_data["request_key"]
    if request.person:
        return raise_need(form.ask(raiser=request.person, by=request.person), request_key=key)
    address = get_adapter().get_client_ip(request)
    works = _("Try again in an hour, sign in, or tell us by phone or at the desk.")
    too_often = Reason("too_often", _("Too many needs came from this network."), works)
    tries.count_or_refuse("need", address, MOST_AN_HOUR, seconds=HOUR, reason=too_often)
    if form.is_nameless:
        return raise_need(form.ask(), request_key=key)
    said = form.cleaned_data
    return raise_as_newcomer(said["name"], said["contact"], form.ask(), language=get_language()[:2], request_key=key)


@never_cache
@require_safe
@login_not_required
def said(request):
    """Thank you, with the slip and with needs alike. Only for whoever has just said it, or has the slip."""
    found = Need.objects.select_related(*WITH).filter(slip=request.session.get(SLIP, "-"), hidden=None).first()
    if found is None:
        return redirect("voice:needs", request.municipality.slug)
    alike = suggestions(found.text, title=found.title, apart_from=found.pk)
    return render(request, "voice/needs/said.html", {"need": found, "alike": alike})


@require_safe
@login_not_required
def alike(request):
    """A piece of a page: up to five needs that may say the same, and up to three themes."""
    found = suggestions(request.GET.get("text", "")[:2000], title=request.GET.get("title", "")[:200])
    return render(request, "voice/needs/_alike.html", {"alike": found, "themes": themes_proposed(found)})
