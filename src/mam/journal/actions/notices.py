"""Telling people. A notice is written with the deed; a job of the same transaction delivers it."""

import uuid
from dataclasses import dataclass

from django.core.mail import EmailMessage
from django.db import IntegrityError, transaction
from procrastinate.contrib.django import app as queue

from mam.core import clock

from ..models import Notice
from ..sms import sms_port
from ..words import NoticeState, Way
from .entries import record


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


def notify(to: Recipient, kind: str, subject: str, text: str, *, key: str = "") -> Notice | None:
    """Writes a notice and hands it to the queue. With a key it is written at most once per person; the second gives None."""
    notice = Notice(
        to=to.id,
        to_name=to.name,
        address=to.address,
        way=to.way,
        kind=kind,
        key=key,
        subject=subject[:200],
        text=text,
        created=clock.now(),
    )
    try:
        with transaction.atomic():
            notice.save()
    except IntegrityError:
        return None
    if notice.way != Way.CALL:
        queue.configure_task("journal.deliver_notice").defer(notice=notice.pk, municipality=notice.municipality_id)
    return notice


def deliver(notice_id: int) -> str:
    """Delivers a waiting notice, at most once: the row is locked and marked before it leaves the house.

    Returns the state. A failure is written down, never lost.
    """
    with transaction.atomic():
        notice = Notice.objects.select_for_update().get(pk=notice_id)
        if notice.state != NoticeState.WAITING or notice.way == Way.CALL:
            return notice.state
        notice.state, notice.done = NoticeState.SENT, clock.now()
        notice.save(update_fields=["state", "done"])
    try:
        if notice.way == Way.EMAIL:
            EmailMessage(notice.subject, notice.text, to=[notice.address]).send()
        else:
            sms_port().send(notice.address, notice.text)
    except Exception as trouble:  # whatever the mail server says, it is written down
        notice.state, notice.trouble = NoticeState.FAILED, f"{type(trouble).__name__}: {trouble}"[:300]
        notice.save(update_fields=["state", "trouble"])
    return notice.state


def mark_called(notice: Notice, *, by) -> Notice:
    """The host rang: the call task is done."""
    with transaction.atomic():
        notice.state, notice.done = NoticeState.CALLED, clock.now()
        notice.save(update_fields=["state", "done"])
        record("told_by_phone", notice, by=by, channel="phone")
    return notice
