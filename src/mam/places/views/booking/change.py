"""Changing a booking: look first at what the change would do, then do it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import ngettext

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import person_required

from ...actions.change import preview_change
from ...actions.changing import change_booking
from ...forms.change import ChangeForm
from .finding import booking_of


@person_required
def change(request, booking):
    """The button "look" shows what fits and what does not; "change" does it, leaving out what does not fit when that was ticked."""
    booking = booking_of(request, booking)
    if not allowed("places.change_booking", request.person, booking):
        raise Http404
    form = ChangeForm(request.POST if request.method == "POST" else None, booking=booking)
    if not form.is_valid():
        return show(request, booking, form)
    if request.POST.get("deed") != "change":
        return show(request, booking, form, preview_change(booking, form.change, form.scope_chosen, by=request.person))
    return do_change(request, booking, form)


def do_change(request, booking, form):
    skip = "skip_failing" in request.POST
    try:
        changed = change_booking(booking, form.change, by=request.person, scope=form.scope_chosen, skip_failing=skip)
    except Refusal as refusal:
        seen = preview_change(booking, form.change, form.scope_chosen, by=request.person)
        return show(request, booking, form, seen, refusal)
    said = ngettext("Done, %(n)d date is changed.", "Done, %(n)d dates are changed.", len(changed)) % {
        "n": len(changed)
    }
    messages.success(request, said)
    return redirect("places:booking", request.municipality.slug, booking.pk)


def show(request, booking, form, seen=None, refusal=None):
    context = {"booking": booking, "form": form, "seen": seen, "refusal": refusal}
    return render(request, "places/booking/change.html", context)
