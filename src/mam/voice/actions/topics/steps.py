"""What became of a next step of a topic: done, or given up, with a sentence for everybody; one press takes either back.

A closed topic still says it: steps are mostly done after the talk has ended.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import NextStep, StepEnd, Topic
from ...words.topics import Came
from .telling import tell_step_end

SHORTEST, LONGEST = 5, 300


def finish_step(step: NextStep, word: str, *, by: Person, channel: str = Channel.WEB) -> StepEnd:
    """Done, and what came of it; the people of the topic are told, once. Twice is harmless."""
    demand("voice.finish_step", by, step.outcome.topic)
    return _ended(step, Came.DONE, clean_line(word), by, channel)


def drop_step(step: NextStep, why: str, *, by: Person, channel: str = Channel.WEB) -> StepEnd:
    """Not done, because: the promise stays to be seen beside the reason, and the people of the topic are told. Twice is harmless."""
    demand("voice.drop_step", by, step.outcome.topic)
    return _ended(step, Came.DROPPED, clean_line(why), by, channel)


def reopen_step(step: NextStep, *, by: Person, channel: str = Channel.WEB) -> None:
    """Takes back what was written of it: the step is ahead again, or late. The row stays, and the way of the topic shows both."""
    demand("voice.reopen_step", by, step.outcome.topic)
    with transaction.atomic():
        topic = _locked(step)
        end = StepEnd.objects.standing().filter(step=step).first()
        if end is None:
            return
        end.undone, end.undone_by = clock.now(), by
        end.save(update_fields=["undone", "undone_by"])
        record("reopened_step", topic, by=by, channel=channel, what=step.what, came=end.came)


def _ended(step: NextStep, came: str, word: str, by: Person, channel: str) -> StepEnd:
    with transaction.atomic():
        topic = _locked(step)
        known = StepEnd.objects.standing().filter(step=step).first()
        if known and known.came == came:
            return known
        if reasons := list(_reasons(step, came, word, known)):
            raise Refusal(reasons)
        made = StepEnd.objects.create(step=step, came=came, word=word, by=by, at=clock.now())
        verb = "finished_step" if came == Came.DONE else "dropped_step"
        record(verb, topic, by=by, channel=channel, what=step.what, late=clock.today() > step.until)
        tell_step_end(made, by=by)
    return made


def _locked(step: NextStep) -> Topic:
    """Outcomes are written under the same lock, so the step does not go over to a corrected one meanwhile."""
    return Topic.objects.select_for_update().get(pk=step.outcome.topic_id)


def _reasons(step: NextStep, came: str, word: str, known: StepEnd | None):
    if not NextStep.objects.of_last_outcome().filter(pk=step.pk).exists():
        yield Reason("old_step", _("This step stands in an outcome that was corrected since."), _("Look at the page of the topic again."))
    if known:
        sentence = _("This step was given up already.") if came == Came.DONE else _("This step is done already.")
        yield Reason("ended", sentence, _("Take that back first, on the page of the topic."))
    if not SHORTEST <= len(word) <= LONGEST:
        wanted = (_("People want to know what came of it."), "word") if came == Came.DONE else (_("People want to know why."), "why")
        yield Reason(wanted[1], wanted[0], _("Write one sentence, at most 300 characters."), field=wanted[1])
