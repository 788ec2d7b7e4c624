from functools import cached_property

from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet

from ..words import Takes, ThingKind
from .centre import Centre


class Part(Owned):
    """An atomic piece of a thing that only one booking can hold at a time: half a hall, one laptop, one locker."""

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="parts")
    name = models.CharField(_("name"), max_length=80)
    out_since = models.DateField(_("out of service since"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["centre", "name"], name="one_part_per_name")]

    def __str__(self):
        return self.name


class ThingQuerySet(OwnedQuerySet):
    def standing(self):
        return self.filter(withdrawn__isnull=True)

    def with_parts(self):
        """Things with their parts read in one more query."""
        return self.prefetch_related("parts")

    def visible_to(self, person):
        """Everyone sees what can be booked; staff also see what was withdrawn."""
        return self if person is not None and person.is_staff_member else self.standing()


class Thing(Owned):
    """Anything that can be booked: a room, a desk, equipment, a locker.

    parts: what a booking holds. takes=all: every part (a hall of two halves); takes=any: as many units as asked.
    Numbers: capacity in people; area in square metres; grid, min_minutes, max_minutes, buffers in minutes;
    notice_days in working days; horizon_days in calendar days; cancel_hours in hours before the start; 0 means no limit.
    """

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="things")
    kind = models.CharField(_("kind"), max_length=10, choices=ThingKind)
    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(_("address"), max_length=80)
    about = models.TextField(_("about"), blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    parts = models.ManyToManyField(Part, through="ThingPart", related_name="things")
    takes = models.CharField(_("a booking takes"), max_length=3, choices=Takes, default=Takes.ALL)
    capacity = models.PositiveSmallIntegerField(_("people"), default=0)
    area = models.PositiveSmallIntegerField(_("area in m²"), default=0)

    step_free = models.BooleanField(_("step-free way in"), default=False)
    lift = models.BooleanField(_("lift"), default=False)
    accessible_toilet = models.BooleanField(_("accessible toilet"), default=False)
    induction_loop = models.BooleanField(_("induction loop"), default=False)
    quiet = models.BooleanField(_("quiet place"), default=False)

    always_open = models.BooleanField(_("does not follow opening hours"), default=False)
    needs_approval = models.BooleanField(_("the house answers each request"), default=False)
    pending_holds = models.BooleanField(_("a request already holds the time"), default=False)
    grid = models.PositiveSmallIntegerField(_("starts every"), default=15)
    min_minutes = models.PositiveIntegerField(_("shortest"), default=15)
    max_minutes = models.PositiveIntegerField(_("longest"), default=0)
    buffer_before = models.PositiveSmallIntegerField(_("gap before"), default=0)
    buffer_after = models.PositiveSmallIntegerField(_("gap after"), default=0)
    notice_days = models.PositiveSmallIntegerField(_("notice in working days"), default=0)
    horizon_days = models.PositiveSmallIntegerField(_("how far ahead"), default=0)
    cancel_hours = models.PositiveSmallIntegerField(_("free to cancel until"), default=48)
    public_opens = models.DateField(_("open to everyone from"), null=True, blank=True)
    withdrawn = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    objects = OwnedManager.from_queryset(ThingQuerySet)()

    class Meta:
        ordering = ["order", "name"]
        verbose_name = _("thing")
        constraints = [models.UniqueConstraint(fields=["centre", "slug"], name="one_thing_per_address")]

    def __str__(self):
        return self.name

    @cached_property
    def its_parts(self) -> list[Part]:
        """The parts in order, read once for as long as the object lives: a page asks for them a thousand times."""
        return list(self.parts.all())


class ThingPart(Owned):
    """Which parts make a thing; a half of the hall belongs to the half and to the whole."""

    thing = models.ForeignKey(Thing, models.CASCADE, related_name="thing_parts")
    part = models.ForeignKey(Part, models.CASCADE, related_name="thing_parts")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["thing", "part"], name="a_part_once_in_a_thing")]

    def __str__(self):
        return f"{self.thing}: {self.part}"


class Photo(Owned):
    """A picture of a thing or of the centre, re-encoded without metadata, with words for those who do not see it.

    file: up to 1600 px wide, small: up to 480 px wide. width and height in pixels, of file.
    """

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="photos")
    thing = models.ForeignKey(Thing, models.CASCADE, null=True, blank=True, related_name="photos")
    file = models.FileField(_("picture"), upload_to="photos/")
    small = models.FileField(_("small picture"), upload_to="photos/", blank=True)
    width = models.PositiveSmallIntegerField(default=0, editable=False)
    height = models.PositiveSmallIntegerField(default=0, editable=False)
    alt = models.CharField(_("what the picture shows"), max_length=200)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "pk"]

    def __str__(self):
        return self.alt

    @property
    def wide_name(self) -> str:
        """The name in the address of the large picture."""
        return self.file.name.rpartition("/")[2]

    @property
    def small_name(self) -> str:
        return (self.small or self.file).name.rpartition("/")[2]
