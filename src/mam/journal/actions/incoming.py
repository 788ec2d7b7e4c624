"""A text message that somebody wrote to the house: an answer to one of its questions, or something for the host to read."""

import datetime as dt

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_text

from ..answers import handler_of, kinds, listeners
from ..methods.phones import e164
from ..methods.yes_no import yes_or_no
from ..models import IncomingSms, Notice, OpenQuestion
from ..words import NoticeState, Way
from .entries import record

PER_HOUR = 10
AGAIN = dt.timedelta(minutes=10)  # the same word within it is the same answer
KEPT = dt.timedelta(days=90)
LONGEST = 2_000


def receive(gateway_id: str, phone: str, text: str, *, answers: str = "") -> IncomingSms | None:
    """Takes one message; the same one (gateway_id) a second time is harmless and gives None.

    answers: the gateway's number of the message of ours that it answers, where the gateway knows it.

    Refuses what comes from no number, and more than ten in an hour from one.
    """
    number, text = e164(phone), clean_text(text[:LONGEST])
    if number is None:
        raise Refusal(Reason("phone", _("This is not a phone number."), ""))
    hour = IncomingSms.objects.filter(phone=number, at__gt=clock.now() - dt.timedelta(hours=1))
    if hour.count() >= PER_HOUR and not IncomingSms.objects.filter(gateway_id=gateway_id).exists():
        raise Refusal(Reason("too_often", _("Too many messages from one number."), _("Ring the house.")))
    try:
        with transaction.atomic():
            sms = IncomingSms.objects.create(gateway_id=gateway_id[:60], phone=number, text=text)
            sms.became = understood(sms, answers)
            sms.save(update_fields=["became", "text"])
    except IntegrityError:
        return None
    return sms


def understood(sms: IncomingSms, answers: str) -> str:
    """What became of the message: an answer, the same answer again, what a room heard in it, or a call.

    It belongs to the question that it answers, else to the newest open one of the number that asks for yes or no.
    """
    yes = yes_or_no(sms.text)
    if yes is None:
        return heard(sms, answers) or for_the_host(sms)
    questions = OpenQuestion.objects.select_for_update(of=("self",)).filter(phone=sms.phone)
    named = questions.filter(notice__gateway_id=answers) if answers else questions.none()
    questions = named if named.exists() else questions.filter(kind__in=kinds())
    if questions.filter(answered__gt=clock.now() - AGAIN, answer=said(yes)).exists():
        return "again"
    question = questions.open().first()
    handler = handler_of(question.kind) if question else None
    return answered(sms, question, yes, handler) if handler else for_the_host(sms)


def heard(sms: IncomingSms, answers: str) -> str:
    """What the first room that knows these words made of them, or "". What it took is not kept."""
    for listener in listeners():
        if became := listener(sms, answers):
            sms.text = ""
            return became
    return ""


def said(yes: bool) -> str:
    return "yes" if yes else "no"


def answered(sms: IncomingSms, question: OpenQuestion, yes: bool, handler) -> str:
    question.answered, question.answer = clock.now(), said(yes)
    question.save(update_fields=["answered", "answer"])
    try:
        with transaction.atomic():
            handler(question, yes)
    except Refusal as no:
        return for_the_host(sms, " ".join(reason.sentence for reason in no.reasons))
    record("answered_sms", question, channel="phone", kind=question.kind, yes=yes)
    return "answer"


def for_the_host(sms: IncomingSms, why: str = "") -> str:
    """A call task with the words of the message."""
    known = Notice.objects.filter(address=sms.phone, to__isnull=False).first()
    Notice.objects.create(
        to=known.to if known else None, to_name=known.to_name if known else sms.phone, address=sms.phone, way=Way.CALL,
        kind="sms-in", subject=_("Wrote a text message"), text="\n\n".join(part for part in (sms.text, why) if part),
        state=NoticeState.WAITING, created=clock.now(),
    )  # fmt: skip
    return "call"


def forget() -> None:
    """Messages are kept for ninety days, questions as long after their end."""
    IncomingSms.objects.filter(at__lt=clock.now() - KEPT).delete()
    OpenQuestion.objects.filter(expires__lt=clock.now() - KEPT).delete()
