"""Words of initiatives: kinds, stages and where an initiative stands."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    GRASSROOTS = "grassroots", _("people do it themselves")
    STATUTORY = "statutory", _("local initiative: people do it together with the town")


class InitiativeStage(models.TextChoices):
    IDEA = "idea", _("idea")
    TEAM = "team", _("team")
    PLAN = "plan", _("plan")
    DOING = "doing", _("doing")
    DONE = "done", _("done")
    EVALUATED = "evaluated", _("looked back at")
    RESTING = "resting", _("resting")
    GIVEN_UP = "given_up", _("given up")


ENDED = (InitiativeStage.EVALUATED, InitiativeStage.GIVEN_UP)
ASLEEP = (InitiativeStage.RESTING, InitiativeStage.GIVEN_UP)
OVER = (InitiativeStage.DONE, InitiativeStage.EVALUATED)


class TeamState(models.TextChoices):
    ASKED = "asked", _("asks to join")
    IN = "in", _("in the team")
    LEFT = "left", _("left")


class PledgeKind(models.TextChoices):
    HOURS = "hours", _("hours of work")
    THING = "thing", _("a thing")
    SKILL = "skill", _("a skill")
    MONEY = "money", _("money")


class PermitKind(models.TextChoices):
    ROAD = "road", _("use of a road or a pavement")
    PARK = "park", _("consent of the owner of a park")
    BANK = "bank", _("consent of the owner of a river bank")
    MUSIC = "music", _("music played in public")
    FOOD = "food", _("food given or sold")
    CROWD = "crowd", _("many people at once")
    OTHER = "other", _("something else")
