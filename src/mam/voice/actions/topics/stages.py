"""The way of a topic: the animator moves it on, or back, always with a word why."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import StageMove, Topic
from ...words.topics import STAGES, Making, Stage
from .asking_groups import look_on_closing
from .opening import closed_reason
from .telling import tell_moved


def move_stage(topic: Topic, stage: str, why: str, *, by: Person, channel: str = Channel.WEB) -> StageMove | None:
    """To any other stage: forwards, over one, or back. None when it stands there already.

    A move that ends the round of statements starts the look for opinion groups.
    """
    demand("voice.move_topic", by, topic)
    said = clean_line(why)
    with transaction.atomic():
        topic_now = Topic.objects.select_for_update().get(pk=topic.pk)
        if topic_now.stage == stage and not topic_now.closed:
            return None
        if reasons := list(_reasons(topic_now, stage, said)):
            raise Refusal(reasons)
        answered = topic_now.takes_answers
        made = StageMove.objects.create(topic=topic_now, before=topic_now.stage, after=stage, why=said, by=by, at=clock.now())
        topic_now.stage = topic.stage = stage
        topic_now.save(update_fields=["stage"])
        record("moved_topic", topic_now, by=by, channel=channel, before=made.before, after=stage)
        tell_moved(made, by=by)
        if answered and not topic_now.takes_answers:
            look_on_closing(topic_now, by=by)
    return made


def _reasons(topic: Topic, stage: str, why: str):
    if topic.closed:
        yield closed_reason()
    if stage not in Stage.values:
        yield Reason("stage", _("There is no such stage."), _("Choose one from the list."), field="stage")
    if not 3 <= len(why) <= 300:
        yield Reason("why", _("Say why it moves."), _("One sentence, for example: we know enough to look for options."), field="why")


def stage_reasons(topic: Topic, making: str) -> list[Reason]:
    """Why such a thing cannot be created now, and when it could; empty when the stage names it."""
    if topic.closed:
        return [closed_reason()]
    if topic.takes(making):
        return []
    names = [str(Stage(stage).label) for stage, makers in STAGES.items() if making in makers]
    sentence = _("The stage is “%(stage)s”: %(making)s is not taken now.") % {
        "stage": topic.get_stage_display(), "making": Making(making).label,
    }  # fmt: skip
    works = _("It is taken at the stages: %(stages)s. You can also say it at the desk.") % {"stages": ", ".join(names)}
    return [Reason("stage", sentence, works)]
