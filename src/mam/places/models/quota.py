from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned

from ..words import QuotaPer, QuotaUnit, ThingKind
from .centre import Centre


class Quota(Owned):
    """How much one party may use: elapsed hours or bookings, in a period, of one kind of things of a centre.

    Counted per group across all its people; without a group, per person. A season is first_day–last_day of the row.
    """

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="quotas")
    name = models.CharField(_("name"), max_length=120)
    for_groups = models.BooleanField(_("for groups"), default=True)
    thing_kind = models.CharField(_("of what"), max_length=10, choices=ThingKind, default=ThingKind.ROOM)
    unit = models.CharField(_("counted in"), max_length=5, choices=QuotaUnit, default=QuotaUnit.HOURS)
    per = models.CharField(_("per"), max_length=6, choices=QuotaPer, default=QuotaPer.SEASON)
    limit = models.PositiveSmallIntegerField(_("limit"))
    first_day = models.DateField(_("from"))
    last_day = models.DateField(_("until"))

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return self.name
