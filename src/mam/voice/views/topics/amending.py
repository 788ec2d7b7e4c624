"""Another wording of an option: proposing it, answering it beside the present one, withdrawing it."""

import uuid

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core.permission import allowed
from mam.people.entrance import person_required
from mam.ui.deeds import Words, pressed

from ...actions.topics.amending import propose_amendment, withdraw_amendment
from ...actions.topics.answering_amendments import accept_amendment, decline_amendment
from ...actions.topics.wordings import wording_of
from ...forms.topics import AmendmentAnswerForm
from ...models import Amendment, Remark
from ...words.topics import Making
from .finding import one_form, page_at, topic_here
from .talk import ask_of, form_here


@person_required
def amendment_new(request, topic, option):
    """The words of the option stand in the field, to be changed there."""
    topic = topic_here(request, topic)
    row = get_object_or_404(Remark.objects.public(), topic=topic, pk=option, kind=Making.OPTION)
    row.topic = topic
    form = form_here(request, topic, initial={"text": row.text})
    form.fields["text"].label = _("How should it read?")

    def deed():
        ask, channel = ask_of(form, request, Making.AMENDMENT)
        propose_amendment(row, ask, by=request.person, channel=channel)

    words = Words(
        _("Propose another wording"), _("Propose this wording"), _("Proposed. Both wordings stand side by side until somebody answers."),
        _("Change what should be different. Whoever proposed the option accepts your wording, or says why not."),
    )  # fmt: skip
    return one_form(request, form, deed, words, back=options_at(request, topic), topic=topic, option=row, key=uuid.uuid4())


@person_required
def amendment_answer(request, topic, amendment):
    """Both wordings side by side, and one sentence with a yes or a no."""
    topic, row = amendment_here(request, topic, amendment, "voice.answer_amendment")
    form = AmendmentAnswerForm(request.POST or None, initial={"wording": wording_of(row.option)})

    def deed():
        said, read = form.cleaned_data, form.take_wording(wording_of(row.option))
        if said["accepts"] == "yes":
            accept_amendment(row, said["word"], wording=read, by=request.person)
        else:
            decline_amendment(row, said["word"], by=request.person)

    words = Words(
        _("Another wording of the option"), _("Answer"), _("Answered. Everybody can read it."),
        _("What people said about the present wording will not be counted for a new one: they are asked again."),
    )  # fmt: skip
    return one_form(request, form, deed, words, back=options_at(request, topic), topic=topic, amendment=row)


@person_required
@require_POST
def amendment_withdrawal(request, topic, amendment):
    topic, row = amendment_here(request, topic, amendment, "voice.withdraw_amendment")
    return pressed(request, lambda: withdraw_amendment(row, by=request.person), _("Withdrawn."), options_at(request, topic))


def amendment_here(request, number: int, key, verb: str):
    topic = topic_here(request, number)
    rows = Amendment.objects.filter(option__topic=topic, remark__hidden=None).select_related("remark__author", "option__author")
    row = get_object_or_404(rows, pk=key)
    if not allowed(verb, request.person, row):
        raise Http404
    row.option.topic = topic
    return topic, row


def options_at(request, topic) -> str:
    return f"{page_at(request, topic)}#option"
