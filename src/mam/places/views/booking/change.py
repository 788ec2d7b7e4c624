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
from .finding import booking_of, channel_of, way_form


@person_required
def change(request, booking):
    """The button "look" shows what fits and what does not; "change" does it, without those that do not when that was ticked."""
    booking = booking_of(request, booking)
    if not allowed("places.change_booking", request.person, booking):
        raise Http404
    form = ChangeForm(request.POST if request.method == "POST" else None, booking=booking)
    way = way_form(request, booking)
    if not form.is_valid() or (way is not None and not way.is_valid()):
        return show(request, booking, form, way)
    if request.POST.get("deed") != "change":
        return show(request, booking, form, way, look(request, booking, form))
    return do_change(request, booking, form, way)


def do_change(request, booking, form, way):
    skip = "skip_failing" in request.POST
    how = {"scope": form.scope_chosen, "channel": channel_of(way), "skip_failing": skip}
    try:
        changed = change_booking(booking, form.change, by=request.person, **how)
    except Refusal as refusal:
        return show(request, booking, form, way, look(request, booking, form), refusal)
    said = ngettext("Done, %(n)d date is changed.", "Done, %(n)d dates are changed.", len(changed)) % {
        "n": len(changed)
    }
    messages.success(request, said)
    return redirect("places:booking", request.municipality.slug, booking.pk)


def look(request, booking, form):
    return preview_change(booking, form.change, form.scope_chosen, by=request.person)


def show(request, booking, form, way, seen=None, refusal=None):
    context = {"booking": booking, "form": form, "way": way, "seen": seen, "refusal": refusal}
    return render(request, "places/booking/change.html", context)
