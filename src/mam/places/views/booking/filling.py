"""Filling in the form, sheet by sheet; the same for one's own booking and for one written down at the desk.

First sheet: what and when. "Check and hold" holds the time for ten minutes and opens the second sheet: who and what for.
A repeating wish gets its dates on the second sheet instead of a hold.
"""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core.refusal import Refusal

from ...actions.booking import book, hold, let_go, preview
from ...actions.proposing import alternatives
from ...actions.series import book_series, preview_series
from ...words import BookingState
from .sheets import dates_sheet, details_sheet, wish_sheet, with_proposals


def fill(request, paper):
    """Reads which button was pressed and does that one thing."""
    if request.method != "POST":
        return wish_sheet(request, paper)
    return DEEDS.get(request.POST.get("deed"), check)(request, paper)


def check(request, paper):
    """The first sheet is filled: hold the time, or show the dates of a series."""
    if not paper.wish_is_valid():
        return wish_sheet(request, paper)
    if paper.rule:
        return show_dates(request, paper)
    let_go(request.person)
    seen = preview(paper.ask, [paper.wish.span])
    if seen.fails:
        return refused(request, paper, Refusal(seen.fails[0].reasons))
    try:
        held = hold(paper.ask, paper.wish.span)
    except Refusal as refusal:
        return refused(request, paper, refusal)
    return details_sheet(request, paper, held, seen)


def show_dates(request, paper, refusal=None):
    """The dates of a series, or the first sheet again when no series can be made of the rule."""
    try:
        seen = with_proposals(paper.ask, preview_series(paper.ask, paper.rule))
    except Refusal as impossible:
        return wish_sheet(request, paper, impossible)
    return dates_sheet(request, paper, seen, refusal)


def take(request, paper):
    """A proposal was chosen; its things and hours are already in the paper."""
    return check(request, paper)


def edit(request, paper):
    """Back to the first sheet with everything as it was; what was held is free for others again."""
    let_go(request.person)
    paper.wish_is_valid()
    return wish_sheet(request, paper)


def give_up(request, paper):
    """The hold is let go and the person leaves."""
    let_go(request.person)
    messages.info(request, _("It is free for others again. You can come back any time."))
    return redirect("places:centre", request.municipality.slug, paper.centre.slug)


def sign(request, paper):
    """The last press: one booking, however often it is pressed."""
    if not paper.wish_is_valid() or paper.rule:
        return check(request, paper)
    if not paper.details.is_valid():
        return details_sheet(request, paper, paper.hold)
    try:
        booking = book(paper.ask, paper.wish.span, request_key=paper.request_key, hold=paper.hold)
    except Refusal as refusal:
        return refused(request, paper, refusal)
    messages.success(request, booked_words(booking))
    return redirect("places:booking", request.municipality.slug, booking.pk)


def save_series(request, paper):
    """The dates are chosen: those that fit are booked, those that do not are remembered."""
    if not paper.wish_is_valid() or not paper.rule:
        return check(request, paper)
    if not paper.details.is_valid():
        return show_dates(request, paper)
    choice = paper.choice
    try:
        made = book_series(
            paper.ask, paper.rule, strike=choice.struck, moved=choice.moved, request_key=paper.request_key
        )
    except Refusal as refusal:
        return show_dates(request, paper, refusal)
    messages.success(request, series_words(made.bookings.standing().count()))
    return redirect("places:series_dates", request.municipality.slug, made.pk)


def refused(request, paper, refusal: Refusal):
    """The first sheet again, filled as it was, with every reason and free proposals."""
    return wish_sheet(request, paper, refusal, alternatives(paper.ask, paper.wish.span))


def booked_words(booking) -> str:
    if booking.state == BookingState.PENDING:
        return _("We have your request. The people of the house will answer it, and we will tell you.")
    return _("Done, it is booked. Here is everything you need.")


def series_words(number: int) -> str:
    words = ngettext("Done, %(number)d meeting is booked.", "Done, %(number)d meetings are booked.", number)
    return words % {"number": number}


DEEDS = {
    "check": check,
    "take": take,
    "edit": edit,
    "give_up": give_up,
    "book": sign,
    "save_series": save_series,
}
