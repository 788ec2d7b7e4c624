"""Giving a booking back: with a reason, in time or late; taking it back at once; one tap from the reminder."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from mam.core import clock
from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import person_required

from ...actions.cancelling import cancel_booking, release, released_by, undo_cancellation
from ...forms.mine import CancelForm
from ...words import BookingState
from .finding import booking_of, channel_of, way_form


@person_required
def cancellation(request, booking):
    """Says at once whether it is in time; late is written down, never forbidden."""
    booking = booking_of(request, booking)
    if not allowed("places.cancel_booking", request.person, booking):
        raise Http404
    keeps = allowed("places.decide", request.person, booking.centre)
    form = CancelForm(
        request.POST if request.method == "POST" else None, repeats=booking.series_id is not None, by_house=keeps
    )
    way, refusal = way_form(request, booking), None
    if form.is_valid() and (way is None or way.is_valid()):
        try:
            return given_back(request, booking, form, channel_of(way))
        except Refusal as no:
            refusal = no
    in_time = booking.cancel_by is None or clock.now() <= booking.cancel_by
    context = {"booking": booking, "form": form, "way": way, "in_time": in_time, "refusal": refusal}
    return render(request, "places/booking/cancellation.html", context)


def given_back(request, booking, form, channel):
    said = form.cleaned_data
    gone = cancel_booking(
        booking,
        by=request.person,
        scope=form.scope_chosen,
        reason=said["reason"],
        text=said["text"],
        channel=channel,
    )
    if gone:
        words = ngettext(
            "%(n)d booking is given back. Thank you.", "%(n)d bookings are given back. Thank you.", len(gone)
        )
        messages.success(request, words % {"n": len(gone)})
    return redirect("places:booking", request.municipality.slug, booking.pk)


@person_required
@require_POST
def undo(request, booking):
    """A slip of the finger is taken back within fifteen minutes."""
    booking = booking_of(request, booking)
    try:
        undo_cancellation(booking, by=request.person)
        messages.success(request, _("It is yours again."))
    except Refusal as refusal:
        for reason in refusal.reasons:
            messages.error(request, f"{reason.sentence} {reason.works}")
    return redirect("places:booking", request.municipality.slug, booking.pk)


@login_not_required
def release_page(request, token):
    """The page of the reminder: one big button, no signing in. Opening it changes nothing."""
    booking = released_by(token)
    if booking is None:
        return render(request, "places/booking/release.html", {"booking": None}, status=404)
    refusal = None
    if request.method == "POST":
        try:
            release(token)
            return redirect("places:release", request.municipality.slug, token)
        except Refusal as no:
            refusal = no
    standing = booking.state in (BookingState.CONFIRMED, BookingState.PENDING)
    context = {"booking": booking, "refusal": refusal, "begun": booking.starts <= clock.now(), "standing": standing}
    return render(request, "places/booking/release.html", context)
