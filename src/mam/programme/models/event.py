import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Group, Party, Person
from mam.places.models import Centre, Host

from ..words import AttendanceWay, EventKind, EventState, SignUpMode


class EventQuerySet(OwnedQuerySet):
    def public(self):
        """What everybody may see: published, and its hour of publication has come."""
        return self.filter(state=EventState.PUBLISHED, publish_at__lte=clock.now())

    def visible_to(self, person: Person | None):
        """The programme is public; its makers and the people of the house also see what is not out yet."""
        shown = models.Q(state=EventState.PUBLISHED, publish_at__lte=clock.now())
        if person is None:
            return self.filter(shown)
        if person.is_staff_member:
            return self
        return self.filter(shown | made_by(person))

    def of(self, person: Person):
        """Events the person answers for: their own, their groups', and those they lead."""
        return self.filter(made_by(person))


def made_by(person: Person) -> models.Q:
    """Whose event it is: the party, who wrote it down, who leads it, and the hosts of its centre."""
    groups = Group.objects.bookable_by(person).values("pk")
    hosted = Host.objects.filter(person=person).in_force(clock.today()).values("centre")
    return (
        models.Q(party_person=person, party_group=None)
        | models.Q(party_group__in=groups)
        | models.Q(made_by=person)
        | models.Q(leader=person)
        | models.Q(centre__in=hosted)
    )


class Event(Owned):
    """A happening of a centre, with everything its dates have in common.

    capacity, minimum: people; None means no limit. closes_hours, cancel_hours, decide_hours: hours before the start when sign-up
    closes, when signing off becomes late, and when a minimum is decided. held_hours: how long a held place waits (1 to 168).
    is_course: one sign-up for all dates. where: a place that is not a room of the centre. umbrella: the festival it belongs to.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="+", verbose_name=_("centre"))
    slug = models.SlugField(_("address"), max_length=90)
    kind = models.CharField(_("kind"), max_length=14, choices=EventKind)
    title = models.CharField(_("title"), max_length=120)
    summary = models.CharField(_("in one plain sentence"), max_length=200, blank=True)
    about = models.TextField(_("more about it"), max_length=6000, blank=True)
    where = models.CharField(_("where, when not in a room of the place"), max_length=160, blank=True)
    access = models.CharField(_("accessibility of this event"), max_length=300, blank=True)
    language = models.CharField(_("language"), max_length=2, default="pl")
    tags = ArrayField(models.CharField(max_length=30), verbose_name=_("tags"), default=list, blank=True)
    age_from = models.PositiveSmallIntegerField(_("from what age"), null=True, blank=True)
    age_to = models.PositiveSmallIntegerField(_("to what age"), null=True, blank=True)
    for_children = models.BooleanField(_("children without their guardians"), default=False)
    fee_note = models.CharField(_("costs"), max_length=120, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=EventState, default=EventState.DRAFT)
    publish_at = models.DateTimeField(_("shown from"), default=clock.now)
    answer = models.CharField(_("answer of the house"), max_length=300, blank=True)
    party_person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("who answers"))
    party_group = models.ForeignKey(Group, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("group"))
    made_by = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("written down by"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    leader = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("who leads it")
    )
    sign_up = models.CharField(_("sign-up"), max_length=10, choices=SignUpMode, default=SignUpMode.NONE)
    is_course = models.BooleanField(_("one sign-up for all dates"), default=False)
    capacity = models.PositiveSmallIntegerField(_("places"), null=True, blank=True)
    minimum = models.PositiveSmallIntegerField(_("at least so many people"), null=True, blank=True)
    largest_party = models.PositiveSmallIntegerField(_("people in one sign-up"), default=6)
    closes_hours = models.PositiveSmallIntegerField(_("sign-up closes, hours before"), default=0)
    cancel_hours = models.PositiveSmallIntegerField(_("sign off in time, hours before"), default=24)
    decide_hours = models.PositiveSmallIntegerField(_("minimum decided, hours before"), default=48)
    held_hours = models.PositiveSmallIntegerField(_("a held place waits, hours"), default=12)
    counting = models.CharField(_("who came"), max_length=6, choices=AttendanceWay, default=AttendanceWay.COUNT)
    umbrella = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="parts")
    continues = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")
    sequence = models.PositiveIntegerField(default=0, editable=False)
    request_key = models.UUIDField(null=True, unique=True, editable=False)
    created = models.DateTimeField(default=clock.now, editable=False)
    changed = models.DateTimeField(default=clock.now, editable=False)
    is_demo = models.BooleanField(default=False, editable=False)

    objects = OwnedManager.from_queryset(EventQuerySet)()

    class Meta:
        ordering = ["title"]
        verbose_name = _("event")
        indexes = [models.Index(fields=["municipality", "state", "publish_at"], name="event_shown")]
        constraints = [
            models.UniqueConstraint(fields=["municipality", "slug"], name="one_event_per_address"),
            models.CheckConstraint(
                condition=models.Q(held_hours__gte=1, held_hours__lte=168), name="a_held_place_waits_an_hour_to_a_week"
            ),
            models.CheckConstraint(
                condition=models.Q(minimum=None) | models.Q(capacity=None) | models.Q(minimum__lte=models.F("capacity")),
                name="a_minimum_fits_the_places",
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def party(self) -> Party:
        return Party(self.party_person, self.party_group)

    @property
    def organiser(self) -> str:
        """Whose event it is, as everybody may read it: a group by its name, a person by the first name only."""
        return self.party_group.name if self.party_group else self.party_person.first_name

    @property
    def is_public(self) -> bool:
        return self.state == EventState.PUBLISHED and self.publish_at <= clock.now()
