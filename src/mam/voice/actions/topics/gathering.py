"""Joining needs to a topic, and taking them out again: both rows stay and are shown in the thread."""

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Gathering, Need, Parting, Topic
from ...words.needs import NeedState
from ...words.topics import Making
from .stages import stage_reasons
from .telling import tell_gathered


def gather(topic: Topic, need: Need, *, by: Person, channel: str = Channel.WEB) -> Gathering:
    """A person joins it, never a machine. A need is in one topic at a time; joining it twice is harmless.

    A need nobody had promised an answer to becomes "talked about in a topic"; one with an owner and a day keeps them.
    """
    demand("voice.gather_need", by, topic)
    with transaction.atomic():
        topic = Topic.objects.select_for_update().get(pk=topic.pk)
        need = Need.objects.select_for_update(of=("self",)).get(pk=need.pk)
        standing = Gathering.objects.standing().filter(need=need).select_related("topic").first()
        if standing is not None and standing.topic_id == topic.pk:
            return standing
        if reasons := [*stage_reasons(topic, Making.NEED), *_not_free(need, standing)]:
            raise Refusal(reasons)
        made = Gathering.objects.create(topic=topic, need=need, by=by, channel=channel, at=clock.now())
        if need.state in (NeedState.NOTED, NeedState.REOPENED):
            need.state = NeedState.IN_TOPIC
            need.save(update_fields=["state"])
        record("gathered_need", need, by=by, channel=channel, topic=topic.number)
        tell_gathered(made, by=by)
    return made


def part(gathering: Gathering, why: str, *, by: Person, channel: str = Channel.WEB) -> Parting:
    """Undoes a joining with the word why; the need is as before. Twice is harmless."""
    demand("voice.gather_need", by, gathering.topic)
    said = clean_line(why)
    with transaction.atomic():
        need = Need.objects.select_for_update(of=("self",)).get(pk=gathering.need_id)
        if known := Parting.objects.filter(gathering=gathering).first():
            return known
        if not 3 <= len(said) <= 300:
            works = _("One sentence, for example: it is about another street.")
            raise Refusal(Reason("why", _("Say why it is taken out."), works, field="why"))
        made = Parting.objects.create(gathering=gathering, why=said, by=by, at=clock.now())
        if need.state == NeedState.IN_TOPIC:
            need.state = NeedState.NOTED
            need.save(update_fields=["state"])
        record("parted_need", need, by=by, channel=channel, topic=gathering.topic.number)
    return made


def _not_free(need: Need, standing: Gathering | None) -> list[Reason]:
    if not need.is_public or need.joined_to_id:
        return [Reason("not_public", _("This need is not public, or it was joined to another one."), _("Choose one from the list."))]
    if standing is not None:
        sentence = _("It is in topic no. %(number)s already.") % {"number": standing.topic.number}
        return [Reason("elsewhere", sentence, _("Take it out there first."))]
    return []


def needs_to_gather(words: str = "") -> list[Need]:
    """Public needs that are in no topic and not finished, newest first; words: part of the title or the text."""
    standing = Gathering.objects.standing().values("need")
    found = Need.objects.public().open().apart().exclude(pk__in=standing).order_by("-number")
    if words:
        found = found.filter(Q(title__icontains=words) | Q(text__icontains=words))
    return list(found[:60])
