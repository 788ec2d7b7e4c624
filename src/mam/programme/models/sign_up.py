import uuid

import pgtrigger
from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person

from ..words import STANDING, TAKING, AgeBand, Priority, SignUpState
from .event import Event
from .occurrence import Occurrence

NEVER_OVER = """
    IF NEW.state NOT IN ('confirmed', 'held') OR NEW.beyond_limit THEN RETURN NEW; END IF;
    IF TG_OP = 'UPDATE' AND OLD.state IN ('confirmed', 'held') AND NEW.size <= OLD.size
        AND NEW.event_id = OLD.event_id AND NEW.occurrence_id IS NOT DISTINCT FROM OLD.occurrence_id THEN
        RETURN NEW;
    END IF;
    IF NEW.occurrence_id IS NULL THEN
        SELECT capacity INTO places FROM programme_event WHERE id = NEW.event_id FOR NO KEY UPDATE;
        SELECT coalesce(sum(size), 0) INTO taken FROM programme_signup
            WHERE event_id = NEW.event_id AND occurrence_id IS NULL AND state IN ('confirmed', 'held');
    ELSE
        SELECT coalesce(o.capacity, e.capacity) INTO places FROM programme_occurrence o
            JOIN programme_event e ON e.id = o.event_id WHERE o.id = NEW.occurrence_id FOR NO KEY UPDATE OF o;
        SELECT coalesce(sum(size), 0) INTO taken FROM programme_signup
            WHERE occurrence_id = NEW.occurrence_id AND state IN ('confirmed', 'held');
    END IF;
    IF places IS NOT NULL AND taken > places THEN
        RAISE EXCEPTION 'never_over_the_places' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


class SignUpRole(Owned):
    """A part people can take in an event (helper, baker), with its own number of places."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="roles")
    name = models.CharField(_("part"), max_length=60)
    capacity = models.PositiveSmallIntegerField(_("places"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["event", "name"], name="a_part_once_in_an_event")]

    def __str__(self):
        return self.name


class SignUpQuerySet(OwnedQuerySet):
    def standing(self):
        return self.filter(state__in=STANDING)

    def taking(self):
        """What counts against the places."""
        return self.filter(state__in=TAKING)

    def waiting(self):
        """The waiting list in its order: priority first, then arrival."""
        return self.filter(state=SignUpState.WAITING).order_by("-rank", Coalesce("part_of", "pk"))

    def of(self, target):
        """Sign-ups of an occurrence, or of a course."""
        return self.filter(event=target, occurrence=None) if isinstance(target, Event) else self.filter(occurrence=target)

    def visible_to(self, person):
        """A person sees their own, their children's, and what they wrote down; lists of an event are asked with a right."""
        if person is None:
            return self.none()
        wards = Person.objects.filter(guardians__guardian=person).values("pk")
        return self.filter(models.Q(person=person) | models.Q(person__in=wards) | models.Q(made_by=person))


class SignUp(Owned):
    """A person, alone or with companions, for one occurrence, or for all dates of a course (occurrence empty).

    size: how many people, the person included; wanted: how many it was when only a part of them got places. rank: 0, or
    higher when a Priority reason puts them before others. part_is_fine: a party that does not fit takes a part of its places;
    else all or none. held_until: end of a held place. first_come: when they were told that the list is over and the first to
    take a place has it. token: the secret link by which somebody without an account comes back. beyond_limit: the host let
    them in although the places were gone.
    """

    event = models.ForeignKey(Event, models.CASCADE, related_name="sign_ups")
    occurrence = models.ForeignKey(Occurrence, models.CASCADE, null=True, blank=True, related_name="sign_ups")
    role = models.ForeignKey(SignUpRole, models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("who"))
    size = models.PositiveSmallIntegerField(_("how many people"), default=1)
    wanted = models.PositiveSmallIntegerField(_("how many it was for at first"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=SignUpState)
    part_is_fine = models.BooleanField(_("some of us may come alone"), default=False)
    rank = models.PositiveSmallIntegerField(default=0)
    priority = models.CharField(_("why before others"), max_length=12, choices=Priority, default=Priority.NONE, blank=True)
    held_until = models.DateTimeField(_("held until"), null=True, blank=True)
    first_come = models.DateTimeField(_("told that the list is over"), null=True, blank=True)
    needs_guardian = models.BooleanField(_("waits for a guardian's yes"), default=False)
    part_of = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="+", editable=False)
    note = models.CharField(_("a word to the organiser"), max_length=300, blank=True)
    access_needs = models.CharField(_("what you need to take part"), max_length=300, blank=True)
    beyond_limit = models.BooleanField(default=False)
    late = models.BooleanField(_("signed off late"), default=False)
    made_by = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("written down by")
    )
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    token = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    request_key = models.UUIDField(null=True, unique=True, editable=False)
    created = models.DateTimeField(default=clock.now, editable=False)
    changed = models.DateTimeField(default=clock.now, editable=False)

    objects = OwnedManager.from_queryset(SignUpQuerySet)()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("sign-up")
        indexes = [models.Index(fields=["person", "state"], name="sign_up_person")]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "occurrence"], condition=models.Q(state__in=STANDING, occurrence__isnull=False, part_of=None),
                name="one_standing_signup_per_person",
            ),
            models.UniqueConstraint(
                fields=["person", "event"], condition=models.Q(state__in=STANDING, occurrence__isnull=True, part_of=None),
                name="one_standing_signup_per_course",
            ),
            models.UniqueConstraint(
                fields=["part_of"], condition=models.Q(state__in=STANDING, part_of__isnull=False), name="one_rest_of_a_party",
            ),
            models.CheckConstraint(condition=models.Q(size__gte=1), name="a_sign_up_is_of_somebody"),
            models.CheckConstraint(
                condition=~models.Q(state=SignUpState.HELD) | models.Q(held_until__isnull=False),
                name="a_held_place_has_an_end",
            ),
        ]  # fmt: skip
        triggers = [
            pgtrigger.Trigger(
                name="never_over_the_places", when=pgtrigger.After, operation=pgtrigger.Insert | pgtrigger.Update,
                declare=[("places", "integer"), ("taken", "integer")], func=NEVER_OVER,
            )
        ]  # fmt: skip

    def __str__(self):
        return f"{self.person}, {self.event}"

    @property
    def target(self) -> Event | Occurrence:
        """What it is for: one date, or the whole course."""
        return self.occurrence or self.event

    @property
    def name(self) -> str:
        """Of the date, which may have its own, or of the course."""
        return self.occurrence.name if self.occurrence else self.event.title

    @property
    def arrival(self) -> int:
        """What the order of the list goes by; the rest of a party stands where the party stood."""
        return self.part_of_id or self.pk

    @property
    def is_held(self) -> bool:
        """A held place whose time is over is none, whether or not a job has cleared it."""
        return self.state == SignUpState.HELD and self.held_until > clock.now()

    @property
    def stands(self) -> bool:
        return self.state in STANDING and (self.state != SignUpState.HELD or self.is_held)


class Companion(Owned):
    """Somebody who comes along: a known person (a child in the family), or a first name, or only an age band."""

    sign_up = models.ForeignKey(SignUp, models.CASCADE, related_name="companions")
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    name = models.CharField(_("name"), max_length=80, blank=True)
    age_band = models.CharField(_("age"), max_length=6, choices=AgeBand, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return self.name
