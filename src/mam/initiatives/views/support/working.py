"""What the staff does with a request; and notes and loans, by both sides."""

import uuid

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _

from mam.core.permission import allowed
from mam.people.entrance import person_required
from mam.places.forms.paper import as_uuid
from mam.ui.deeds import Words, deed_page, pressed

from ...actions.support import answering, lending, taking
from ...forms import support as forms
from .finding import TEMPLATE, support_at, support_here


def asked(request, row, form, deed, words: Words, **more):
    """The form on its page, and back to the request."""
    return deed_page(request, form, deed, words, back=support_at(request, row), template=TEMPLATE, support=row, **more)


@person_required
def taking_on(request, support):
    row = support_here(request, support, verb="initiatives.take_support")
    assigns = request.person if allowed("initiatives.assign_support", request.person) else None
    form = forms.TakeForm(request.POST or None, assigns=assigns)
    words = Words(_("Take the request on"), _("I take it on"), _("They were told by which day they have an answer."), row.words)

    def deed():
        taking.take_support(row, form.cleaned_data["promised"], animator=form.chosen, by=request.person)

    return asked(request, row, form, deed, words)


@person_required
def promise(request, support):
    row = support_here(request, support, verb="initiatives.answer_support")
    form = forms.PromiseForm(request.POST or None)
    words = Words(_("Promise another day"), _("Promise it"), _("They were told."), row.words)
    return asked(request, row, form, lambda: taking.move_promise(row, **form.cleaned_data, by=request.person), words)


@person_required
def handover(request, support):
    row = support_here(request, support, verb="initiatives.hand_support_over")
    form = forms.HandOverForm(request.POST or None, has_it=row.animator)
    words = Words(_("Hand the request over"), _("Pass it on"), _("Both sides were told."), row.words)
    return asked(request, row, form, lambda: taking.hand_over(row, **form.cleaned_data, by=request.person), words)


@person_required
def answer(request, support):
    row = support_here(request, support, verb="initiatives.answer_support")
    form = forms.SupportAnswerForm(request.POST or None)
    words = Words(_("Answer with help"), _("This is our help"), _("They were told."), row.words)
    return asked(request, row, form, lambda: answering.answer_support(row, form.cleaned_data["answer"], by=request.person), words)


@person_required
def refusal(request, support):
    row = support_here(request, support, verb="initiatives.answer_support")
    form = forms.DeclineForm(request.POST or None)
    words = Words(_("Decline with a reason"), _("Decline"), _("They were told why."), row.words)
    return asked(request, row, form, lambda: answering.decline_support(row, form.cleaned_data["answer"], by=request.person), words)


@person_required
def advice(request, support):
    row = support_here(request, support, verb="initiatives.write_advice")
    form = forms.AdviceForm(request.POST or None, may_hide=allowed("initiatives.write_private_advice", request.person))
    words, key = Words(_("Write a note"), _("Write it"), _("It stands on the page."), row.words), as_uuid(request.POST.get("request_key"))
    deed = lambda: answering.write_advice(row, **form.cleaned_data, by=request.person, request_key=key)  # noqa: E731
    return asked(request, row, form, deed, words, key=uuid.uuid4())


@person_required
def booking(request, support):
    """Bookings of equipment to tie, and the way to make one."""
    row = support_here(request, support, verb="initiatives.tie_booking")
    rows = lending.bookings_to_tie(row, request.person)
    if request.method == "POST":
        key = as_uuid(request.POST.get("booking"))
        chosen = next((one for one in rows if one.pk == key), row.booking if row.booking_id and row.booking_id == key else None)
        if chosen is None:
            raise Http404
        deed = lambda: lending.tie_booking(row, chosen, by=request.person)  # noqa: E731
        return pressed(request, deed, _("The booking stands with the request."), support_at(request, row))
    return render(request, "initiatives/support/booking.html", {"support": row, "bookings": rows})
