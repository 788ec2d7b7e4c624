"""Kinds and states of favours, of exchanges and of what the ledger holds."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Direction(models.TextChoices):
    """Whether somebody gives or asks."""

    GIVEN = "given", _("I can give it")
    ASKED = "asked", _("I would like it")


class FavourKind(models.TextChoices):
    HELP = "help", _("help")
    SKILL = "skill", _("a skill")
    THING = "thing", _("a thing")
    RIDE = "ride", _("a ride")


class FavourName(models.TextChoices):
    """Who reads the name of whoever gives or asks."""

    ALL = "all", _("everybody may read my first name")
    HOUSE = "house", _("only the people of this place know my name")


class ExchangeState(models.TextChoices):
    """One favour on its way from an answer to the ledger."""

    ASKED = "asked", _("waits for a yes")
    AGREED = "agreed", _("agreed")
    DONE = "done", _("done, waits for the other side")
    SETTLED = "settled", _("confirmed, hours are written down")
    CALLED_OFF = "called_off", _("called off")
    DISPUTED = "disputed", _("the sides see it differently")


# Hours of these days count towards the 24 of a day: said to be given, or given.
GIVING = (ExchangeState.AGREED, ExchangeState.DONE, ExchangeState.SETTLED, ExchangeState.DISPUTED)
UNDER_WAY = (ExchangeState.ASKED, ExchangeState.AGREED, ExchangeState.DONE, ExchangeState.DISPUTED)


class EntryKind(models.TextChoices):
    """Why hours were written down."""

    EXCHANGE = "exchange", _("a favour")
    WORK = "work", _("work together")
    GIFT = "gift", _("hours given to this place")
    COUNTER = "counter", _("entry taken back")
