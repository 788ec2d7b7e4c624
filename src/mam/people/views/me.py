"""Your account in the town: who you are here, and what the house may do with it."""

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.ui.deeds import beside_fields

from ..actions import change_person, claim, introduce
from ..actions.consents import asked_again, questions
from ..actions.persons import Data
from ..entrance import person_required
from ..forms.persons import IntroductionForm, PersonForm
from ..keys import proved_second_step
from ..models import Guardianship, Membership


@person_required
def me(request):
    context = {
        "memberships": Membership.objects.standing().filter(person=request.person).select_related("group"),
        "wards": Guardianship.objects.filter(guardian=request.person).select_related("child"),
        "questions": questions(request.person),
        "asked_again": asked_again(request.person),
        "may_give_roles": allowed("people.see_roles", request.person),
        "second_step": proved_second_step(request)
        or Authenticator.objects.filter(user=request.user, type=Authenticator.Type.TOTP).exists(),
        "roles": sorted(request.person.role_rows.all(), key=lambda role: role.since),
    }
    return render(request, "people/me/page.html", context)


@person_required
def me_edit(request):
    """The person changes their own data."""
    now = {name: getattr(request.person, name) for name in Data.__dataclass_fields__}
    form = PersonForm(request.POST or None, initial=now)
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            change_person(request.person, by=request.person, **form.cleaned_data)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("Saved. The house will write and ring as you said."))
            return redirect("people:me", request.municipality.slug)
    return render(request, "people/me/edit.html", {"form": form, "refusal": refusal})


def join(request):
    """An account without a person here introduces itself; one that the house knows by its address comes straight in."""
    if request.person or claim(request.user):
        return redirect(way_on(request))
    form = IntroductionForm(request.POST or None, initial={"phone": request.user.phone or ""})
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            introduce(request.user, language=get_language(), **form.cleaned_data)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("Good to have you here."))
            return redirect(way_on(request))
    return render(
        request, "people/me/join.html", {"form": form, "refusal": refusal, "next": request.GET.get("next", "")}
    )


def way_on(request) -> str:
    """Where the reader wanted to go, if that is a page of ours, else their account."""
    target = request.POST.get("next") or request.GET.get("next", "")
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, request.is_secure())
    return target if target and safe else reverse("people:me", args=[request.municipality.slug])
