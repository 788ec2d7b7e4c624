"""The town in its own words: parts of it, and what needs are about."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet

from ..words.needs import AreaKind


class ListedQuerySet(OwnedQuerySet):
    def in_force(self, day):
        """What may be chosen on a day; older rows stay with the needs that have them."""
        return self.filter(since__lte=day).exclude(until__lt=day)


class Area(Owned):
    """An estate, a street or a village of the town's own list. people: how many live there, when the town has told it, and source."""

    kind = models.CharField(_("kind"), max_length=8, choices=AreaKind)
    name = models.CharField(_("name"), max_length=80)
    people = models.PositiveIntegerField(_("people who live there"), null=True, blank=True)
    source = models.CharField(_("source of the number"), max_length=200, blank=True)
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)

    objects = OwnedManager.from_queryset(ListedQuerySet)()

    class Meta:
        ordering = ["kind", "name"]
        verbose_name = _("part of the town")
        constraints = [models.UniqueConstraint(fields=["municipality", "kind", "name"], name="one_area_of_a_name")]

    def __str__(self):
        return self.name


class Theme(Owned):
    """What needs are about: one short list for each town, dated."""

    name = models.CharField(_("name"), max_length=40)
    order = models.PositiveSmallIntegerField(default=0)
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)

    objects = OwnedManager.from_queryset(ListedQuerySet)()

    class Meta:
        ordering = ["order", "name"]
        verbose_name = _("theme")
        constraints = [models.UniqueConstraint(fields=["municipality", "name"], name="one_theme_of_a_name")]

    def __str__(self):
        return self.name
