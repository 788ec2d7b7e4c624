"""Asking for support, reading one's request, taking it back."""

import uuid

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.journal.words import Channel
from mam.people.entrance import only_with, person_required, searched_for
from mam.places.forms.paper import as_uuid
from mam.ui.deeds import Words, beside_fields, deed_page, pressed

from ...actions.support.answering import withdraw_support
from ...actions.support.asking import ask_support
from ...actions.support.board import request_page
from ...actions.support.desk import ask_at_desk
from ...forms.support import DeskSupportForm, SupportForm
from .finding import TEMPLATE, support_at, support_here


@person_required
def support_new(request):
    """?initiative= (its number), ?group= and ?kind= fill the form."""
    said, made = request.GET, []
    about = f"i{said['initiative']}" if "initiative" in said else f"g{said['group']}" if "group" in said else ""
    first = {name: value for name, value in {"about": about, "kind": said.get("kind")}.items() if value}
    form = SupportForm(request.POST or None, person=request.person, initial=first)
    key = as_uuid(request.POST.get("request_key"))
    words = Words(
        _("Ask the house for support"), _("Ask for it"), _("The animators were told. You will hear from one of them."),
        _("Say what you need. An animator takes it on and tells you by which day you have an answer."),
    )  # fmt: skip
    response = deed_page(
        request, form, lambda: made.append(ask_support(form.ask(request.person), by=request.person, request_key=key)), words,
        back=reverse("initiatives:index", args=[request.municipality.slug]), template=TEMPLATE, key=uuid.uuid4(),
    )  # fmt: skip
    return redirect(support_at(request, made[0])) if made else response


@never_cache
@only_with("initiatives.ask_support_for")
def support_desk(request):
    """Search and form on one page."""
    words, found = searched_for(request)
    start = {"person": str(found[0].pk) if found else "", "first_name": "" if found else words, "request_key": uuid.uuid4()}
    form, refusal = DeskSupportForm(request.POST or None, found=found, initial=start), None
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        how = {"by": request.person, "channel": said["channel"], "request_key": said["request_key"], "sure": said["sure"]}
        try:
            return redirect(support_at(request, ask_at_desk(form.chosen, form.new, form.ask, **how)))
        except Refusal as no:
            refusal = beside_fields(form, no)
    return render(request, "initiatives/support/desk.html", {"form": form, "refusal": refusal, "words": words, "found": found})


@never_cache
@person_required
def support(request, support):
    """What was asked, by which day there is an answer, and everything said since."""
    row = support_here(request, support)
    may = {
        "answers": allowed("initiatives.answer_support", request.person),
        "withdraws": row.is_open and allowed("initiatives.withdraw_support", request.person, row),
        "writes": allowed("initiatives.write_advice", request.person, row),
    }
    shown = request_page(row, person=request.person)
    return render(request, "initiatives/support/request.html", {"support": row, **may, **shown})


@person_required
@require_POST
def withdrawal(request, support):
    """The people of the house press it for somebody who rang or came."""
    row = support_here(request, support, verb="initiatives.withdraw_support")
    heard = request.person.knows_everybody and row.person_id != request.person.pk
    how = {"by": request.person, "channel": Channel.DESK if heard else Channel.WEB}
    return pressed(request, lambda: withdraw_support(row, **how), _("Taken back."), support_at(request, row))
