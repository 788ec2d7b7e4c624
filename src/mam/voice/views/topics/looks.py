"""The author reads why a text was taken away and may ask for another person's look; somebody who did not decide answers."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from mam.core.permission import allowed
from mam.people.entrance import person_required
from mam.ui.deeds import Words

from ...actions.topics.second_look import answer_second_look, ask_second_look
from ...forms.topics import LookAnswerForm, LookForm
from ...models import Removal, SecondLook
from .finding import one_form
from .moderation import queue_at

WITH = ("need__raiser", "remark__author", "statement__writer__person", "comment__author", "topic")


@person_required
def second_look(request, removal):
    """The rule, the words of whoever decided, one's own text, and once a way to say why not."""
    found = get_object_or_404(Removal.objects.select_related(*WITH, "look"), pk=removal)
    if not allowed("voice.ask_second_look", request.person, found):
        raise Http404
    form = LookForm(request.POST or None)
    done = _("Somebody who did not decide will look and answer you.")
    words = Words(_("What you wrote is not shown"), _("Ask another person to look"), done)
    return one_form(
        request, form, lambda: ask_second_look(found, form.cleaned_data["words"], by=request.person), words, back=request.path,
        template="voice/topics/second_look.html", removal=found, look=getattr(found, "look", None),
    )  # fmt: skip


@person_required
def look_answer(request, look):
    rows = SecondLook.objects.select_related(*(f"removal__{name}" for name in WITH))
    found = get_object_or_404(rows, pk=look, answered=None)
    if not allowed("voice.answer_second_look", request.person, found.removal):
        raise Http404
    form = LookAnswerForm(request.POST or None)
    words = Words(_("Look again"), _("Save the answer"), _("Whoever wrote the text will read it."))

    def deed():
        answer_second_look(found, form.cleaned_data["upheld"] == "yes", form.cleaned_data["answer"], by=request.person)

    return one_form(request, form, deed, words, back=queue_at(request), removal=found.removal, look=found)
