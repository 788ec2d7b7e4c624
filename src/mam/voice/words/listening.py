"""What is noted when somebody listens: at a door, at a table, and what people and places could bring along."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class AtTheDoor(models.TextChoices):
    """What happened at one door; a door not opened counts too."""

    TALKED = "talked", _("we talked")
    LATER = "later", _("come another time")
    NOT_HOME = "not_home", _("nobody at home")
    NO = "no", _("they did not want to talk")


class AssetKind(models.TextChoices):
    """What a neighbourhood has."""

    SKILL = "skill", _("what somebody can do")
    PLACE = "place", pgettext_lazy("map of assets", "a place")
    INSTITUTION = "institution", _("an institution")
    GROUP = "group", pgettext_lazy("map of assets", "a group or a club")
    THING = "thing", _("a thing to lend")
