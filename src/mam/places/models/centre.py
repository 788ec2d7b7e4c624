import datetime as dt

from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Group, Person


class Centre(Owned):
    """One building of the municipality where people act."""

    slug = models.SlugField(_("address"), max_length=60)
    name = models.CharField(_("name"), max_length=120)
    street = models.CharField(_("street and number"), max_length=120)
    postcode = models.CharField(_("postcode"), max_length=6, blank=True)
    town = models.CharField(_("town"), max_length=80)
    phone = models.CharField(_("phone"), max_length=20, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    about = models.TextField(_("about the place"), blank=True)
    way_in = models.TextField(_("how to get in"), blank=True)
    operator = models.ForeignKey(Group, models.PROTECT, null=True, blank=True, related_name="+")
    closed_on_holidays = models.BooleanField(_("closed on public holidays"), default=True)
    is_demo = models.BooleanField(default=False, editable=False)

    class Meta:
        ordering = ["name"]
        verbose_name = _("centre")
        constraints = [models.UniqueConstraint(fields=["municipality", "slug"], name="one_centre_per_address")]

    def __str__(self):
        return self.name


class HostQuerySet(OwnedQuerySet):
    def in_force(self, day: dt.date):
        return self.filter(since__lte=day).exclude(until__lt=day)


class Host(Owned):
    """A person who keeps the place: answers the phone, opens, writes bookings down for others."""

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="hosts")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)

    objects = OwnedManager.from_queryset(HostQuerySet)()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["centre", "person", "since"], name="one_host_from_a_day")]

    def __str__(self):
        return f"{self.person} – {self.centre}"


class HouseRules(Owned):
    """The rules of use in a dated version; a booking keeps the version its party accepted."""

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="rules")
    version = models.CharField(_("version"), max_length=20)
    valid_from = models.DateField(_("valid from"))
    text = models.TextField(_("text"))

    class Meta:
        ordering = ["-valid_from"]
        constraints = [models.UniqueConstraint(fields=["centre", "valid_from"], name="one_version_of_rules_from_a_day")]

    def __str__(self):
        return f"{self.version}, {self.valid_from:%d.%m.%Y}"
