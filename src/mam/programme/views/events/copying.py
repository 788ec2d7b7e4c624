"""Copying an event to other times: the same sheet of time, repetition and rooms as a proposal; a series shows its dates first."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.refusal import Refusal
from mam.people.entrance import person_required

from ...actions.copying import copy_event, latest_booking
from ...models import Event, Occurrence
from .finding import event_for
from .paper import CopyPaper
from .propose import dates_sheet, posted, series_of, sheet


@person_required
def copy(request, event):
    """The same at another time: a draft with everything but the people."""
    found = event_for(request, event)
    paper = CopyPaper(found, by=request.person, data=posted(request), initial=as_before(found))
    if request.method != "POST" or not paper.is_valid() or request.POST.get("deed") == "edit":
        return sheet(request, paper)
    if paper.rule and request.POST.get("deed") != "save_series":
        return dates_sheet(request, paper)
    return save(request, paper)


def save(request, paper: CopyPaper):
    when = paper.rule or paper.wish.span
    try:
        made = copy_event(
            paper.copied, when, by=request.person, room=paper.ask, request_key=paper.request_key, **series_of(request, paper)
        )
    except Refusal as refusal:
        return dates_sheet(request, paper, refusal) if paper.rule else sheet(request, paper, refusal)
    messages.success(request, _("Copied as a draft. Look it over and send it in."))
    return redirect("programme:event", request.municipality.slug, made.slug)


def as_before(event: Event) -> dict:
    """Hours, rooms and things of the latest date."""
    date, booking = Occurrence.objects.filter(event=event).order_by("-during").first(), latest_booking(event)
    known = {"people": booking.people or 10} if booking else {"people": event.capacity or 10}
    if date:
        known |= {"starts": clock.local(date.starts).time(), "ends": clock.local(date.ends).time()}
    if booking:
        booked = dict(booking.booked.values_list("thing__slug", "quantity"))
        known |= {"thing": list(booked)} | {f"units-{slug}": number for slug, number in booked.items()}
    return known
