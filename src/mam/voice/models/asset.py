"""The map of assets: what people here can do, places, institutions, groups, things."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person

from ..words.listening import AssetKind
from .area import Area


class AssetQuerySet(OwnedQuerySet):
    def standing(self):
        return self.filter(ended=None)

    def visible_to(self, person):
        """Everybody sees places and groups; people's skills are seen by all only when they agreed, else by the people of the house."""
        if person is not None and person.knows_everybody:
            return self.standing()
        return self.standing().filter(~Q(kind=AssetKind.SKILL) | Q(for_all=True))


class Asset(Owned):
    """One thing the neighbourhood has. person, agreed: whose skill it is, and when they agreed; for_all: shown to everybody."""

    kind = models.CharField(_("kind"), max_length=12, choices=AssetKind)
    name = models.CharField(_("in a few words"), max_length=120)
    about = models.CharField(_("more about it"), max_length=500, blank=True)
    area = models.ForeignKey(
        Area, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("part of the town")
    )
    person = models.ForeignKey(
        Person, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("whose it is")
    )
    agreed = models.DateTimeField(_("consent given on"), null=True, blank=True)
    for_all = models.BooleanField(_("everybody may see it"), default=False)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written down by"))
    at = models.DateTimeField(_("written down"))
    ended = models.DateTimeField(_("taken off the map"), null=True, blank=True)

    objects = OwnedManager.from_queryset(AssetQuerySet)()

    class Meta:
        ordering = ["kind", "name"]
        verbose_name = _("asset")
        constraints = [
            models.CheckConstraint(condition=Q(person=None) | Q(agreed__isnull=False), name="people_are_on_the_map_by_consent"),
            models.UniqueConstraint(
                fields=["municipality", "kind", "name", "person"], condition=Q(ended=None), nulls_distinct=False,
                name="one_asset_of_a_name",
            ),
        ]  # fmt: skip

    def __str__(self):
        return self.name
