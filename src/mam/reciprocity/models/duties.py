"""The rota: duties open to whoever is free, and who took them."""

from django.contrib.postgres.fields import DateTimeRangeField
from django.db import models
from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person

from ..words.volunteers import COMING, TakingState

MOST_PEOPLE = 50
HOLDS = ("pending", "looking", "done", "excused", "missed")


class DutyQuerySet(OwnedQuerySet):
    def standing(self):
        return self.filter(called_off=None)

    def upcoming(self):
        return self.standing().filter(during__startswith__gt=clock.now())

    def with_people(self):
        """taken: how many come."""
        return self.annotate(taken=Count("takings", filter=Q(takings__state__in=COMING)))

    def open(self):
        """Ahead, with a place free."""
        return self.upcoming().with_people().filter(taken__lt=F("wanted"))


class Duty(Owned):
    """Work for the house at one time. where: words for the place; qualification: what one needs to be able to do, in words.

    rota: what one weekly rota made together. alerted: when the hosts were told that nobody comes.
    """

    title = models.CharField(_("what is to be done"), max_length=120)
    where = models.CharField(_("where the duty is"), max_length=120)
    during = DateTimeRangeField(_("from when until when"))
    wanted = models.PositiveSmallIntegerField(_("how many people"), default=1)
    qualification = models.CharField(_("what one needs to be able to do"), max_length=200, blank=True)
    with_children = models.BooleanField(_("work with children"), default=False)
    rota = models.UUIDField(null=True, editable=False)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written down by"))
    created = models.DateTimeField(default=clock.now, editable=False)
    alerted = models.DateTimeField(null=True, editable=False)
    called_off = models.DateTimeField(_("called off on"), null=True, blank=True)
    request_key = models.UUIDField(null=True, unique=True, editable=False)

    objects = OwnedManager.from_queryset(DutyQuerySet)()

    class Meta:
        ordering = ["during", "pk"]
        verbose_name = _("duty")
        indexes = [
            models.Index(fields=["municipality", "during"], condition=Q(called_off=None), name="duties_standing")
        ]
        constraints = [
            models.CheckConstraint(condition=Q(wanted__gte=1, wanted__lte=MOST_PEOPLE), name="duty_wants_somebody"),
            models.CheckConstraint(condition=Q(during__isempty=False), name="duty_takes_time"),
        ]

    def __str__(self):
        return self.title

    @property
    def starts(self):
        return self.during.lower

    @property
    def ends(self):
        return self.during.upper

    @property
    def day(self):
        return clock.local(self.during.lower).date()

    @property
    def minutes(self) -> int:
        return int((self.during.upper - self.during.lower).total_seconds() // 60)

    @property
    def has_begun(self) -> bool:
        return self.during.lower <= clock.now()


class TakingQuerySet(OwnedQuerySet):
    def coming(self):
        return self.filter(state__in=COMING)

    def gone_by(self):
        return self.exclude(state__in=COMING)

    def visible_to(self, person: Person | None):
        if person is None:
            return self.none()
        return self.all() if person.knows_everybody else self.filter(person=person)


class Taking(Owned):
    """Somebody takes a duty. stands_in_for: whose place it was; minutes: of work, when it is done."""

    duty = models.ForeignKey(Duty, models.CASCADE, related_name="takings", verbose_name=_("duty"))
    person = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("who"))
    state = models.CharField(_("state"), max_length=10, choices=TakingState, default=TakingState.PENDING)
    stands_in_for = models.OneToOneField(
        "self", models.SET_NULL, null=True, related_name="stand_in", verbose_name=_("stands in for")
    )
    minutes = models.PositiveSmallIntegerField(_("minutes of work"), null=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written down by"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    at = models.DateTimeField(_("taken on"), default=clock.now)

    objects = OwnedManager.from_queryset(TakingQuerySet)()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("taking of a duty")
        constraints = [
            models.UniqueConstraint(
                fields=["duty", "person"], condition=Q(state__in=HOLDS), name="one_standing_taking_of_a_person"
            ),
            models.CheckConstraint(
                condition=Q(minutes=None) | Q(minutes__gt=0, minutes__lte=1440, state="done"),
                name="minutes_only_of_done",
            ),
        ]

    def __str__(self):
        return f"{self.person}: {self.duty}"
