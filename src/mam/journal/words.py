"""Ways in, ways out and states of a notice."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    """By which way a deed came into the house."""

    WEB = "web", _("on the web")
    KIOSK = "kiosk", _("at the kiosk")
    DESK = "desk", _("at the desk")
    PHONE = "phone", _("by phone")
    PAPER = "paper", _("on paper")
    IMPORT = "import", _("from a file")


class Way(models.TextChoices):
    """By which way a notice leaves the house."""

    EMAIL = "email", _("e-mail")
    SMS = "sms", _("text message")
    CALL = "call", _("phone call by the host")
    PUSH = "push", _("message on the phone or computer")
    LETTER = "letter", _("letter on paper")


BY_HAND = (Way.CALL, Way.LETTER)  # the host does it
OFF = "off"
WISHES = [*Way.choices, (OFF, _("do not tell me"))]


class Digest(models.TextChoices):
    NONE = "none", _("at once")
    DAILY = "daily", _("once a day, together")


class NoticeState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    LEAVING = "leaving", _("left the house, no answer yet")
    SENT = "sent", _("sent")
    CALLED = "called", _("told by phone")
    FAILED = "failed", _("not delivered")
    GATHERED = "gathered", _("went in a daily letter")
    PAST = "past", _("over before it could go")


VERBS = {
    "told_by_phone": _("told by phone"),
    "sent_notice_again": _("sent a notice again"),
    "turned_into_call": _("turned a notice into a phone call"),
    "chose_messages": _("chose which messages come and how"),
    "stopped_messages": _("stopped messages of one kind"),
    "answered_sms": _("answered by text message"),
    "bounced": _("a letter came back"),
    "lost_sms": _("a text message did not arrive"),
    "refused_mail": _("an answer by e-mail was not taken"),
}


def name_verbs(verbs: dict[str, str]) -> None:
    """A room says how the journal names its deeds: verb -> lazy words. Called in apps.py."""
    VERBS.update(verbs)
