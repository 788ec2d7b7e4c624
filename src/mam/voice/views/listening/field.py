"""Out in the town: walks, shifts, and the cards that came back."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache

from mam.core.refusal import Refusal
from mam.people.entrance import only_with
from mam.ui.deeds import beside_fields

from ...actions.listening.cards import enter_cards
from ...actions.listening.walks import note_shift, note_walk
from ...forms.listening import ShiftForm, WalkForm, cards_for


@never_cache
@only_with("voice.listen")
def walk(request):
    form, refusal = WalkForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        own = {name: said[name] for name in ("area", "walkers", "request_key")}
        try:
            note_walk(said["street"], said["day"], form.doors, by=request.person, **own)
            messages.success(request, _("The walk is written down."))
            return redirect("voice:listening", request.municipality.slug)
        except Refusal as no:
            refusal = beside_fields(form, no)
    return render(request, "voice/listening/walk.html", {"form": form, "refusal": refusal})


@never_cache
@only_with("voice.listen")
def shift(request):
    form, refusal = ShiftForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        try:
            note_shift(by=request.person, **form.cleaned_data)
            messages.success(request, _("The shift is written down."))
            return redirect("voice:listening", request.municipality.slug)
        except Refusal as no:
            refusal = beside_fields(form, no)
    return render(request, "voice/listening/shift.html", {"form": form, "refusal": refusal})


@never_cache
@only_with("voice.write_need_down")
def cards(request):
    """Eight cards on a page; saved together."""
    forms, refusal = cards_for(request.POST or None), None
    if request.method == "POST" and all([form.is_valid() for form in forms]):
        try:
            made = enter_cards([card for form in forms if (card := form.card())], by=request.person)
            said = ngettext("%(n)d card is written down.", "%(n)d cards are written down.", len(made)) % {"n": len(made)}
            messages.success(request, said)
            return redirect("voice:cards", request.municipality.slug)
        except Refusal as no:
            refusal = no
    return render(request, "voice/listening/cards.html", {"forms": forms, "refusal": refusal})
