"""My bookings and those of my groups: what is ahead, what was, and the page of each."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core import clock
from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.people.models import Group

from ...actions.cancelling import TAKING_BACK
from ...actions.series import retry_failed
from ...forms.mine import MineForm
from ...models import Booking, FailedDate, Series
from ...words import BookingState
from .finding import booking_of
from .histories import history_of
from .patterns import pattern_words

A_PAGE = 30


@person_required
def mine(request):
    """What is ahead, nearest first; what was, newest first."""
    past = request.GET.get("show") == "past"
    groups = list(Group.objects.bookable_by(request.person).order_by("name"))
    form = MineForm(request.GET, groups=groups)
    all_mine = Booking.objects.of(request.person).exclude(hold_until__isnull=False)
    found = (
        all_mine.exclude(pk__in=all_mine.upcoming().values("pk")).order_by("-during") if past else all_mine.upcoming()
    )
    found = form.narrow(found).select_related("centre", "party_group", "series").prefetch_related("booked__thing")
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    narrowed = bool(request.GET.get("q") or request.GET.get("whose"))
    context = {"page": page, "form": form, "past": past, "narrowed": narrowed}
    return render(request, "places/booking/mine.html", context)


@person_required
def booking(request, booking):
    """Everything about one booking: when, where, who, the terms, and what happened to it."""
    booking = booking_of(request, booking)
    ahead = booking.ends > clock.now() and booking.state in (BookingState.CONFIRMED, BookingState.PENDING)
    context = {
        "booking": booking,
        "history": history_of(booking),
        "ahead": ahead,
        "in_time": booking.cancel_by is None or clock.now() <= booking.cancel_by,
        "may_change": ahead and booking.starts > clock.now() and allowed("places.change_booking", request.person, booking),
        "keeps": allowed("places.decide", request.person, booking.centre),
        "over": booking.ends <= clock.now(),
        **undoing(booking),
    }
    return render(request, "places/booking/booking.html", context)


def undoing(booking) -> dict:
    """Until when giving back can be taken back, when it still can."""
    if booking.state != BookingState.CANCELLED:
        return {}
    until = booking.cancellation.at + TAKING_BACK
    return {"undo_until": until, "may_undo": clock.now() < until and clock.now() < booking.starts}


@person_required
def slip(request, booking):
    """The booking on a sheet of paper in large print, with the phone of the house."""
    return render(request, "places/booking/slip.html", {"booking": booking_of(request, booking)})


def series_of(request, key) -> Series:
    """A series is seen by whoever sees its bookings."""
    series = get_object_or_404(Series.objects.select_related("centre", "party_person", "party_group"), pk=key)
    get_object_or_404(Booking.objects.visible_to(request.person).filter(series=series).order_by("pk")[:1])
    return series


@person_required
def series_dates(request, series):
    """All dates of a series and what became of each; those that could not be had wait to be tried again."""
    series = series_of(request, series)
    bookings = series.bookings.order_by("during").prefetch_related("booked__thing")
    context = {"series": series, "bookings": bookings, "pattern": pattern_words(series)}
    context["failed"] = series.failed.filter(settled=False, day__gte=clock.today())
    return render(request, "places/series/dates.html", context)


@person_required
@require_POST
def retry(request, series, failed):
    """Tries a failed date again; it may have become free."""
    series = series_of(request, series)
    failed = get_object_or_404(FailedDate, series=series, pk=failed)
    try:
        booking = retry_failed(failed, by=request.person)
        messages.success(request, _("It worked this time. The date is yours."))
        return redirect("places:booking", request.municipality.slug, booking.pk)
    except Refusal as refusal:
        for reason in refusal.reasons:
            messages.error(request, f"{reason.sentence} {reason.works}")
    return redirect("places:series_dates", request.municipality.slug, series.pk)
