"""The dates of an event, and the deeds on one of them: move, change its words, call it off, add one."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from mam.core import clock
from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.places.actions.ask import span_on

from ...actions.bringing_back import bring_back
from ...actions.changing_events import split
from ...actions.dates import add_date, call_off, change_date
from ...actions.drift import dates_of, is_last, rooms_beside, rooms_of
from ...actions.moving import move
from ...actions.reach import Reach
from ...forms.dates import CallingOffForm, DateWordsForm, MoveForm, SplitForm, WhenForm
from .finding import date_for, event_for


@person_required
def dates(request, event):
    """Every date, those off the rule marked; a new one may be added."""
    found = event_for(request, event)
    rows = dates_of(found)
    form = WhenForm(request.POST if request.method == "POST" else None, initial=hours_of(rows[-1].date) if rows else {})
    refusal = None
    if form.is_valid():
        try:
            added = add_date(found, span_on(*(form.cleaned_data[name] for name in ("day", "starts", "ends"))), by=request.person)
            messages.success(request, _("Added, with the same room as before.") if added.booking else _("Added."))
            return redirect("programme:dates", request.municipality.slug, found.slug)
        except Refusal as no:
            refusal = no
    ahead, past = [row for row in rows if not row.date.is_over], [row for row in rows if row.date.is_over]
    context = {"event": found, "ahead": ahead, "past": past[::-1], "form": form, "refusal": refusal}
    return render(request, "programme/events/dates.html", context)


def hours_of(date) -> dict:
    start, end = clock.local(date.starts), clock.local(date.ends)
    return {"starts": start.time(), "ends": end.time()}


@person_required
def date_edit(request, event, date):
    """One date: its hours and room (and those of later dates), and what differs on it."""
    found = date_for(request, event, date)
    deed = request.POST.get("deed") if request.method == "POST" else ""
    posted = {name: request.POST if deed == name else None for name in ("move", "words", "split")}
    moving, later = moving_form(found, posted["move"]), not is_last(found)
    wording = DateWordsForm(posted["words"], initial={name: getattr(found, name) for name in ("title", "note", "capacity")})
    parting = SplitForm(posted["split"], initial={"title": found.event.title})
    refusal = None
    try:
        if deed == "move" and moving.is_valid():
            return moved(request, found, moving.said())
        if deed == "words" and wording.is_valid():
            return reworded(request, found, wording.cleaned_data)
        if deed == "split" and parting.is_valid():
            return parted(request, found, parting.cleaned_data)
    except Refusal as no:
        refusal = no
    context = {"moving": moving, "wording": wording, "parting": parting, "refusal": refusal, "later": later}
    return render(request, "programme/events/date.html", {"event": found.event, "date": found, **context})


def moving_form(date, data) -> MoveForm:
    """Rooms may be chosen where the date has one: one room takes the place of all it has."""
    now = rooms_of(date)
    rooms = rooms_beside(date) if now else []
    hours = {"day": clock.local(date.starts).date(), **hours_of(date)}
    return MoveForm(data, initial=hours, rooms=rooms, now=", ".join(now), alone=is_last(date))


def moved(request, date, said):
    day = said.pop("day")
    rows = move(date, **said, day=day if day != clock.local(date.starts).date() else None, by=request.person)
    words = ngettext("%(n)d date moved. Everybody who signed up is told.", "%(n)d dates moved. Everybody who signed up is told.", len(rows))
    messages.success(request, words % {"n": len(rows)} if rows else _("Nothing was different, so nothing was moved."))
    return back(request, date)


def reworded(request, date, said):
    change_date(date, by=request.person, **said)
    messages.success(request, _("Changed on this date only."))
    return back(request, date)


def parted(request, date, said):
    made = split(date, by=request.person, **said)
    messages.success(request, _("From this date on it is an event of its own."))
    return redirect("programme:event", request.municipality.slug, made.slug)


def back(request, date):
    return redirect("programme:dates", request.municipality.slug, date.event.slug)


@person_required
def calling_off(request, event, date):
    """Calls one date off, or also the later ones."""
    found = date_for(request, event, date, "programme.cancel_event")
    form = CallingOffForm(request.POST if request.method == "POST" else None, initial={"reach": Reach.THIS}, alone=is_last(found))
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


@person_required
@require_POST
def bringing_back(request, event, date):
    """Takes a calling off back."""
    found = date_for(request, event, date, "programme.cancel_event")
    try:
        bring_back(found, by=request.person)
        messages.success(request, _("It takes place after all. Everybody who signed up is told."))
    except Refusal as refusal:
        messages.error(request, " ".join(f"{reason.sentence} {reason.works}" for reason in refusal.reasons))
    return back(request, found)
