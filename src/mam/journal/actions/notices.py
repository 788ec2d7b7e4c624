"""Telling people. A notice is written with the deed; a job of the same transaction delivers it (actions.delivery)."""

import contextlib
import datetime as dt
from collections.abc import Callable

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import translation
from procrastinate.contrib.django import app as queue
from procrastinate.exceptions import AlreadyEnqueued

from mam.core import clock

from ..methods import quiet
from ..methods.links import lift_link
from ..methods.segments import plain, segments
from ..models import Notice, Preference
from ..topics import topic as topic_named
from ..topics import topic_of
from ..words import Digest, Way
from .recipient import Recipient, as_chosen, preference_of

Words = str | Callable[[], str]


def notify(
    to: Recipient, kind: str, subject: Words, text: Words, *, key: str = "", topic: str = "", link: str = "",
    link_words: Words = "", sms: Words = "", until: dt.datetime | None = None, in_bulk: bool = False,
) -> Notice | None:  # fmt: skip
    """Writes a notice and hands it to the queue. With a key it is written at most once per person; the second gives None.

    subject, text, link_words, sms: words, lazy words or a function that gives them; the last two are said in the receiver's
    language. topic: under which choice of the person it falls, else that of the kind; None is also given when they switched
    it off. link: what the button opens; without it an address alone at the end of the text. sms: said instead of the text in
    a text message. until: when it stops saying anything new.
    in_bulk: a letter among many, without a job of its own; whoever writes them calls hand_over_many after.
    """
    topic = topic or topic_of(kind)
    chosen = preference_of(to, topic)
    if chosen and chosen.is_off and topic_named(topic) and topic_named(topic).may_be_off:
        return None
    to = as_chosen(to, chosen)
    said = spoken(to.language, subject, text, link_words, sms)
    body, link = (said[1], link) if link else lift_link(said[1])
    if to.way == Way.SMS and said[3]:
        body, link = said[3], link if segments(plain(f"{said[3]}\n{link}")) == 1 else ""
    notice = Notice(
        to=to.id, to_name=to.name, address=to.address, way=to.way, kind=kind, key=key, topic=topic,
        subject=" ".join(said[0].split())[:200], text=body, link=link[:500], link_words=said[2][:80],
        until=until, created=clock.now(), language=spoken_here(to.language),
    )  # fmt: skip
    put_off(notice, chosen)
    if not written(notice):
        return None
    if not (in_bulk and notice.way == Way.EMAIL):
        hand_over(notice)
    return notice


def spoken(language: str, *words: Words) -> list[str]:
    """Each in the receiver's language; one that the house does not speak becomes Polish."""
    with translation.override(spoken_here(language)):
        return [str(word() if callable(word) else word) for word in words]


def spoken_here(language: str) -> str:
    return language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def put_off(notice: Notice, chosen: Preference | None) -> None:
    """Says when the notice leaves: at the hour of the daily letter, in the morning, or (None) at once."""
    about = topic_named(notice.topic)
    if chosen and chosen.digest == Digest.DAILY and about and about.digestible and notice.way == Way.EMAIL:
        notice.in_digest, notice.due = True, quiet.next_hour(notice.created, chosen.hour)
    elif notice.way in (Way.SMS, Way.PUSH):
        leaves = quiet.leaves_at(notice.created, notice.until)
        notice.due = leaves if leaves > notice.created else None


def written(notice: Notice) -> bool:
    """Saves the notice; False when its key was used before for the same person. Without a key nothing can stand in the way."""
    if not notice.key:
        notice.save()
        return True
    try:
        with transaction.atomic():
            notice.save()
    except IntegrityError:
        return False
    return True


def hand_over(notice: Notice) -> None:
    """Gives a waiting notice to the queue, in the same transaction. What the host does by hand, and what goes together with
    others, waits instead."""
    if notice.is_by_hand or notice.in_digest:
        return
    later = {"schedule_at": notice.due} if notice.due and notice.due > clock.now() else {}
    queue.configure_task("journal.deliver_notice", **later).defer(notice=notice.pk, municipality=notice.municipality_id)


def hand_over_again(notice: Notice) -> None:
    """A new job for a notice whose job was lost; when one of these is in the queue already, that one does it."""
    job = queue.configure_task("journal.deliver_notice", queueing_lock=f"journal.deliver_notice.{notice.pk}")
    with contextlib.suppress(AlreadyEnqueued), transaction.atomic():
        job.defer(notice=notice.pk, municipality=notice.municipality_id)


def hand_over_many(municipality: int) -> None:
    """One job for all letters that wait in the town; when it is in the queue already, that one does it."""
    job = queue.configure_task("journal.deliver_waiting", queueing_lock=f"journal.deliver_waiting.{municipality}")
    with contextlib.suppress(AlreadyEnqueued), transaction.atomic():
        job.defer(municipality=municipality)
