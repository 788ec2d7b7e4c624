"""Choosing which messages come and how; by the person, by the host for them, or with the link of a letter."""

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.refusal import Reason, Refusal

from ..methods import quiet
from ..models import Notice, Preference
from ..models.preference import HOUR
from ..topics import DAILY, Topic, topic, topics
from ..words import OFF, WISHES, Channel, Digest, NoticeState
from .entries import record


def chosen_by(to: uuid.UUID) -> list[tuple[Topic, Preference]]:
    """Every topic that concerns the person with what they chose, or with the house's own choice; one question for all choices."""
    known = {row.topic: row for row in Preference.objects.filter(to=to)}
    mine = [each for each in topics() if each.slug in known or each.is_for(to)]
    return [(each, known.get(each.slug) or Preference(to=to, topic=each.slug)) for each in mine]


def choose(
    to: uuid.UUID, slug: str, *, by, way: str = "", digest: str = Digest.NONE, hour: int = HOUR, channel=Channel.WEB
) -> Preference:
    """Writes the choice down. by: None when it came with the link of a letter. Twice the same is harmless and not recorded.

    Refuses a topic or a way that does not exist, and switching off what the house must be able to tell.
    """
    about = topic(slug)
    if reasons := reasons_against(about, way, digest, hour):
        raise Refusal(reasons)
    with transaction.atomic():
        row, new = Preference.objects.select_for_update().get_or_create(to=to, topic=slug, defaults={"hour": hour})
        before = (row.way, row.digest, row.hour)
        row.way, row.digest, row.hour = way, digest if about.digestible else Digest.NONE, hour
        if before == (row.way, row.digest, row.hour) and not (new and way):
            return row
        row.save()
        wait_anew(row)
        record("stopped_messages" if row.is_off else "chose_messages", row, by=by, channel=channel, topic=slug)
    return row


def stop(to: uuid.UUID, slug: str) -> None:
    """Switches the topic off and keeps the rest of the choice, as one click in a mail program asks for.

    For a daily letter of several topics: all that come in it and may be off; what must be told keeps coming.
    """
    with transaction.atomic():
        for row in daily_ones(to) if slug == DAILY.slug else [row_of(to, slug)]:
            choose(to, row.topic, by=None, way=OFF, digest=row.digest, hour=row.hour)


def row_of(to: uuid.UUID, slug: str) -> Preference:
    return Preference.objects.filter(to=to, topic=slug).first() or Preference(to=to, topic=slug)


def daily_ones(to: uuid.UUID) -> list[Preference]:
    """What the person gets once a day and may switch off."""
    rows = Preference.objects.filter(to=to, digest=Digest.DAILY).exclude(way=OFF)
    return [row for row in rows if topic(row.topic) and topic(row.topic).may_be_off]


def reasons_against(about: Topic | None, way: str, digest: str, hour: int) -> list[Reason]:
    known = about is not None and about is not DAILY and way in dict(WISHES, **{"": ""}) and digest in Digest and 0 <= hour <= 23
    if not known:
        return [Reason("unknown", _("There is no such choice."), _("Choose from the list."))]
    if way == OFF and not about.may_be_off:
        works = _("Choose another way, a phone call for example.")
        return [Reason("must_be_told", _("The house must be able to tell you this."), works, field=f"{about.slug}-way")]
    return []


def wait_anew(row: Preference) -> None:
    """What waits for the daily letter follows the new hour; what was switched off, or is to come at once, is not kept back."""
    waiting = Notice.objects.waiting().filter(to=row.to, topic=row.topic, in_digest=True)
    if row.is_off:
        waiting.update(state=NoticeState.PAST, done=clock.now())
    elif row.digest == Digest.NONE:
        waiting.update(due=clock.now())
    else:
        waiting.update(due=quiet.next_hour(clock.now(), row.hour))
