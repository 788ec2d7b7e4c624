"""Which messages come and how: for oneself, and at the desk for somebody else."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core.refusal import Refusal
from mam.journal.actions.preferences import chosen_by
from mam.journal.actions.pushing import subscribe
from mam.journal.models import Notice
from mam.journal.words import Way
from mam.ui.deeds import beside_fields

from ..actions.messages import choose_messages, ways_to
from ..entrance import only_with, person_required
from ..forms.messages import MessagesForm
from .persons import person_here

SHOWN = 10  # of the last messages


@person_required
def me_messages(request):
    form = form_for(request, request.person)
    refusal = saved(request, form, request.person)
    if request.method == "POST" and form.is_valid() and not refusal:
        return redirect("people:me_messages", request.municipality.slug)
    told = Notice.objects.filter(to=request.person.pk).order_by("-created", "-pk")[:SHOWN]
    context = {"form": form, "refusal": refusal, "push_key": settings.MAM_VAPID_PUBLIC, "told": told}
    return render(request, "people/me/messages.html", context)


def form_for(request, person, **more) -> MessagesForm:
    """Only ways that reach the person are offered."""
    way, reached = ways_to(person)
    usual = _("as usual: %(way)s") % {"way": Way(way).label}
    return MessagesForm(request.POST or None, chosen=chosen_by(person.pk), usual=usual, reached=reached, **more)


@person_required
@require_POST
def me_push(request):
    """A browser of the person wants to show messages (sent by journal/push.js)."""
    fields = [request.POST.get(name, "") for name in ("endpoint", "p256dh", "auth")]
    try:
        subscribe(request.person.pk, *fields)
    except Refusal as no:
        return HttpResponse(no.reasons[0].sentence, status=400, content_type="text/plain")
    return HttpResponse(status=204)


@only_with("people.register_person")
def person_messages(request, person):
    person = person_here(request, person)
    form = form_for(request, person, at_desk=True)
    refusal = saved(request, form, person)
    if request.method == "POST" and form.is_valid() and not refusal:
        return redirect("people:person", request.municipality.slug, person.pk)
    return render(request, "people/person/messages.html", {"form": form, "refusal": refusal, "about": person})


def saved(request, form: MessagesForm, person) -> Refusal | None:
    """Writes a filled form down; gives the refusal, if any."""
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        choose_messages(person, form.choices(), by=request.person, channel=form.cleaned_data.get("channel", "web"))
    except Refusal as no:
        return beside_fields(form, no)
    messages.success(request, _("Saved. Messages come as chosen."))
    return None
