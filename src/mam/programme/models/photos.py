from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person

from .occurrence import Occurrence


class TakeDownQuerySet(OwnedQuerySet):
    def open(self):
        return self.filter(done=None)


class TakeDown(Owned):
    """Photos of one date that have to go, because somebody on them took the consent back. Without a date: all other photos of them.

    asked: when the consent was taken back. done, by: when somebody of the house looked the photos through, and who.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("who is on them"))
    occurrence = models.ForeignKey(Occurrence, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("date"))
    asked = models.DateTimeField(_("asked"), default=clock.now)
    done = models.DateTimeField(_("taken down"), null=True, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("taken down by"))

    objects = OwnedManager.from_queryset(TakeDownQuerySet)()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("photos to take down")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "occurrence"], condition=models.Q(done=None), nulls_distinct=False,
                name="one_open_take_down_per_person_and_date",
            )
        ]  # fmt: skip

    def __str__(self):
        return f"{self.person}, {self.occurrence or ''}"
