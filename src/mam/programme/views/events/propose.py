"""Proposing an event: one sheet; a series shows its dates before anything is saved."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.people.models import Person
from mam.places.actions.proposing import alternatives
from mam.places.forms.dates import as_day
from mam.places.forms.paper import Paper, as_uuid
from mam.places.forms.proposals import taken_over, written
from mam.places.models import Centre

from ...actions.event_dates import preview_dates
from ...actions.proposing import propose as propose_event
from ...words import EventState, FreeDays
from .paper import EventPaper

DRAFT = ("draft", "draft_series")
SAVED = ("save_series", "draft_series")
PASSED_ON = ("day", "people", "who", "repeat", "every", "nth", "until", "dates", "title", "kind")


@person_required
def propose(request):
    """One's own proposal, or one written down by the house for somebody who rang or came in (person in the address)."""
    paper = EventPaper(centre_asked(request), by=request.person, person=for_whom(request), data=posted(request), initial=known(request))
    if request.method != "POST":
        return sheet(request, paper)
    if not paper.is_valid() or request.POST.get("deed") == "edit":
        return sheet(request, paper)
    if paper.rule and request.POST.get("deed") not in SAVED:
        return dates_sheet(request, paper)
    return save(request, paper)


def save(request, paper: EventPaper):
    """The last press: one event, however often it is pressed."""
    when = paper.rule or paper.wish.span
    try:
        event = propose_event(
            paper.event_ask, when, request_key=paper.request_key, as_draft=request.POST.get("deed") in DRAFT, **series_of(request, paper)
        )
    except Refusal as refusal:
        return dates_sheet(request, paper, refusal) if paper.rule else sheet(request, paper, refusal)
    messages.success(request, said(event))
    return redirect("programme:event", request.municipality.slug, event.slug)


def series_of(request, paper) -> dict:
    """What was said about the dates of a series: days off, struck out, moved; nothing for one date."""
    if not paper.rule:
        return {}
    skips = {"on_holidays": "skip_holidays", "on_school_breaks": "skip_breaks"}
    days_off = {name: FreeDays.SKIP if paper.skip.cleaned_data[ticked] else FreeDays.KEEP for name, ticked in skips.items()}
    return {"strike": left_out(request, paper.choice), "moved": paper.choice.moved, **days_off}


def left_out(request, choice) -> frozenset:
    """Days struck out, and those that were shown as impossible and not moved. What fails only since then is refused aloud."""
    impossible = {day for day in map(as_day, request.POST.getlist("impossible")) if day}
    return frozenset((choice.struck | impossible) - set(choice.moved))


def said(event) -> str:
    if event.state == EventState.DRAFT:
        return _("Kept as a draft, with the room. Nobody sees it before you send it in.")
    if event.state == EventState.PROPOSED:
        return _("We have your proposal. The people of the house will answer it, and we will tell you.")
    return _("Done, it is in the programme.")


def sheet(request, paper: Paper, refusal=None):
    """The form; with a refusal every reason and what is free instead."""
    found = alternatives(paper.ask, paper.wish.span) if refusal and paper.wish.wanted else ()
    context = {
        "paper": paper, "centre": paper.centre, "refusal": refusal, "twice": paper.wish.is_twice,
        "proposals": [(written(one), one) for one in found],
        "missing": paper.missing(*paper.sheets), "carried": own_keys(paper),
    }  # fmt: skip
    return render(request, paper.template, context)


def dates_sheet(request, paper: Paper, refusal=None):
    """Every date of the series: take it or strike it out. What cannot be had says why."""
    try:
        seen = preview_dates(paper.ask, paper.rule)
    except Refusal as impossible:
        return sheet(request, paper, impossible)
    rows = paper.choice.rows(seen.dates)
    context = {
        "paper": paper, "centre": paper.centre, "refusal": refusal, "preview": seen, "rows": rows,
        "number": len([row for row in rows if row.span]),
        "carried": paper.carried(*paper.sheets) + own_keys(paper),
    }  # fmt: skip
    return render(request, "programme/events/preview.html", context)


def own_keys(paper: Paper) -> list[tuple[str, str]]:
    keys = [("request_key", str(paper.request_key)), ("centre", paper.centre.slug)]
    return [*keys, ("person", str(paper.person.pk))] if paper.for_other else keys


def asked(request):
    return request.POST if request.method == "POST" else request.GET


def centre_asked(request) -> Centre:
    """The centre of the address, or the town's first."""
    slug = asked(request).get("centre")
    centre = Centre.objects.filter(**({"slug": slug} if slug else {})).first()
    if centre is None:
        raise Http404
    return centre


def for_whom(request) -> Person | None:
    """Somebody else, when the people of the house write it down for them."""
    key = asked(request).get("person")
    if not key:
        return None
    person = Person.objects.visible_to(request.person).present().filter(pk=key).first() if as_uuid(key) else None
    if person is None or not allowed("programme.write_down", request.person):
        raise Http404
    return person


def posted(request):
    if request.method != "POST":
        return None
    return taken_over(request.POST) if request.POST.get("deed") == "take" else request.POST


def known(request) -> dict:
    """What the address says already, in the same words as on the page for booking."""
    said = request.GET
    initial = {name: said[name] for name in PASSED_ON if said.get(name)}
    initial |= {field: said[name] for field, name in (("starts", "from"), ("ends", "to")) if said.get(name)}
    return {**initial, "thing": said.getlist("thing"), "weekdays": said.getlist("weekdays")}
