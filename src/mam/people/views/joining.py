"""Joining a group, its settings and agreement, and the answers of those who lead it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.ui.deeds import Words

from ..actions.agreements import accept_agreement, agreement_of, waits_for_acceptance, write_agreement
from ..actions.finding import one_person
from ..actions.joining import answer_request, ask_to_join, set_joining, withdraw_request
from ..entrance import person_required
from ..forms.boards import AgreementForm, AnswerForm, JoinForm, JoiningForm
from ..models import JoinRequest, Membership
from .group_page import group_here
from .one_form import one_form


def page_of(request, group, name: str = "group", *more) -> str:
    return reverse(f"people:{name}", args=[request.municipality.slug, group.slug, *more])


@person_required
def group_join(request, group):
    """The questions and the agreement; the people of the house may ask for somebody."""
    group, agreement = group_here(request, group), None
    agreement = agreement_of(group)
    house = allowed("people.register_person", request.person)
    form = JoinForm(request.POST or None, questions=group.asked, agreement=agreement, for_somebody=house)

    def deed(data):
        person = one_person(data["who"]) if data.get("who") else request.person
        channel = data["channel"] if person != request.person and data.get("channel") else "web"
        ask_to_join(group, person, by=request.person, answers=form.answers, agreed=data.get("agreed", False), channel=channel)

    at_once = group.joining == "open"
    words = Words(
        _("Join: %(group)s") % {"group": group.name},
        _("Join the group") if at_once else _("Ask to join"),
        _("Welcome to the group.") if at_once else _("The group knows. It will answer you."),
        _("You are in at once.") if at_once else _("Whoever leads the group will answer. It usually takes a few days."),
    )
    return one_form(request, form, deed, words, group=group, back=page_of(request, group), agreement=agreement)


@person_required
@require_POST
def join_withdraw(request, group):
    """Whoever asked takes it back."""
    group = group_here(request, group)
    for asked in JoinRequest.objects.waiting().filter(group=group, person=request.person).select_related("person"):
        withdraw_request(asked, by=request.person)
    messages.success(request, _("You do not ask to join any more."))
    return redirect(page_of(request, group))


@person_required
def join_requests(request, group):
    """Who waits for an answer, longest first."""
    group = group_here(request, group, verb="people.answer_request")
    waiting = JoinRequest.objects.waiting().filter(group=group).select_related("person")
    return render(request, "people/group/requests.html", {"group": group, "waiting": waiting})


@person_required
def join_request(request, group, join_request):
    """One person who asks: what they wrote, and two buttons."""
    group = group_here(request, group, verb="people.answer_request")
    asked = get_object_or_404(JoinRequest.objects.select_related("group", "person"), group=group, pk=join_request)
    form, refusal = AnswerForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        try:
            answer_request(asked, "yes" in request.POST, by=request.person, reason=form.cleaned_data["reason"])
        except Refusal as no:
            refusal = no
        else:
            messages.success(request, _("The answer is on its way."))
            return redirect(page_of(request, group, "join_requests"))
    return render(request, "people/group/request.html", {"group": group, "asked": asked, "form": form, "refusal": refusal})


@person_required
def group_joining(request, group):
    """How one joins, when they meet, from when the board opens."""
    group = group_here(request, group, verb="people.change_group")
    names = ("gathers", "meets", "joining", "questions", "board_from")
    known = {name: getattr(group, name) for name in names} | {"tags": ", ".join(group.tags)}
    form = JoiningForm(request.POST or None, initial=known)
    words = Words(_("Joining and meeting"), _("Save how one joins"), _("Saved."), group.name)
    return one_form(
        request, form, lambda data: set_joining(group, by=request.person, **data), words, group=group, back=page_of(request, group)
    )


@login_not_required
def group_agreement(request, group):
    """The agreement in force; a member who has not said yes yet finds the button here."""
    group = group_here(request, group)
    member = Membership.objects.standing().filter(group=group, person=request.person).first() if request.person else None
    agreement, refusal = agreement_of(group), None
    if request.method == "POST" and member and agreement:
        try:
            accept_agreement(member, get_object_or_404(group.agreements, pk=request.POST.get("agreement") or 0), by=request.person)
        except Refusal as no:
            refusal = no
        else:
            messages.success(request, _("You accepted the agreement."))
            return redirect(page_of(request, group))
    context = {
        "group": group, "agreement": agreement, "refusal": refusal, "waits": waits_for_acceptance(group, member),
        "may_change": allowed("people.change_group", request.person, group),
    }  # fmt: skip
    return render(request, "people/group/agreement.html", context)


@person_required
def agreement_edit(request, group):
    group = group_here(request, group, verb="people.change_group")
    known = agreement_of(group)
    form = AgreementForm(request.POST or None, initial={"text": known.text if known else ""})
    words = Words(
        _("Agreement of the group"), _("Save the agreement"), _("The agreement is in force. Its people have been asked."), group.name
    )
    back = page_of(request, group, "group_agreement")
    return one_form(request, form, lambda data: write_agreement(group, data["text"], by=request.person), words, group=group, back=back)
