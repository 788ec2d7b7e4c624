"""States of duties and of agreements with volunteers."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TakingState(models.TextChoices):
    """A person and a duty. Excused and missed are two things, and stay two."""

    PENDING = "pending", _("duty taken")
    LOOKING = "looking", _("looks for a stand-in")
    DONE = "done", _("duty done")
    EXCUSED = "excused", _("duty excused")
    MISSED = "missed", _("duty missed")
    CANCELLED = "cancelled", _("duty given back")


COMING = (TakingState.PENDING, TakingState.LOOKING)
MARKS = (TakingState.DONE, TakingState.EXCUSED, TakingState.MISSED)


class AgreementState(models.TextChoices):
    DRAFT = "draft", _("agreement not signed yet")
    SIGNED = "signed", _("agreement signed")
    ENDED = "ended", _("agreement ended")


class EndedBy(models.TextChoices):
    """Who ended an agreement."""

    VOLUNTEER = "volunteer", _("the volunteer")
    ORGANISER = "organiser", _("the organiser")
    TOGETHER = "together", _("both together")
