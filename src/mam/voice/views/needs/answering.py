"""The office: taking a need on with a day, and answering it in public."""

from django.contrib import messages
from django.shortcuts import render
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.ui.deeds import beside_fields

from ...actions.needs.accepting import accept_need, usual_due
from ...actions.needs.answering import answer_need
from ...forms.need_work import AcceptForm, AnswerNeedForm
from .finding import need_for, to_need


@person_required
def owner(request, number):
    need, refusal = need_for(request, number, "voice.accept_need"), None
    start = {"owner": need.owner_id, "seat": need.seat, "due": need.due or usual_due(clock.today())}
    form = AcceptForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            accept_need(need, by=request.person, **form.cleaned_data)
            messages.success(request, _("Taken on. Whoever said it and all who support it are told."))
            return to_need(request, need)
        except Refusal as no:
            refusal = beside_fields(form, no)
    return render(request, "voice/needs/owner.html", {"need": need, "form": form, "refusal": refusal})


@person_required
def answer(request, number):
    need, refusal = need_for(request, number, "voice.answer_need"), None
    form = AnswerNeedForm(request.POST or None, initial={"seat": need.seat})
    if request.method == "POST" and form.is_valid():
        try:
            answer_need(need, by=request.person, **form.cleaned_data)
            messages.success(request, _("The answer is public, and people are told."))
            return to_need(request, need)
        except Refusal as no:
            refusal = beside_fields(form, no)
    return render(request, "voice/needs/answer.html", {"need": need, "form": form, "refusal": refusal})
