"""Notes of a meeting: one page for many notes in a row."""

import datetime as dt

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mam.core.refusal import Refusal
from mam.people.entrance import only_with, searched_for
from mam.programme.models import Occurrence
from mam.ui.deeds import Words, deed_page

from ..actions.note_targets import is_meeting, targets_of
from ..actions.noted import notes_of
from ..actions.noting import note_said, reasons_to_wait
from ..forms.noting import NoteForm
from ..methods.slips import slip_words
from ..models import Comment, Need


@never_cache
@only_with("voice.note_meeting")
def notes(request, event, date):
    """After each note the same page, empty, with the same choice of what it becomes; what was noted stands below."""
    date = meeting_here(request, event, date)
    searched, found = searched_for(request)
    targets, data = targets_of(date, by=request.person), request.POST if request.method == "POST" else None
    form = NoteForm(data, targets=targets, found=found, initial=start_of(request, targets, found))
    reasons = reasons_to_wait(date)
    here = reverse("voice:meeting_notes", args=[request.municipality.slug, date.event.slug, date.day])
    return deed_page(
        request, form, lambda: messages.success(request, done_words(note_said(date, by=request.person, **form.note()))),
        Words(_("What is said here"), _("Save, and the next one")), back=f"{here}?{urlencode({'as': request.POST.get('target', '')})}",
        template="voice/noting/notes.html", date=date, searched=searched, found=found, waits=Refusal(reasons) if reasons else None,
        notes=notes_of(date.event, request.person, date),
    )  # fmt: skip


def meeting_here(request, event: str, date: str) -> Occurrence:
    """A date about a matter; hobby meetings have no such page."""
    try:
        day = dt.date.fromisoformat(date)
    except ValueError:
        raise Http404 from None
    rows = Occurrence.objects.visible_to(request.person).select_related("event__centre")
    found = get_object_or_404(rows, event__slug=event, day=day)
    if not is_meeting(found.event):
        raise Http404
    return found


def start_of(request, targets, found) -> dict:
    """The choice of the note before, and whoever was searched for."""
    kept = request.GET.get("as")
    chosen = {"target": kept} if kept in [one.key for one in targets] else {}
    return {**chosen, "person": str(found[0].pk)} if found else chosen


def done_words(made: Comment | Need) -> str:
    comment, need = _("It is comment number %(number)d. Slip: %(slip)s."), _("It is need number %(number)d. Slip: %(slip)s.")
    said = comment if isinstance(made, Comment) else need
    return said % {"number": made.number, "slip": slip_words(made.slip)}
