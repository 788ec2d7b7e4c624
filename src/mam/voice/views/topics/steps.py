"""What became of the next steps of an outcome: done, given up, and either taken back."""

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.people.entrance import person_required
from mam.ui.deeds import Words, pressed

from ...actions.topics.steps import drop_step, finish_step, reopen_step
from ...forms.need_work import DropForm
from ...forms.topics import StepDoneForm
from ...models import NextStep
from .finding import one_form, page_at, topic_here


@person_required
def done(request, topic, step):
    topic, row = step_here(request, topic, step, "voice.finish_step")
    form = StepDoneForm(request.POST or None)
    words = Words(_("The step is done"), _("It is done"), _("Written down. People are told."), row.what)
    deed = lambda: finish_step(row, form.cleaned_data["word"], by=request.person)  # noqa: E731 - one deed, called once
    return one_form(request, form, deed, words, back=outcome_at(request, topic), topic=topic)


@person_required
def end(request, topic, step):
    topic, row = step_here(request, topic, step, "voice.drop_step")
    form = DropForm(request.POST or None)
    words = Words(_("Give the step up"), _("Give it up"), _("Given up. The reason is public."), row.what)
    deed = lambda: drop_step(row, form.cleaned_data["why"], by=request.person)  # noqa: E731 - one deed, called once
    return one_form(request, form, deed, words, back=outcome_at(request, topic), topic=topic)


@person_required
@require_POST
def reopening(request, topic, step):
    topic, row = step_here(request, topic, step, "voice.reopen_step")
    said = _("Taken back. The step is ahead again.")
    return pressed(request, lambda: reopen_step(row, by=request.person), said, outcome_at(request, topic))


def step_here(request, number: int, step: int, verb: str):
    topic = topic_here(request, number, verb=verb)
    return topic, get_object_or_404(NextStep.objects.of_last_outcome().select_related("outcome__topic"), outcome__topic=topic, pk=step)


def outcome_at(request, topic) -> str:
    return f"{page_at(request, topic)}#outcome"
