import datetime as dt
import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Group, Party, Person

from ..words import STANDING, BookingState, CancelReason, RejectReason
from .centre import Centre, HouseRules
from .series import Series
from .thing import Part, Thing


class BookingQuerySet(OwnedQuerySet):
    def standing(self):
        return self.filter(state__in=STANDING)

    def during(self, start: dt.datetime, end: dt.datetime):
        return self.filter(during__overlap=(start, end))

    def upcoming(self):
        return self.standing().filter(during__endswith__gt=clock.now())

    def of(self, person: Person):
        """Bookings a person answers for: their own and those of groups they may book for."""
        groups = Group.objects.bookable_by(person).values("pk")
        return self.filter(models.Q(party_person=person) | models.Q(party_group__in=groups))

    def visible_to(self, person: Person | None):
        """The party and the people of the house see a booking whole; everyone else only sees that the time is taken."""
        if person is None:
            return self.none()
        if person.is_staff_member:
            return self
        hosted = Centre.objects.filter(
            hosts__person=person, hosts__since__lte=clock.today()
        ).exclude(hosts__person=person, hosts__until__lt=clock.today())
        mine = Group.objects.bookable_by(person).values("pk")
        return self.filter(
            models.Q(party_person=person)
            | models.Q(made_by=person)
            | models.Q(party_group__in=mine)
            | models.Q(centre__in=hosted.values("pk"))
        )


class Booking(Owned):
    """One thing or several, one time span, one party.

    during: half-open range of instants. buffered: during widened by the buffers copied at creation.
    cancel_by: frozen at creation, the last instant of a cancellation in time. request_key: one per filled form, so a double
    click or a lost answer makes no second booking.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="bookings")
    series = models.ForeignKey(Series, models.SET_NULL, null=True, blank=True, related_name="bookings")
    series_day = models.DateField(_("date in the series"), null=True, blank=True)
    during = DateTimeRangeField(_("when"))
    buffered = DateTimeRangeField(_("with gaps"))
    state = models.CharField(_("state"), max_length=10, choices=BookingState)
    party_person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("who answers"))
    party_group = models.ForeignKey(
        Group, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("group")
    )
    made_by = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("written down by"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    title = models.CharField(_("what for"), max_length=120)
    purpose = models.TextField(_("what you will do"), max_length=1000, blank=True)
    people = models.PositiveSmallIntegerField(_("how many people"), default=0)
    open_to_all = models.BooleanField(_("show the name in the week"), default=False)
    giving_back = models.CharField(_("what you give back"), max_length=300, blank=True)
    access_needs = models.CharField(_("what you need to take part"), max_length=300, blank=True)
    house_rules = models.ForeignKey(HouseRules, models.PROTECT, null=True, blank=True, related_name="+")
    cancel_by = models.DateTimeField(_("cancel until"), null=True, blank=True)
    hold_until = models.DateTimeField(_("held until"), null=True, blank=True)
    reminded = models.DateTimeField(_("reminded"), null=True, blank=True)
    release_token = models.CharField(max_length=43, blank=True, editable=False)
    request_key = models.UUIDField(null=True, unique=True, editable=False)
    sequence = models.PositiveSmallIntegerField(default=0, editable=False)
    created = models.DateTimeField(default=clock.now, editable=False)
    changed = models.DateTimeField(default=clock.now, editable=False)
    things = models.ManyToManyField(Thing, through="BookedThing", related_name="+")

    objects = OwnedManager.from_queryset(BookingQuerySet)()

    class Meta:
        ordering = ["during"]
        verbose_name = _("booking")
        indexes = [
            GistIndex(fields=["during"], name="booking_during"),
            models.Index(fields=["party_person", "state"], name="booking_party_person"),
            models.Index(fields=["party_group", "state"], name="booking_party_group"),
            models.Index(
                fields=["hold_until"], name="booking_held", condition=models.Q(state=BookingState.HELD)
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(during__isempty=False)
                & models.Q(during__lower_inf=False)
                & models.Q(during__upper_inf=False),
                name="a_booking_has_a_start_and_an_end",
            ),
            models.CheckConstraint(
                condition=~models.Q(state=BookingState.HELD) | models.Q(hold_until__isnull=False),
                name="a_hold_has_an_end",
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def starts(self) -> dt.datetime:
        return self.during.lower

    @property
    def ends(self) -> dt.datetime:
        return self.during.upper

    @property
    def party(self) -> Party:
        return Party(self.party_person, self.party_group)


class BookedThing(Owned):
    """A thing in a booking, and how many units of it."""

    booking = models.ForeignKey(Booking, models.CASCADE, related_name="booked")
    thing = models.ForeignKey(Thing, models.PROTECT, related_name="+")
    quantity = models.PositiveSmallIntegerField(_("how many"), default=1)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["booking", "thing"], name="a_thing_once_in_a_booking")]

    def __str__(self):
        return f"{self.thing} × {self.quantity}"


class OccupancyQuerySet(OwnedQuerySet):
    def holding(self, now: dt.datetime):
        """What really holds a part; a hold that ran out no longer does, even before it is cleared away."""
        return self.filter(models.Q(holds_until=None) | models.Q(holds_until__gt=now), holds=True)


class Occupancy(Owned):
    """One row per part that a booking takes. The exclusion constraint is the last word against booking twice.

    holds: False for history and for requests that do not hold the time yet. holds_until: the end of a hold, copied here so
    that reading needs no second table.
    """

    booking = models.ForeignKey(Booking, models.CASCADE, related_name="occupancies")
    thing = models.ForeignKey(Thing, models.PROTECT, related_name="+")
    part = models.ForeignKey(Part, models.PROTECT, related_name="+")
    during = DateTimeRangeField()
    buffered = DateTimeRangeField()
    holds = models.BooleanField()
    holds_until = models.DateTimeField(null=True)

    objects = OwnedManager.from_queryset(OccupancyQuerySet)()

    class Meta:
        indexes = [
            GistIndex(fields=["municipality", "buffered"], name="occupancy_held", condition=models.Q(holds=True)),
            # Holds that are still open, so that clearing away stale ones need not read all that a part ever held.
            models.Index(
                fields=["holds_until"], name="occupancy_on_hold", condition=models.Q(holds=True, holds_until__isnull=False)
            ),
        ]
        constraints = [
            ExclusionConstraint(
                name="one_booking_at_a_time",
                expressions=[("part", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                condition=models.Q(holds=True),
            ),
        ]

    def __str__(self):
        return f"{self.part} {self.during}"


class Cancellation(Owned):
    """Who gave a booking back, when and why; late when after the frozen term."""

    booking = models.OneToOneField(Booking, models.CASCADE, related_name="cancellation")
    by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    reason = models.CharField(_("why"), max_length=20, choices=CancelReason)
    text = models.CharField(_("in your words"), max_length=300, blank=True)
    late = models.BooleanField(default=False)

    def __str__(self):
        return self.get_reason_display()


class Decision(Owned):
    """The house's answer to a request: yes, or no with a reason that the party reads."""

    booking = models.OneToOneField(Booking, models.CASCADE, related_name="decision")
    by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    accepted = models.BooleanField()
    reason = models.CharField(_("why"), max_length=20, choices=RejectReason, blank=True)
    text = models.CharField(_("in a sentence"), max_length=300, blank=True)

    def __str__(self):
        return f"{self.at:%Y-%m-%d} {self.accepted}"
