"""Conversations: the list with sums, writing one down, one of them, and who it was."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import only_with, searched_for
from mam.ui.deeds import beside_fields

from ...actions.listening.contacts import look_at_contact
from ...actions.listening.looking import overview
from ...actions.listening.talks import mark_called_back, note_conversation
from ...forms.listening import TalkForm
from ...models import Conversation


@never_cache
@only_with("voice.listen")
def listening(request):
    return render(request, "voice/listening/list.html", overview(request.person))


@never_cache
@only_with("voice.listen")
def new(request):
    """Search and form on one page: who it was may be somebody of the register."""
    words, found = searched_for(request)
    form, refusal = TalkForm(request.POST or None, found=found, initial={"person": str(found[0].pk)} if found else None), None
    if request.method == "POST" and form.is_valid():
        try:
            made = note_conversation(form.ask(), by=request.person, request_key=form.cleaned_data["request_key"])
            messages.success(request, _("Written down. The number for their slip is on the page."))
            return redirect("voice:conversation", request.municipality.slug, made.pk)
        except Refusal as no:
            refusal = beside_fields(form, no)
    return render(request, "voice/listening/talk_new.html", {"form": form, "refusal": refusal, "words": words, "found": found})


@never_cache
@only_with("voice.listen")
def conversation(request, conversation):
    """Their words and needs. Who it was is shown only after a press, which is written down."""
    row = get_object_or_404(Conversation.objects.visible_to(request.person).select_related("area", "listener"), pk=conversation)
    sees = allowed("voice.see_contact", request.person, row)
    contact = None
    if request.method == "POST":
        if not sees:
            raise Http404
        contact = look_at_contact(row, by=request.person)
    context = {"talk": row, "drawn": row.drawn.select_related("need"), "sees": sees, "contact": contact, "asked": request.method == "POST"}
    return render(request, "voice/listening/talk.html", context)


@require_POST
@only_with("voice.listen")
def called(request, conversation):
    row = get_object_or_404(Conversation.objects.visible_to(request.person), pk=conversation)
    mark_called_back(row, by=request.person)
    messages.success(request, _("Written down."))
    return redirect("voice:conversation", request.municipality.slug, row.pk)
