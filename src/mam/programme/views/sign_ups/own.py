"""One's own sign-up by its secret link: how it stands, taking a held place, changing, signing off. Opening a page changes nothing."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.ui.deeds import beside_fields

from ...actions.changing_sign_ups import change_sign_up
from ...actions.guardians_yes import agree, forbid
from ...actions.rest_of_party import rest_of
from ...actions.signing_off import sign_off
from ...actions.standing import list_of, standing
from ...actions.waiting import decline, position, take
from ...forms.changing import ChangeSignUpForm
from ...models import SignUp
from .finding import actor, by_link, guardian_here, way_of

MOST = 50


def shown(sign_up: SignUp, **more) -> dict:
    return {
        "sign_up": sign_up,
        "event": sign_up.event,
        "now": standing(sign_up.target),
        "place": position(sign_up),
        **more,
    }


def back(request, sign_up: SignUp, sentence: str):
    messages.success(request, sentence)
    return redirect("programme:own_sign_up", request.municipality.slug, sign_up.token)


@never_cache
@login_not_required
def own_sign_up(request, sign_up):
    row = by_link(sign_up)
    if row.part_of_id and not row.stands:
        return redirect("programme:own_sign_up", request.municipality.slug, row.part_of.token)
    queue, rest = list_of(row.target) if row.stands else [], rest_of(row) if row.wanted else None
    context = {
        "queue": queue, "companions": row.companions.select_related("person"), "rest": rest, "rest_place": position(rest) if rest else 0,
        "may_agree": row.needs_guardian and row.stands and allowed("programme.agree_for_child", request.person, row.person),
    }  # fmt: skip
    return render(request, "programme/sign_up/own.html", shown(row, **context))


@never_cache
@login_not_required
def held_place(request, sign_up):
    """Take it or give it back: one press each."""
    row, refusal = by_link(sign_up), None
    if request.method == "POST":
        try:
            if request.POST.get("answer") == "no":
                decline(row, by=actor(request, row), channel=way_of(request, row))
                return back(request, row, _("You gave the place back. Thank you: somebody else will be glad."))
            take(row, by=actor(request, row), channel=way_of(request, row))
            return back(request, row, _("The place is yours."))
        except Refusal as no:
            refusal, row = no, by_link(sign_up)
    return render(request, "programme/sign_up/place.html", shown(row, refusal=refusal))


@never_cache
@login_not_required
def guardian(request, sign_up, word):
    """Yes or no to what one's child signed up for, by the link of the letter or from one's own page (the word "me")."""
    row, refusal = by_link(sign_up), None
    who = guardian_here(request, row, word)
    if request.method == "POST":
        yes = request.POST.get("answer") != "no"
        try:
            (agree if yes else forbid)(row, by=who, channel=way_of(request, row))
            return back(request, row, _("Written down. The child is coming.") if yes else _("Written down. The child is signed off."))
        except Refusal as no:
            refusal, row = no, by_link(sign_up)
    return render(request, "programme/sign_up/guardian.html", shown(row, refusal=refusal))


@never_cache
@login_not_required
def signing_off(request, sign_up):
    row, refusal = by_link(sign_up), None
    if request.method == "POST":
        try:
            sign_off(row, by=actor(request, row), channel=way_of(request, row))
            return back(request, row, _("You are signed off. Thank you for telling us."))
        except Refusal as no:
            refusal = no
    return render(request, "programme/sign_up/signing_off.html", shown(row, refusal=refusal))


@never_cache
@login_not_required
def change(request, sign_up):
    row, refusal = by_link(sign_up), None
    form = ChangeSignUpForm(request.POST or None, sign_up=row)
    if request.method == "POST" and form.is_valid():
        try:
            change_sign_up(row, form.change(), by=actor(request, row), channel=way_of(request, row))
            return back(request, row, _("Changed."))
        except Refusal as no:
            refusal = beside_fields(form, no)
    return render(request, "programme/sign_up/change.html", shown(row, form=form, refusal=refusal))


@person_required
def my_sign_ups(request):
    """What I and my children are signed up for, the nearest first; what is over below."""
    rows = SignUp.objects.visible_to(request.person).select_related("person", "event", "occurrence__event")
    rows = list(rows.order_by("-occurrence__during", "-pk")[:MOST])
    ahead = [row for row in reversed(rows) if row.stands and not (row.occurrence and row.occurrence.is_over)]
    context = {"ahead": ahead, "over": [row for row in rows if row not in ahead]}
    return render(request, "programme/sign_up/mine.html", context)
