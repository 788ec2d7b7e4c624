import uuid

from django.contrib.postgres.fields import DateTimeRangeField
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.places.models import Booking
from mam.places.models import Series as BookingSeries
from mam.places.words import RuleKind

from ..words import EventState, FreeDays, OccurrenceState
from .event import Event, made_by


class Series(Owned):
    """The rule of an event's dates, in wall-clock words; the dates themselves are Occurrences.

    weekdays: 0-6; nth: 1-4 or -1 (last); dates: ISO dates of a list; on_free_days: what happens on public holidays and in school
    breaks. bookings: the series of room bookings made with it.
    """

    event = models.OneToOneField(Event, models.CASCADE, related_name="series")
    bookings = models.ForeignKey(BookingSeries, models.SET_NULL, null=True, blank=True, related_name="+")
    kind = models.CharField(_("repeats"), max_length=12, choices=RuleKind)
    first_day = models.DateField(_("from"))
    last_day = models.DateField(_("until"))
    starts = models.TimeField(_("starts"))
    ends = models.TimeField(_("ends"))
    interval = models.PositiveSmallIntegerField(_("every how many weeks"), default=1)
    weekdays = models.JSONField(_("weekdays"), default=list)
    nth = models.SmallIntegerField(_("which in the month"), null=True, blank=True)
    dates = models.JSONField(_("dates"), default=list)
    on_holidays = models.CharField(_("on public holidays"), max_length=6, choices=FreeDays, default=FreeDays.SKIP)
    on_school_breaks = models.CharField(_("in school breaks"), max_length=6, choices=FreeDays, default=FreeDays.KEEP)

    def __str__(self):
        return str(self.event)


class OccurrenceQuerySet(OwnedQuerySet):
    def public(self):
        return self.filter(event__state=EventState.PUBLISHED, event__publish_at__lte=clock.now())

    def visible_to(self, person):
        shown = models.Q(event__state=EventState.PUBLISHED, event__publish_at__lte=clock.now())
        if person is None:
            return self.filter(shown)
        if person.is_staff_member:
            return self
        return self.filter(shown | models.Q(event__in=Event.objects.filter(made_by(person)).values("pk")))

    def planned(self):
        return self.filter(state=OccurrenceState.PLANNED)

    def upcoming(self):
        """Not over yet, also those called off (they stay to be seen)."""
        return self.filter(during__endswith__gt=clock.now())

    def between(self, start, end):
        return self.filter(during__overlap=(start, end))


class Occurrence(Owned):
    """One date of an event. day names it for ever, also after it was moved.

    during: half-open range of instants. moved_from: the hours before the last move, shown beside the new ones; rooms_before: so the
    rooms.
    title, note, capacity: what differs on this date only. code: short, printed, quoted at the desk; wall_code: on the wall.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    event = models.ForeignKey(Event, models.CASCADE, related_name="occurrences")
    day = models.DateField(_("date in the event"))
    during = DateTimeRangeField(_("when"))
    moved_from = DateTimeRangeField(_("before it was moved"), null=True, blank=True)
    rooms_before = models.CharField(_("rooms before it was moved"), max_length=300, blank=True)
    booking = models.OneToOneField(Booking, models.SET_NULL, null=True, blank=True, related_name="+")
    state = models.CharField(_("state"), max_length=10, choices=OccurrenceState, default=OccurrenceState.PLANNED)
    reason = models.CharField(_("why it is called off"), max_length=300, blank=True)
    is_modified = models.BooleanField(_("changed by hand"), default=False)
    title = models.CharField(_("title on this date"), max_length=120, blank=True)
    note = models.CharField(_("note for this date"), max_length=300, blank=True)
    capacity = models.PositiveSmallIntegerField(_("places on this date"), null=True, blank=True)
    goes_ahead = models.BooleanField(_("the minimum was reached"), null=True, blank=True)
    code = models.CharField(_("short code"), max_length=8)
    wall_code = models.CharField(_("code on the wall"), max_length=8, blank=True)
    sequence = models.PositiveIntegerField(default=0, editable=False)
    changed = models.DateTimeField(default=clock.now, editable=False)

    objects = OwnedManager.from_queryset(OccurrenceQuerySet)()

    class Meta:
        ordering = ["during"]
        verbose_name = _("date")
        indexes = [GistIndex(fields=["during"], name="occurrence_during")]
        constraints = [
            models.UniqueConstraint(fields=["event", "day"], name="one_occurrence_per_day_of_an_event"),
            models.UniqueConstraint(fields=["municipality", "code"], name="one_occurrence_per_code"),
            models.CheckConstraint(
                condition=models.Q(during__isempty=False, during__lower_inf=False, during__upper_inf=False),
                name="an_occurrence_has_a_start_and_an_end",
            ),
        ]

    def __str__(self):
        return f"{self.name}, {self.day}"

    @property
    def name(self) -> str:
        return self.title or self.event.title

    @property
    def starts(self):
        return self.during.lower

    @property
    def ends(self):
        return self.during.upper

    @property
    def places(self) -> int | None:
        """How many people fit; None means no limit."""
        return self.event.capacity if self.capacity is None else self.capacity

    @property
    def is_cancelled(self) -> bool:
        return self.state == OccurrenceState.CANCELLED

    @property
    def is_over(self) -> bool:
        return self.ends <= clock.now()
