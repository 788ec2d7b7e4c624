"""Words of support: what kind is asked for, where a request stands, and what happened with it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SupportKind(models.TextChoices):
    ORGANISATIONAL = "organise", _("organising: people, a room, a plan, consents")
    PROMOTIONAL = "promote", _("making it known: posters, leaflets, texts")
    SUBSTANTIVE = "know_how", _("know-how: somebody who knows about it")
    EQUIPMENT = "equipment", _("equipment on loan")


class SupportState(models.TextChoices):
    ASKED = "asked", _("nobody has taken it yet")
    TAKEN = "taken", _("an animator works on it")
    ANSWERED = "answered", _("answered with help")
    DECLINED = "declined", _("declined with a reason")
    WITHDRAWN = "withdrawn", _("no longer needed")


OPEN_SUPPORT = (SupportState.ASKED, SupportState.TAKEN)


class SupportDeed(models.TextChoices):
    """What happened with a request, as its page tells it."""

    ASKED = "asked", _("somebody asked for it")
    TAKEN = "taken", _("an animator took it on")
    HANDED = "handed", _("it was handed over")
    MOVED = "moved", _("another day was promised")
    LENT = "lent", _("a booking was tied to it")
    ANSWERED = "answered", _("the help was given")
    DECLINED = "declined", _("it was declined")
    WITHDRAWN = "withdrawn", _("whoever asked no longer needs it")
