import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned
from mam.people.models import Group, Person

from ..words import RuleKind
from .centre import Centre


class Series(Owned):
    """The rule of a repeating booking; its dates are bookings, and dates that could not be had are FailedDates.

    weekdays: list of 0-6 for weekly; nth: 1-4 or -1 (last) for nth_weekday; dates: ISO dates for a list.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    centre = models.ForeignKey(Centre, models.CASCADE, related_name="+")
    party_person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    party_group = models.ForeignKey(Group, models.PROTECT, null=True, blank=True, related_name="+")
    kind = models.CharField(_("repeats"), max_length=12, choices=RuleKind)
    first_day = models.DateField(_("from"))
    last_day = models.DateField(_("until"))
    starts = models.TimeField(_("starts"))
    ends = models.TimeField(_("ends"))
    interval = models.PositiveSmallIntegerField(_("every how many weeks"), default=1)
    weekdays = models.JSONField(_("weekdays"), default=list)
    nth = models.SmallIntegerField(_("which in the month"), null=True, blank=True)
    dates = models.JSONField(_("dates"), default=list)
    title = models.CharField(_("title"), max_length=120)
    request_key = models.UUIDField(null=True, unique=True, editable=False)
    created = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return self.title


class FailedDate(Owned):
    """A date of a series that could not be had, with its reasons; it can be tried again."""

    series = models.ForeignKey(Series, models.CASCADE, related_name="failed")
    day = models.DateField(_("day"))
    reasons = models.JSONField(_("reasons"), default=list)
    settled = models.BooleanField(_("settled"), default=False)

    class Meta:
        ordering = ["day"]
        constraints = [models.UniqueConstraint(fields=["series", "day"], name="a_failed_date_once")]

    def __str__(self):
        return str(self.day)
