"""Kinds and states of needs: where they come from, who sees a name, what became of them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel


class AreaKind(models.TextChoices):
    """What people here call the part of the town they live in."""

    ESTATE = "estate", _("housing estate")
    STREET = "street", _("street")
    VILLAGE = "village", _("village council area")


class NameShown(models.TextChoices):
    """Who reads the name of whoever said it."""

    ALL = "all", _("everybody may read my first name")
    HOUSE = "house", _("only the people of this place know my name")
    NOBODY = "nobody", _("nobody knows it is me; I get a slip with a number")


class SaidBy(models.TextChoices):
    """By which way words of residents came: any way of the journal, and said aloud at a meeting of the programme."""

    WEB = Channel.WEB.value, Channel.WEB.label
    KIOSK = Channel.KIOSK.value, Channel.KIOSK.label
    DESK = Channel.DESK.value, Channel.DESK.label
    PHONE = Channel.PHONE.value, Channel.PHONE.label
    PAPER = Channel.PAPER.value, Channel.PAPER.label
    IMPORT = Channel.IMPORT.value, Channel.IMPORT.label
    MEETING = "meeting", _("at a meeting")


class NeedState(models.TextChoices):
    """What became of a need; each change is one entry in the journal."""

    NOTED = "noted", _("noted")
    ACCEPTED = "accepted", _("somebody works on it")
    IN_TOPIC = "in_topic", _("talked about in a topic")
    ANSWERED = "answered", _("answered")
    CLOSED = "closed", _("closed, we are asking people")
    CONFIRMED = "confirmed", _("done, residents say so")
    REOPENED = "reopened", _("open again")


# Not finished: the board of the office shows these. The first group still owes an answer.
OWED = (NeedState.NOTED, NeedState.ACCEPTED, NeedState.IN_TOPIC, NeedState.REOPENED)
OPEN = (*OWED, NeedState.ANSWERED)
OVER = (NeedState.CLOSED, NeedState.CONFIRMED)


class Said(models.TextChoices):
    """What a resident says when asked whether it was done."""

    DONE = "done", _("yes, it is done")
    PARTLY = "partly", _("partly")
    NO = "no", _("no")


class AgeBand(models.TextChoices):
    """Asked only of those who like to say it; kept apart from needs and people."""

    UP_TO_17 = "17", _("up to 17")
    TO_34 = "34", _("18 to 34")
    TO_49 = "49", _("35 to 49")
    TO_64 = "64", _("50 to 64")
    TO_74 = "74", _("65 to 74")
    FROM_75 = "75", _("75 and more")
