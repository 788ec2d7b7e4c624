"""What a topic of a town came to: its outcome, and what became of the next steps, made by the deeds of its pages."""

import datetime as dt

from mam.core import clock
from mam.voice.actions.topics.opening import open_topic
from mam.voice.actions.topics.outcome import StepAsk, close_topic, write_outcome
from mam.voice.actions.topics.steps import drop_step, finish_step
from mam.voice.words.topics import Came

from ..catalogue.topics import OUTCOMES

DAY = dt.timedelta(days=1)


def come_to_something(town) -> None:
    """A topic of last week with its outcome: one step is done, one is late, one is ahead."""
    plan, now = OUTCOMES.get(town.plan.slug), clock.now()
    if plan is None:
        return
    keeper = town.people.get("animator", town.keeper)
    steps = tuple(StepAsk(what, who, clock.today() + days * DAY) for what, who, days, _came, _word in plan.steps)
    with clock.stopped(now - 8 * DAY):
        topic = open_topic(plan.question, plan.summary, by=keeper)
    with clock.stopped(now - 5 * DAY):
        made = write_outcome(topic, plan.text, plan.decided_by, steps, by=keeper)
        close_topic(topic, by=keeper)
    with clock.stopped(now - 3 * DAY):
        for row, (*_asked, came, word) in zip(made.steps.order_by("pk"), plan.steps, strict=True):
            if came:
                {Came.DONE: finish_step, Came.DROPPED: drop_step}[came](row, word, by=keeper)
