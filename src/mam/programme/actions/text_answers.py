"""TAK and NIE by text message: to a held place, and to the reminder of the day before."""

from django.utils.translation import gettext as _

from mam.core.refusal import Reason, Refusal
from mam.journal.models import OpenQuestion
from mam.journal.words import Channel
from mam.people.models import Person

from ..models import SignUp
from .guardians_yes import agree, forbid
from .signing_off import sign_off
from .waiting import decline, take


def to_held_place(question: OpenQuestion, yes: bool) -> None:
    """TAK takes the place, NIE gives it to the next person."""
    (take if yes else decline)(sign_up_of(question), by=answering(question), channel=Channel.PHONE)


def to_guardian(question: OpenQuestion, yes: bool) -> None:
    """TAK: the child may come; NIE signs it off."""
    (agree if yes else forbid)(sign_up_of(question), by=answering(question), channel=Channel.PHONE)


def to_reminder(question: OpenQuestion, yes: bool) -> None:
    """NIE signs off; TAK changes nothing."""
    if not yes:
        sign_off(sign_up_of(question), by=answering(question), channel=Channel.PHONE)


def sign_up_of(question: OpenQuestion) -> SignUp:
    sign_up = SignUp.objects.filter(pk=question.subject).first()
    if sign_up is None:
        raise Refusal(Reason("gone", _("This sign-up is not there any more."), _("Look into the programme.")))
    return sign_up


def answering(question: OpenQuestion) -> Person | None:
    """Who was asked: the person, or a child's guardian."""
    return Person.objects.present().filter(pk=question.to).first()
