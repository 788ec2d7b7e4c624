from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned

from ..words import Audience
from .centre import Centre
from .thing import Thing


class OpeningHours(Owned):
    """Hours of one weekday (0 = Monday), valid between two dates, for one audience.

    A thing's own hours replace the centre's. closes <= opens means the next day. The shorter validity beats the longer.
    """

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="hours")
    thing = models.ForeignKey(Thing, models.CASCADE, null=True, blank=True, related_name="hours")
    audience = models.CharField(_("for whom"), max_length=10, choices=Audience, default=Audience.PUBLIC)
    weekday = models.PositiveSmallIntegerField(_("weekday"))
    opens = models.TimeField(_("opens"))
    closes = models.TimeField(_("closes"))
    valid_from = models.DateField(_("valid from"))
    valid_until = models.DateField(_("valid until"), null=True, blank=True)

    class Meta:
        ordering = ["weekday", "opens"]
        constraints = [
            models.CheckConstraint(condition=models.Q(weekday__lte=6), name="a_week_has_seven_days"),
        ]

    def __str__(self):
        return f"{self.weekday} {self.opens:%H:%M}–{self.closes:%H:%M}"


class HoursException(Owned):
    """Dated exception that closes days or gives them other hours, and tells people why. It beats every weekly row.

    opens and closes empty: closed. A centre's closing exception closes all its things.
    """

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="hours_exceptions")
    thing = models.ForeignKey(Thing, models.CASCADE, null=True, blank=True, related_name="hours_exceptions")
    audience = models.CharField(_("for whom"), max_length=10, choices=Audience, blank=True)
    first_day = models.DateField(_("from"))
    last_day = models.DateField(_("to"))
    opens = models.TimeField(_("opens"), null=True, blank=True)
    closes = models.TimeField(_("closes"), null=True, blank=True)
    reason = models.CharField(_("why"), max_length=200)

    class Meta:
        ordering = ["first_day"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")), name="exception_ends_after_it_starts"
            ),
        ]

    def __str__(self):
        return f"{self.first_day}–{self.last_day}: {self.reason}"
