"""Sheets of one date: poster and handbill, pictures, ready texts, attendance list, badges."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from mam.core.permission import allowed
from mam.people.entrance import person_required
from mam.ui.files import file

from ...actions.facts import facts_of
from ...actions.printing.attendance import attendance_pdf, attendance_sheet, badges_pdf, badges_sheet
from ...actions.printing.event import PICTURES, SHAPES, event_pdf, event_picture, event_sheet, picture_words
from ...actions.printing.texts import texts_of
from ..attendance.finding import date_here
from .programme import asked


@login_not_required
@require_safe
def poster(request, event, date):
    """?size=a4|a3|a5 (a5 is the handbill) &strips=1 for strips to tear off."""
    occurrence, size = date_here(request, event, date), asked(request, "size", SHAPES)
    sheet = event_sheet(occurrence, size, strips=bool(request.GET.get("strips")) and size != "a5")
    return file(event_pdf(sheet, get_language()), f"{event}-{date}-{size}.pdf")


@login_not_required
@require_safe
def picture(request, event, date, shape):
    """shape: square (1080 × 1080) or story (1080 × 1920)."""
    if shape not in PICTURES:
        raise Http404
    sheet = event_sheet(date_here(request, event, date), shape)
    return file(event_picture(sheet, get_language()), f"{event}-{date}-{shape}.png", "image/png")


@login_not_required
@require_safe
def texts(request, event, date):
    """Texts to copy and pictures to save, for whoever spreads the word."""
    occurrence = date_here(request, event, date)
    facts = facts_of(occurrence)
    context = {"occurrence": occurrence, "event": occurrence.event, "texts": texts_of(facts), "alt": picture_words(facts)}
    return render(request, "programme/paper/texts.html", context)


@person_required
@require_safe
def attendance_list(request, event, date):
    sheet = attendance_sheet(for_participants(request, event, date), by=request.person)
    return file(attendance_pdf(sheet, get_language()), f"lista-{event}-{date}.pdf")


@person_required
@require_safe
def badges(request, event, date):
    sheet = badges_sheet(for_participants(request, event, date), by=request.person)
    return file(badges_pdf(sheet, get_language()), f"identyfikatory-{event}-{date}.pdf")


def for_participants(request, event: str, date: str):
    """The date, for those who may see who comes; for everybody else there is no such sheet."""
    occurrence = date_here(request, event, date)
    if not allowed("programme.see_participants", request.person, occurrence.event):
        raise Http404
    return occurrence
