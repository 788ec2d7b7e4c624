"""Answering a favour, and the steps of an exchange: a yes, done, confirmed, seen differently, called off."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from mam.core.permission import allowed
from mam.core.refusal import Reason, Refusal
from mam.people.entrance import only_with, person_required, searched_for
from mam.ui.deeds import beside_fields

from ...actions.favours.exchanging import agree, call_off, take_up, take_up_at_desk
from ...actions.favours.settling import confirm_done, dispute, say_done, take_entry_back
from ...actions.favours.sides import other_side, sides_of
from ...forms.favours import AnswerForm, DeskAnswerForm, StepForm
from ...methods.quarters import hours_of
from .finding import exchange_of, favour_of


def to_exchange(request, exchange):
    return redirect("reciprocity:exchange", request.municipality.slug, exchange.pk)


@never_cache
@person_required
def answer(request, pk):
    """“I would like it” or “I can”."""
    favour, refusal = favour_of(request, pk), None
    start = {"hours": hours_of(favour.minutes or 60)}
    form = AnswerForm(request.POST or None, person=request.person, initial=start)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            made = take_up(
                favour, said.get("group") or request.person, minutes=said["hours"], day=said["day"], word=said["word"],
                by=request.person, request_key=said["request_key"],
            )  # fmt: skip
            messages.success(request, _("We tell the neighbour. You hear from us when they say yes."))
            return to_exchange(request, made)
        except Refusal as no:
            refusal = beside_fields(form, no)
    return render(request, "reciprocity/exchanges/answer.html", {"favour": favour, "form": form, "refusal": refusal})


@never_cache
@only_with("reciprocity.write_favour_down")
def answer_desk(request, pk):
    """For somebody who stands at the desk or rings."""
    favour, refusal = favour_of(request, pk), None
    words, found = searched_for(request)
    start = {"hours": hours_of(favour.minutes or 60), **({"person": str(found[0].pk)} if found else {"first_name": words})}
    form = DeskAnswerForm(request.POST or None, found=found, initial=start)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            made = take_up_at_desk(
                favour, form.chosen, form.new, sure=said["sure"], minutes=said["hours"], day=said["day"], word=said["word"],
                by=request.person, channel=said["channel"], request_key=said["request_key"],
            )  # fmt: skip
            return to_exchange(request, made)
        except Refusal as no:
            refusal = beside_fields(form, no)
    context = {"favour": favour, "form": form, "refusal": refusal, "words": words, "found": found}
    return render(request, "reciprocity/exchanges/answer.html", context)


@never_cache
@require_safe
@person_required
def exchange(request, pk):
    return shown(request, exchange_of(request, pk))


def shown(request, found, refusal=None):
    """The page with what the reader may do next. sides: those they speak for."""
    mine = sides_of(found, request.person)
    waits = found.said_by and other_side(found, found.said_by) in mine
    start = {"hours": hours_of(found.minutes), "day": found.day}
    context = {
        "exchange": found, "sides": mine, "answers": waits, "form": StepForm(initial=start), "refusal": refusal,
        "takes_back": allowed("reciprocity.take_entry_back", request.person), "entry": getattr(found, "entry", None),
    }  # fmt: skip
    return render(request, "reciprocity/exchanges/page.html", context)


@never_cache
@person_required
def step(request, pk, deed):
    """One press, one deed; a refusal is said on the page."""
    found, form = exchange_of(request, pk), StepForm(request.POST)
    if request.method != "POST":
        return to_exchange(request, found)
    mine = sides_of(found, request.person)
    try:
        if not form.is_valid():
            raise Refusal(Reason("form", str(error)) for errors in form.errors.values() for error in errors)
        chosen = [side for side in mine if str(side.pk) == form.cleaned_data["side"]] or mine
        DEEDS[deed](found, form.cleaned_data, chosen[0], request.person)
        return to_exchange(request, found)
    except Refusal as no:
        return shown(request, exchange_of(request, pk), no)


DEEDS = {
    "agreement": lambda found, said, side, by: agree(found, by=by),
    "done": lambda found, said, side, by: say_done(found, side, by=by, minutes=said["hours"], day=said["day"]),
    "confirmation": lambda found, said, side, by: confirm_done(found, by=by),
    "other-view": lambda found, said, side, by: dispute(found, said["word"], by=by),
    "calling-off": lambda found, said, side, by: call_off(found, by=by, side=side, word=said["word"]),
    "taking-back": lambda found, said, side, by: take_entry_back(found.entry, by=by),
}
