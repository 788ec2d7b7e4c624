"""The queue of the animator, letting in and taking away; and what everybody may read about it."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core.permission import allowed
from mam.people.entrance import only_with
from mam.places.forms.paper import as_uuid
from mam.ui.deeds import Words, pressed

from ...actions.topics.moderating import admit, found_text, queue_for, remove
from ...actions.topics.removals import by_month
from ...forms.topics import RemovalForm
from .finding import one_form


def queue_at(request) -> str:
    return reverse("voice:moderation", args=[request.municipality.slug])


def text_here(kind: str, key: str):
    """Needs and comments are numbered by the database, everything else has a long key."""
    fits = key.isdecimal() and len(key) < 10 if kind in ("need", "comment") else as_uuid(key)
    found = found_text(kind, key) if fits else None
    if found is None:
        raise Http404
    return found


@only_with("voice.moderate")
def moderation(request):
    """Needs, words and statements that wait, and those who ask for another look; oldest first."""
    queue = queue_for(request.person)
    looks = [(look, allowed("voice.answer_second_look", request.person, look.removal)) for look in queue.looks]
    amendments = [(row, allowed("voice.answer_amendment", request.person, row)) for row in queue.amendments]
    return render(request, "voice/topics/moderation.html", {"queue": queue, "looks": looks, "amendments": amendments})


@only_with("voice.moderate")
@require_POST
def admission(request, kind, text):
    row = text_here(kind, text)
    reply = request.POST.get("reply", "")
    return pressed(request, lambda: admit(row, by=request.person, reply=reply), _("It is in. The next one?"), queue_at(request))


@only_with("voice.moderate")
def removal(request, kind, text):
    """By a rule and with a word to the author; the text stays for those who may read it."""
    row = text_here(kind, text)
    form = RemovalForm(request.POST or None)
    words = Words(
        _("Take a text away"), _("Take it away"), _("Taken away. The author was told, and may ask another person to look."),
        _("It is not deleted: those who look after the talk can read it, and so can its author."),
    )  # fmt: skip
    return one_form(request, form, lambda: remove(row, by=request.person, **form.cleaned_data), words, back=queue_at(request), text=row)


@login_not_required
def removals(request):
    """How many texts were taken away each month, by rule."""
    return render(request, "voice/topics/removals.html", {"months": by_month()})
