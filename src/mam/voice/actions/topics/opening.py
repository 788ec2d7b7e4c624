"""Opening a topic and changing its words: a question, and a short version in plain language."""

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line, clean_text
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.municipalities.models import Municipality
from mam.municipalities.scope import current
from mam.people.models import Person

from ...models import Topic
from .plain import plain_reasons


def open_topic(
    question: str, summary: str, *, by: Person, channel: str = Channel.WEB, request_key: uuid.UUID | None = None
) -> Topic:
    """One matter with its own number; the same sent form makes one. Refuses a question that asks nothing and hard words."""
    demand("voice.open_topic", by)
    asked, short = words_of(question, summary)
    with transaction.atomic():
        Municipality.objects.select_for_update().get(pk=current().pk)
        if known := request_key and Topic.objects.filter(request_key=request_key).first():
            return known
        made = Topic.objects.create(
            number=(Topic.objects.order_by("-number").values_list("number", flat=True).first() or 0) + 1,
            question=asked, summary=short, made_by=by, at=clock.now(), request_key=request_key,
        )  # fmt: skip
        record("opened_topic", made, by=by, channel=channel)
    return made


def change_topic(topic: Topic, question: str, summary: str, *, by: Person, channel: str = Channel.WEB) -> Topic:
    """New words under the same number. The same words again change nothing."""
    demand("voice.change_topic", by, topic)
    asked, short = words_of(question, summary)
    with transaction.atomic():
        topic = Topic.objects.select_for_update().get(pk=topic.pk)
        if topic.closed:
            raise Refusal(closed_reason())
        if (topic.question, topic.summary) == (asked, short):
            return topic
        topic.question, topic.summary, topic.changed = asked, short, clock.now()
        topic.save(update_fields=["question", "summary", "changed"])
        record("changed_topic", topic, by=by, channel=channel)
    return topic


def words_of(question: str, summary: str) -> tuple[str, str]:
    """Both cleaned; refuses with every reason at once."""
    asked, short = clean_line(question), clean_text(summary)
    reasons = [*question_reasons(asked), *plain_reasons(short, field="summary")]
    if reasons:
        raise Refusal(reasons)
    return asked, short


def question_reasons(asked: str) -> list[Reason]:
    works = _("For example: what would make people stop at Aleja Henryka?")
    if not 10 <= len(asked) <= 160:
        return [Reason("question", _("A question has 10 to 160 characters."), works, field="question")]
    if not asked.endswith("?"):
        return [Reason("no_question", _("This is not a question: it does not end with “?”."), works, field="question")]
    return []


def closed_reason() -> Reason:
    return Reason("closed", _("This topic is closed: it has its outcome."), _("Say what matters now, and it may begin a new one."))
