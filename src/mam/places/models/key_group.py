import datetime as dt

from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Group

from .centre import Centre


class KeyGroupQuerySet(OwnedQuerySet):
    def in_force(self, day: dt.date):
        return self.filter(since__lte=day).exclude(until__lt=day)


class KeyGroup(Owned):
    """A group that has a key to the centre, so the hours for groups with a key are its hours, from a day until a day."""

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="key_groups")
    group = models.ForeignKey(Group, models.CASCADE, related_name="+", verbose_name=_("group"))
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)

    objects = OwnedManager.from_queryset(KeyGroupQuerySet)()

    class Meta:
        ordering = ["group__name", "since"]
        constraints = [
            models.UniqueConstraint(fields=["centre", "group", "since"], name="one_key_group_from_a_day"),
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
                name="a_key_is_given_back_after_it_is_given",
            ),
        ]

    def __str__(self):
        return f"{self.group} – {self.centre}"
