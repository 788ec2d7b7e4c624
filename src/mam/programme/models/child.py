from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person


class LeaderCheckQuerySet(OwnedQuerySet):
    def in_force(self, day):
        return self.filter(checked__lte=day).exclude(valid_until__lt=day)


class LeaderCheck(Owned):
    """That somebody was looked up in the register before working with children, and the proof (act of 13 May 2016, art. 21, 22b-22c)."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    checked = models.DateField(_("checked on"))
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    proof = models.CharField(_("proof"), max_length=200)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")

    objects = OwnedManager.from_queryset(LeaderCheckQuerySet)()

    class Meta:
        ordering = ["-checked"]

    def __str__(self):
        return f"{self.person} {self.checked}"


class Collector(Owned):
    """Somebody who may collect a child, said by a guardian."""

    child = models.ForeignKey(Person, models.CASCADE, related_name="+")
    name = models.CharField(_("first and last name"), max_length=120)
    phone = models.CharField(_("phone"), max_length=20, blank=True)
    said_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name
