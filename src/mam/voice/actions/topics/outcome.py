"""What came of a topic: what was decided, by whom, and what happens next. Without it no topic is closed."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line, clean_text
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import NextStep, StepEnd, Topic, TopicOutcome
from .asking_groups import look_on_closing
from .telling import tell_outcome

MOST_STEPS = 12


@dataclass(frozen=True)
class StepAsk:
    """What, who, until when; a day that is missing is told as a reason."""

    what: str
    who: str
    until: dt.date | None

    @property
    def is_whole(self) -> bool:
        return bool(self.what and self.who and self.until)


def write_outcome(
    topic: Topic, text: str, decided_by: str, steps: tuple[StepAsk, ...], *, by: Person, channel: str = Channel.WEB
) -> TopicOutcome:
    """Written as often as needed: the last one counts, the older stay. The same words again are one. Everybody behind it is told.

    What became of a step goes over with it; a late step is not corrected away.
    """
    demand("voice.write_outcome", by, topic)
    said, who = clean_text(text), clean_line(decided_by)
    wanted = [StepAsk(clean_line(step.what), clean_line(step.who), step.until) for step in steps]
    if reasons := list(_reasons(said, who, wanted)):
        raise Refusal(reasons)
    with transaction.atomic():
        topic = Topic.objects.select_for_update().get(pk=topic.pk)
        last = last_outcome(topic)
        if last and (last.text, last.decided_by, steps_of(last)) == (said, who, wanted):
            return last
        if last and (reasons := list(_late_left_out(last, wanted))):
            raise Refusal(reasons)
        made = TopicOutcome.objects.create(topic=topic, text=said, decided_by=who, by=by, at=clock.now())
        NextStep.objects.bulk_create(NextStep(outcome=made, what=step.what, who=step.who, until=step.until) for step in wanted)
        _carry_ends(last, made)
        record("told_outcome_of_topic", topic, by=by, channel=channel, steps=len(wanted))
        tell_outcome(made, by=by)
    return made


def _late_left_out(last: TopicOutcome, wanted: list[StepAsk]):
    """A promised day does not move: whoever is late says what became of the step before it goes."""
    late = next((row for row in NextStep.objects.filter(outcome=last).late() if ask_of(row) not in wanted), None)
    if late:
        sentence = _("This step is late and cannot be left out or moved: %(what)s") % {"what": late.what}
        yield Reason("late_step", sentence, _("Say first that it is done, or why not. Then write the outcome again."), field="steps")


def _carry_ends(last: TopicOutcome | None, made: TopicOutcome) -> None:
    """The same step of the corrected outcome keeps what was said of it."""
    old = {ask_of(row): row for row in last.steps.all()} if last else {}
    for row in NextStep.objects.filter(outcome=made):
        if same := old.get(ask_of(row)):
            StepEnd.objects.filter(step=same).update(step=row)


def close_topic(topic: Topic, *, by: Person, channel: str = Channel.WEB) -> Topic:
    """Nothing more is taken in. Refuses without an outcome and its next steps. Twice is harmless."""
    demand("voice.close_topic", by, topic)
    with transaction.atomic():
        topic = Topic.objects.select_for_update().get(pk=topic.pk)
        if topic.closed:
            return topic
        if last_outcome(topic) is None:
            works = _("Write what was decided, by whom, and at least one next step: what, who, until when.")
            raise Refusal(Reason("no_outcome", _("A topic is not closed without an outcome."), works))
        answered = topic.takes_answers
        topic.closed = clock.now()
        topic.save(update_fields=["closed"])
        record("closed_topic", topic, by=by, channel=channel)
        if answered:
            look_on_closing(topic, by=by)
    return topic


def last_outcome(topic: Topic) -> TopicOutcome | None:
    return TopicOutcome.objects.filter(topic=topic).prefetch_related("steps__ends").order_by("-pk").first()


def steps_of(outcome: TopicOutcome) -> list[StepAsk]:
    return [ask_of(row) for row in NextStep.objects.filter(outcome=outcome).order_by("pk")]


def ask_of(row: NextStep) -> StepAsk:
    return StepAsk(row.what, row.who, row.until)


def _reasons(text: str, who: str, steps: list[StepAsk]):
    if not 10 <= len(text) <= 4000:
        works = _("What was decided, in a few plain sentences. “We decided to do nothing, because…” is an outcome too.")
        yield Reason("text", _("The outcome is missing, or it is too long."), works, field="text")
    if not 2 <= len(who) <= 200:
        yield Reason("who", _("Say who decided."), _("For example: 14 people at the meeting on 3 December."), field="decided_by")
    if not steps:
        yield Reason("steps", _("At least one next step is needed."), _("What, who, until when."), field="steps")
    if len(steps) > MOST_STEPS:
        yield Reason("many_steps", _("Twelve steps fit here."), _("Put small ones together."), field="steps")
    if any(not step.is_whole for step in steps):
        works = _("For example: measure the pavement – Town Roads – 15 January.")
        yield Reason("half_step", _("Every step needs three things: what, who, until when."), works, field="steps")
    if any(len(step.what) > 200 or len(step.who) > 120 for step in steps):
        yield Reason("long_step", _("One of the steps is too long."), _("200 characters for what, 120 for who."), field="steps")
