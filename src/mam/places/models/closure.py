from django.contrib.postgres.fields import DateTimeRangeField
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person

from .centre import Centre
from .thing import Thing


class ClosureQuerySet(OwnedQuerySet):
    def standing(self):
        return self.filter(lifted__isnull=True)


class Closure(Owned):
    """A time when a thing (or, without a thing, the whole centre) cannot be used: repair, cleaning, an emergency. Ignores buffers."""

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="closures")
    thing = models.ForeignKey(Thing, models.CASCADE, null=True, blank=True, related_name="closures")
    during = DateTimeRangeField(_("when"))
    reason = models.CharField(_("why"), max_length=200)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    created = models.DateTimeField(auto_now_add=True)
    lifted = models.DateTimeField(_("lifted"), null=True, blank=True)

    objects = OwnedManager.from_queryset(ClosureQuerySet)()

    class Meta:
        ordering = ["during"]

    def __str__(self):
        return self.reason
