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
