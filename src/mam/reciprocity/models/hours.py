"""Hours that volunteers gave."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person

from .agreements import VolunteerAgreement
from .duties import Taking


class HourEntryQuerySet(OwnedQuerySet):
    def confirmed(self):
        return self.filter(confirmed__isnull=False)

    def of_month(self, first):
        """first: any day of the month."""
        return self.filter(day__year=first.year, day__month=first.month)

    def visible_to(self, person: Person | None):
        if person is None:
            return self.none()
        if person.knows_everybody:
            return self.all()
        return self.filter(Q(person=person) | Q(agreement__organiser__responsible=person))


class HourEntry(Owned):
    """Minutes of work of one person on one day; of a duty at most once. agreement: under which the work was, if under one."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("volunteer"))
    day = models.DateField(_("day"))
    minutes = models.PositiveSmallIntegerField(_("minutes of work"))
    what = models.CharField(_("what was done"), max_length=200)
    taking = models.OneToOneField(Taking, models.SET_NULL, null=True, related_name="hours", verbose_name=_("duty"))
    agreement = models.ForeignKey(VolunteerAgreement, models.SET_NULL, null=True, related_name="+", verbose_name=_("volunteer agreement"))
    confirmed = models.DateTimeField(_("confirmed on"), null=True)
    confirmed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("confirmed by"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written down by"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    at = models.DateTimeField(default=clock.now)
    request_key = models.UUIDField(null=True, unique=True, editable=False)

    objects = OwnedManager.from_queryset(HourEntryQuerySet)()

    class Meta:
        ordering = ["day", "pk"]
        verbose_name = _("hours of a volunteer")
        indexes = [models.Index(fields=["person", "day"], name="hours_of_a_volunteer")]
        constraints = [models.CheckConstraint(condition=Q(minutes__gt=0, minutes__lte=1440), name="hours_of_up_to_a_day")]

    def __str__(self):
        return f"{self.person}, {self.day}: {self.minutes}"
