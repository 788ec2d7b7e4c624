"""Hanging a favour up, for oneself or at the desk; keeping it for longer; taking it down."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mam.core.refusal import Refusal
from mam.people.entrance import only_with, person_required, searched_for
from mam.ui.deeds import beside_fields, pressed

from ...actions.favours.offering import end_favour, offer_at_desk, offer_favour, renew_favour
from ...forms.favours import DeskFavourForm, FavourForm
from .finding import favour_of


def to_favour(request, favour):
    return redirect("reciprocity:favour", request.municipality.slug, favour.pk)


@never_cache
@person_required
def new(request):
    """After a refusal the form stays filled."""
    start = {"direction": request.GET.get("direction"), "kind": request.GET.get("kind")}
    start = {name: value for name, value in start.items() if value}
    form, refusal = FavourForm(request.POST or None, person=request.person, initial=start), None
    if request.method == "POST" and form.is_valid():
        try:
            made = offer_favour(form.ask(request.person, by=request.person), request_key=form.cleaned_data["request_key"])
            messages.success(request, _("It hangs on the board. We tell you when a neighbour answers."))
            return to_favour(request, made)
        except Refusal as no:
            refusal = beside_fields(form, no)
    return render(request, "reciprocity/favours/new.html", {"form": form, "refusal": refusal})


@never_cache
@only_with("reciprocity.write_favour_down")
def desk(request):
    """Search and form on one page."""
    words, found = searched_for(request)
    start = {"person": str(found[0].pk)} if found else {"first_name": words}
    form, refusal = DeskFavourForm(request.POST or None, found=found, initial=start), None
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            made = offer_at_desk(
                form.chosen, form.new, lambda person: (form.ask(person, by=request.person, channel=said["channel"]), said["request_key"]),
                by=request.person, channel=said["channel"], sure=said["sure"],
            )  # fmt: skip
            return to_favour(request, made)
        except Refusal as no:
            refusal = beside_fields(form, no)
    return render(request, "reciprocity/favours/desk.html", {"form": form, "refusal": refusal, "words": words, "found": found})


@require_POST
@person_required
def ending(request, pk):
    favour = favour_of(request, pk)
    return pressed(request, lambda: end_favour(favour, by=request.person), _("It is off the board."), hours_at(request))


@require_POST
@person_required
def renewal(request, pk):
    favour, said = favour_of(request, pk), _("It hangs on the board for two more weeks.")
    return pressed(request, lambda: renew_favour(favour, by=request.person), said, hours_at(request))


def hours_at(request) -> str:
    """One's own page of hours and favours."""
    return reverse("reciprocity:hours", args=[request.municipality.slug])
