"""Delivering a notice at most once: it is marked as on its way, and committed, before anything leaves the house."""

from django.core.mail import get_connection
from django.db import transaction

from mam.core import clock

from ..methods.short import short
from ..models import Notice
from ..sms import sms_port
from ..words import NoticeState, Way
from .letters import letter
from .pushing import push


class NobodyThere(Exception):
    """The mail server could not be reached, so surely nothing was sent: the job may try again."""


def deliver(notice_id: int, *, last: bool = True) -> str:
    """Delivers a waiting notice and returns its state.

    A process killed while sending leaves the notice "leaving": perhaps it went, so it is never sent again by itself.
    last: no more tries will follow, so an unreachable server means "failed"; otherwise it raises NobodyThere and stays waiting.
    """
    notice, mine = _take(notice_id)
    if not mine:
        return notice.state
    try:
        _send(notice)
    except NobodyThere as trouble:
        _settle(notice, NoticeState.FAILED if last else NoticeState.WAITING, trouble.__cause__ or trouble)
        if not last:
            raise
    except Exception as trouble:  # whatever the server says, it is written down
        _settle(notice, NoticeState.FAILED, trouble)
    else:
        _settle(notice, NoticeState.SENT)
    return notice.state


def _take(notice_id: int) -> tuple[Notice, bool]:
    """The notice, and whether it was waiting and is now this caller's to send; whoever comes second gets False.

    What is over meanwhile, because the queue stood still, is not sent any more.
    """
    with transaction.atomic():
        notice = Notice.objects.select_for_update(of=("self",)).select_related("municipality").get(pk=notice_id)
        mine = notice.state == NoticeState.WAITING and not notice.is_by_hand
        if mine and notice.until is not None and notice.until <= clock.now():
            _settle(notice, NoticeState.PAST)
            mine = False
        if mine:
            notice.state = NoticeState.LEAVING
            Notice.objects.filter(pk=notice.pk).update(state=notice.state)
    return notice, mine


def _settle(notice: Notice, state: str, trouble: BaseException | None = None) -> None:
    notice.state = state
    notice.done = clock.now() if state in (NoticeState.SENT, NoticeState.PAST) else None
    notice.trouble = f"{type(trouble).__name__}: {trouble}"[:300] if trouble else ""
    known = {"done": notice.done, "trouble": notice.trouble, "gateway_id": notice.gateway_id}
    Notice.objects.filter(pk=notice.pk).update(state=notice.state, **known)


def _send(notice: Notice, line=None) -> None:
    if notice.way == Way.SMS:
        notice.gateway_id = str(sms_port().send(notice.address, short(notice.subject, notice.text, notice.link)) or "")[:60]
        return
    if notice.way == Way.PUSH:
        push(notice)
        return
    connection = line or open_line()
    try:
        letter(notice, connection).send()
    finally:
        if line is None:
            connection.close()


def open_line():
    """A line to the mail server. Raises NobodyThere when there is none."""
    connection = get_connection()
    try:
        connection.open()
    except OSError as trouble:
        raise NobodyThere(str(trouble)) from trouble
    return connection


def deliver_waiting(most: int = 50) -> int:
    """Delivers the oldest waiting letters over one line and gives how many it found. Each is taken and settled by itself,
    so a worker killed midway leaves at most one of which nothing is known."""
    found = list(Notice.objects.leaving_now(clock.now()).values_list("pk", flat=True)[:most])
    line = open_line() if found else None
    before: tuple = ()
    for number in found:
        with transaction.atomic():  # one commit for the letter that went and the next one that leaves
            if before:
                _settle(*before)
            notice, mine = _take(number)
        before = (notice, *_sent(notice, line)) if mine else ()
        if before and before[1] == NoticeState.FAILED:  # perhaps the line broke: the next letter gets a new one
            _settle(*before)
            before = ()
            line.close()
            line = open_line()
    if before:
        _settle(*before)
    if line is not None:
        line.close()
    return len(found)


def _sent(notice: Notice, line) -> tuple[str, BaseException | None]:
    """The state after sending, and the trouble if any."""
    try:
        _send(notice, line)
    except Exception as trouble:  # whatever the server says, it is written down
        return NoticeState.FAILED, trouble
    return NoticeState.SENT, None
