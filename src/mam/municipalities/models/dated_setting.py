import datetime as dt

from django.db import models
from django.utils.translation import gettext_lazy as _

from .owned import Owned, OwnedManager, OwnedQuerySet


class DatedSettingQuerySet(OwnedQuerySet):
    def in_force(self, day: dt.date):
        return self.filter(valid_from__lte=day).exclude(valid_until__lt=day)


class DatedSetting(Owned):
    """A number of law or house rule with the days it is valid and its source.

    place: slug of a centre, or empty for the whole municipality; the centre's own beats the town's.
    confirmed: False shows "to confirm" to administrators.
    """

    key = models.SlugField(_("setting"), max_length=60)
    place = models.SlugField(_("centre"), max_length=60, blank=True)
    value = models.JSONField(_("value"))
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    valid_from = models.DateField(_("valid from"))
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=200)
    confirmed = models.BooleanField(_("confirmed"), default=False)

    objects = OwnedManager.from_queryset(DatedSettingQuerySet)()

    class Meta:
        ordering = ["key", "place", "valid_from"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "key", "place", "valid_from"], name="one_setting_from_a_day"
            ),
        ]

    def __str__(self):
        return f"{self.key} = {self.value}"


def setting_on(key: str, day: dt.date, *, place: str = ""):
    """The value in force on a day: the centre's own, else the town's, else None."""
    rows = DatedSetting.objects.in_force(day).filter(key=key, place__in={place, ""})
    best = max(rows, key=lambda row: (row.place == place, row.valid_from), default=None)
    return best.value if best else None


def number_on(key: str, day: dt.date, usual: int, *, most: int | None = None) -> int:
    """The town's own whole number over zero in force on a day; the usual one when there is none or it makes no sense."""
    said = setting_on(key, day)
    return said if isinstance(said, int) and 0 < said and (most is None or said <= most) else usual
