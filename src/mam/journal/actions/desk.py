"""What the people of the house do with a notice: send it again, ring instead, note that they rang."""

from django.db import transaction

from mam.core import clock

from ..models import Notice
from ..words import NoticeState, Way
from .entries import record
from .notices import hand_over


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
    """The host rang, or put the letter into an envelope: the task is done. Twice is harmless."""
    with transaction.atomic():
        notice = Notice.objects.select_for_update().get(pk=notice.pk)
        if notice.is_by_hand and notice.state == NoticeState.WAITING:
            notice.state, notice.done = NoticeState.CALLED, clock.now()
            notice.save(update_fields=["state", "done"])
            record("told_by_phone", notice, by=by, channel="phone" if notice.way == Way.CALL else "paper")
    return notice
