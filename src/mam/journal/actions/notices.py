"""Telling people. A notice is written with the deed; a job of the same transaction delivers it (actions.delivery)."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import translation
from procrastinate.contrib.django import app as queue

from mam.core import clock

from ..models import Notice
from ..words import NoticeState, Way
from .entries import record

Words = str | Callable[[], str]


@dataclass(frozen=True)
class Recipient:
    """Who is told. Without e-mail and phone the notice becomes a call task for the host.

    id: uuid of the person. language: pl, en or sk.
    """

    id: uuid.UUID | None
    name: str
    email: str = ""
    phone: str = ""
    prefers: str = ""
    language: str = "pl"

    @property
    def way(self) -> str:
        reachable = {Way.EMAIL: bool(self.email), Way.SMS: bool(self.phone), Way.CALL: True}
        if self.prefers and reachable.get(self.prefers):
            return self.prefers
        return next(way for way in (Way.EMAIL, Way.SMS, Way.CALL) if reachable[way])

    @property
    def address(self) -> str:
        return self.email if self.way == Way.EMAIL else self.phone


def notify(to: Recipient, kind: str, subject: Words, text: Words, *, key: str = "") -> Notice | None:
    """Writes a notice and hands it to the queue. With a key it is written at most once per person; the second gives None.

    subject, text: words, lazy words or a function that gives them; the last two are said in the receiver's language.
    """
    with translation.override(to.language if to.language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE):
        said_subject, said_text = (str(words() if callable(words) else words) for words in (subject, text))
    notice = Notice(
        to=to.id,
        to_name=to.name,
        address=to.address,
        way=to.way,
        kind=kind,
        key=key,
        subject=" ".join(said_subject.split())[:200],
        text=said_text,
        created=clock.now(),
    )
    if not written(notice):
        return None
    hand_over(notice)
    return notice


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
    """Gives a waiting notice to the queue, in the same transaction. A call task waits for a host instead."""
    if notice.way != Way.CALL:
        queue.configure_task("journal.deliver_notice").defer(notice=notice.pk, municipality=notice.municipality_id)


def send_again(notice: Notice, *, by) -> Notice:
    """Somebody of the house decided that a notice which failed, or of which nothing is known, goes once more."""
    with transaction.atomic():
        notice = Notice.objects.select_for_update().get(pk=notice.pk)
        if notice.state not in (NoticeState.FAILED, NoticeState.LEAVING):
            return notice
        notice.state, notice.trouble, notice.done = NoticeState.WAITING, "", None
        notice.save(update_fields=["state", "trouble", "done"])
        record("sent_notice_again", notice, by=by, channel="desk")
        hand_over(notice)
    return notice


def turn_into_call(notice: Notice, *, by) -> Notice:
    """A notice that cannot be delivered becomes a call task for the host."""
    with transaction.atomic():
        notice = Notice.objects.select_for_update().get(pk=notice.pk)
        if notice.state in (NoticeState.FAILED, NoticeState.LEAVING):
            notice.way, notice.state, notice.done = Way.CALL, NoticeState.WAITING, None
            notice.save(update_fields=["way", "state", "done"])
            record("turned_into_call", notice, by=by, channel="desk")
    return notice


def mark_called(notice: Notice, *, by) -> Notice:
    """The host rang: the call task is done. Twice is harmless."""
    with transaction.atomic():
        notice = Notice.objects.select_for_update().get(pk=notice.pk)
        if notice.way == Way.CALL and notice.state == NoticeState.WAITING:
            notice.state, notice.done = NoticeState.CALLED, clock.now()
            notice.save(update_fields=["state", "done"])
            record("told_by_phone", notice, by=by, channel="phone")
    return notice
