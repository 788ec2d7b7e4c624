"""Talk in a topic: two levels, things we know, options, points for and against, and what was said at a meeting."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_text
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Remark, Topic
from ...permissions.topics import may_make
from ...words.topics import REMARKS, Making
from .knowing import is_known_here
from .remark_ask import RemarkAsk, word_reasons
from .stages import stage_reasons
from .telling_talk import tell_answer


def say(topic: Topic, ask: RemarkAsk, *, by: Person, channel: str = Channel.WEB) -> Remark:
    """Shown at once when the author is known here; the first word of somebody new waits for the animator."""
    demand("voice.say" if ask.author == by else "voice.say_for", by, topic)
    text = clean_text(ask.text)
    with transaction.atomic():
        Topic.objects.select_for_update().get(pk=topic.pk)
        if known := _said_already(topic, ask, text):
            return known
        if reasons := [*_not_now(topic, ask, by), *word_reasons(ask, text), *_too_deep(topic, ask), *_no_meeting(topic, ask)]:
            raise Refusal(reasons)
        now, waits = clock.now(), ask.author == by and not is_known_here(by)
        made = Remark.objects.create(
            topic=topic, kind=ask.kind, under=ask.under, text=text, author=ask.author, by=by, naming=ask.naming, channel=channel,
            event=ask.meeting and ask.meeting.event, at=now, shown=None if waits else now, request_key=ask.key,
        )  # fmt: skip
        record("said_in_topic", made, by=by, on_behalf_of=ask.author, channel=channel, topic=topic.number, kind=ask.kind)
        tell_answer(made)
    return made


def _said_already(topic: Topic, ask: RemarkAsk, text: str) -> Remark | None:
    """The same form sent twice, or the same words by the same author in the same place; an amendment looks for itself."""
    if ask.key and (known := Remark.objects.filter(request_key=ask.key).first()):
        return known
    if ask.kind == Making.AMENDMENT:
        return None
    same = Remark.objects.filter(topic=topic, kind=ask.kind, under=ask.under, text=text, author=ask.author, hidden=None)
    return same.first() if ask.author else None


def _not_now(topic: Topic, ask: RemarkAsk, by: Person) -> list[Reason]:
    if ask.kind not in REMARKS:
        return [Reason("kind", _("This cannot be said here."), _("Choose one from the list."), field="kind")]
    if reasons := stage_reasons(topic, ask.kind):
        return reasons
    if may_make(by, topic, ask.kind):
        return []
    return [Reason("house_only", _("At this stage the animator writes here."), _("Say it at the desk, and it will be written down."))]


def _too_deep(topic: Topic, ask: RemarkAsk) -> list[Reason]:
    under = ask.under
    if under is None:
        return []
    if under.topic_id != topic.pk or not under.shown or under.hidden:
        return [Reason("under", _("What you answer is not shown any more."), _("Say it in the talk itself."))]
    if under.kind != Making.TALK or ask.kind != Making.TALK:
        works = _("Write your own point, or say it in the talk.")
        return [Reason("no_replies", _("Points for and against are not answered one by one."), works)]
    if under.under_id:
        return [Reason("deep", _("The talk goes two levels deep."), _("Answer the first word of this talk."))]
    return []


def _no_meeting(topic: Topic, ask: RemarkAsk) -> list[Reason]:
    if ask.meeting is None or ask.meeting.topic_id == topic.pk:
        return []
    return [Reason("meeting", _("This meeting is not tied to the topic."), _("Tie it first."), field="event")]
