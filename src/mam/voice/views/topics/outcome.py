"""What came of a topic, and closing it."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.people.entrance import person_required
from mam.ui.deeds import Words, pressed

from ...actions.topics.outcome import close_topic, last_outcome, write_outcome
from ...forms.topics import ROWS_OF_STEPS, OutcomeForm
from .finding import one_form, page_at, topic_here


@person_required
def topic_outcome(request, topic):
    """The outcome with its next steps; written again it is corrected, and the older one stays."""
    topic = topic_here(request, topic, verb="voice.write_outcome")
    form = OutcomeForm(request.POST or None, initial=known(topic))
    words = Words(
        _("What came of it"), _("Tell everybody"), _("Written down. Everybody behind this topic was told."),
        _("What was decided, by whom, and what happens next."),
    )  # fmt: skip

    def deed():
        said = form.cleaned_data
        write_outcome(topic, said["text"], said["decided_by"], form.steps(), by=request.person)

    return one_form(request, form, deed, words, back=page_at(request, topic), template="voice/topics/outcome.html", topic=topic)


def known(topic) -> dict:
    """The last outcome in the fields of the form."""
    last = last_outcome(topic)
    if last is None:
        return {}
    said = {"text": last.text, "decided_by": last.decided_by}
    for row, step in enumerate(list(last.steps.all())[:ROWS_OF_STEPS]):
        said |= {f"what_{row}": step.what, f"who_{row}": step.who, f"until_{row}": step.until}
    return said


@person_required
@require_POST
def topic_closing(request, topic):
    topic = topic_here(request, topic, verb="voice.close_topic")
    if topic.closed:
        return redirect(page_at(request, topic))
    return pressed(request, lambda: close_topic(topic, by=request.person), _("The topic is closed."), page_at(request, topic))
