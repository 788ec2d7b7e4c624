"""Words of people who step forward: what counts as leading, and what they answer to what the house sees."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LeadingKind(models.TextChoices):
    INITIATIVE = "initiative", _("leads an initiative")
    TEAM = "team", _("has a named role in the team of an initiative")
    EVENT = "event", _("organises events")
    LISTENING = "listening", _("leads talks, walks or shifts of listening")
    GROUP = "group", _("leads a group that does something")
    DEED = "deed", _("said something that became a deed")


class LeaderAnswer(models.TextChoices):
    NONE = "", _("no answer yet")
    RIGHT = "right", _("it is right")
    WRONG = "wrong", _("it is not right: do not count me")
