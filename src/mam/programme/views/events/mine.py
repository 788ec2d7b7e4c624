"""One's own events: the list, changing the words, sending in, taking back."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core import clock
from mam.core.refusal import Refusal
from mam.people.entrance import person_required

from ...actions.changing_events import change_event, words_of
from ...actions.publishing import send_in, withdraw
from ...forms.events import EventForm
from ...models import Event
from ...words import EventState
from .finding import event_for
from .paper import larger_for, leaders_for


@person_required
def mine(request):
    """What I organise, my groups' included: what is ahead first."""
    events = Event.objects.of(request.person).select_related("party_group", "party_person", "centre").prefetch_related("occurrences")
    now = clock.now()
    rows = [(event, [date for date in event.occurrences.all() if date.ends > now]) for event in events]
    ahead = sorted((row for row in rows if row[1]), key=lambda row: min(date.starts for date in row[1]))
    return render(request, "programme/events/mine.html", {"ahead": ahead, "past": [event for event, dates in rows if not dates][:50]})


def posted(request):
    return request.POST if request.method == "POST" else None


@person_required
def edit(request, event):
    """The words of an event; dates have pages of their own."""
    found = event_for(request, event)
    leaders = leaders_for(found.party_person, found.party_group)
    leaders += [found.leader] if found.leader and found.leader not in leaders else []
    larger = larger_for(request.person, found)
    form = EventForm(posted(request), leaders=leaders, larger=larger, initial=EventForm.written(found))
    refusal = None
    if form.is_valid():
        try:
            change_event(found, form.words_over(words_of(found)), by=request.person)
            messages.success(request, _("Changed. Printed posters may say otherwise; print them again."))
            return redirect("programme:event", request.municipality.slug, found.slug)
        except Refusal as no:
            refusal = no
    missing = [bound for bound in form if bound.errors]
    return render(request, "programme/events/edit.html", {"event": found, "form": form, "refusal": refusal, "missing": missing})


@person_required
@require_POST
def sending(request, event):
    """A draft goes to the house."""
    found = event_for(request, event)
    try:
        event = send_in(found, by=request.person)
        is_in = event.state == EventState.PUBLISHED
        words = _("Done, it is in the programme.") if is_in else _("Sent in. The people of the house will answer it.")
        messages.success(request, words)
    except Refusal as refusal:
        messages.error(request, " ".join(f"{reason.sentence} {reason.works}" for reason in refusal.reasons))
    return redirect("programme:event", request.municipality.slug, found.slug)


@person_required
def withdrawal(request, event):
    """Takes the whole event back."""
    found = event_for(request, event, "programme.cancel_event")
    if request.method == "POST":
        withdraw(found, by=request.person, reason=request.POST.get("reason", "")[:300])
        messages.success(request, _("Taken back. The room is free again, and everybody who signed up is told."))
        return redirect("programme:mine", request.municipality.slug)
    return render(request, "programme/events/withdrawal.html", {"event": found})
