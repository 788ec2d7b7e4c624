"""The dates of an event, and the deeds on one of them: move, change its words, call it off, add one."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.places.actions.ask import span_on

from ...actions.changing_events import split
from ...actions.dates import add_date, call_off, change_date
from ...actions.drift import dates_of
from ...actions.moving import move
from ...actions.reach import Reach
from ...forms.dates import CallingOffForm, DateWordsForm, MoveForm, SplitForm, WhenForm
from .finding import date_for, event_for


@person_required
def dates(request, event):
    """Every date, those off the rule marked; a new one may be added."""
    found = event_for(request, event)
    form = WhenForm(request.POST if request.method == "POST" else None)
    refusal = None
    if form.is_valid():
        try:
            added = add_date(found, span_on(*(form.cleaned_data[name] for name in ("day", "starts", "ends"))), by=request.person)
            messages.success(request, _("Added, with the same room as before.") if added.booking else _("Added."))
            return redirect("programme:dates", request.municipality.slug, found.slug)
        except Refusal as no:
            refusal = no
    context = {"event": found, "rows": dates_of(found), "form": form, "refusal": refusal}
    return render(request, "programme/events/dates.html", context)


@person_required
def date_edit(request, event, date):
    """One date: its hours (and those of later dates), and what differs on it."""
    found = date_for(request, event, date)
    words = {"title": found.title, "note": found.note, "capacity": found.capacity}
    start, end = clock.local(found.starts), clock.local(found.ends)
    hours = {"day": start.date(), "starts": start.time(), "ends": end.time()}
    deed = request.POST.get("deed") if request.method == "POST" else ""
    moving = MoveForm(request.POST if deed == "move" else None, initial=hours)
    wording = DateWordsForm(request.POST if deed == "words" else None, initial=words)
    parting = SplitForm(request.POST if deed == "split" else None, initial={"title": found.event.title})
    refusal = None
    try:
        if deed == "move" and moving.is_valid():
            return moved(request, found, moving.cleaned_data)
        if deed == "words" and wording.is_valid():
            change_date(found, by=request.person, **wording.cleaned_data)
            messages.success(request, _("Changed on this date only."))
            return back(request, found)
        if deed == "split" and parting.is_valid():
            made = split(found, by=request.person, **parting.cleaned_data)
            messages.success(request, _("From this date on it is an event of its own."))
            return redirect("programme:event", request.municipality.slug, made.slug)
    except Refusal as no:
        refusal = no
    context = {"event": found.event, "date": found, "moving": moving, "wording": wording, "parting": parting, "refusal": refusal}
    return render(request, "programme/events/date.html", context)


def moved(request, date, said):
    day = said["day"] if said["day"] != clock.local(date.starts).date() else None
    rows = move(date, said["starts"], said["ends"], day=day, by=request.person, reach=said["reach"])
    words = ngettext("%(n)d date moved. Everybody who signed up is told.", "%(n)d dates moved. Everybody who signed up is told.", len(rows))
    messages.success(request, words % {"n": len(rows)} if rows else _("Nothing was different, so nothing was moved."))
    return back(request, date)


def back(request, date):
    return redirect("programme:dates", request.municipality.slug, date.event.slug)


@person_required
def calling_off(request, event, date):
    """Calls one date off, or also the later ones."""
    found = date_for(request, event, date, "programme.cancel_event")
    form = CallingOffForm(request.POST if request.method == "POST" else None, initial={"reach": Reach.THIS})
    refusal = None
    if form.is_valid():
        try:
            call_off(found, by=request.person, **form.cleaned_data)
            messages.success(request, _("Called off. It stays in the programme as called off, and everybody who signed up is told."))
            return back(request, found)
        except Refusal as no:
            refusal = no
    context = {"event": found.event, "date": found, "form": form, "refusal": refusal}
    return render(request, "programme/events/calling_off.html", context)
