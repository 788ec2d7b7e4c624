"""The plan of an initiative: steps with dates and costs, what may go wrong, consents, dates and rooms in the place."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned
from mam.people.models import Person
from mam.places.models import Booking
from mam.programme.models import Event

from ..words.initiatives import PermitKind
from .initiative import Initiative


class Step(Owned):
    """cost: in grosze. after: the step that has to be done before. who: in words, when it is no person of the place: an office."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="steps")
    title = models.CharField(_("what is to be done"), max_length=160)
    owner = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("who does it")
    )
    who = models.CharField(_("who, in words"), max_length=120, blank=True)
    starts = models.DateField(_("from"), null=True, blank=True)
    due = models.DateField(_("until"))
    cost = models.PositiveIntegerField(_("cost"), default=0)
    after = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("after which step")
    )
    done = models.DateTimeField(_("done"), null=True, blank=True)

    class Meta:
        ordering = ["due", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(starts=None) | Q(starts__lte=F("due")), name="step_ends_after_it_starts"
            ),
            models.UniqueConstraint(fields=["initiative", "title"], name="a_step_once_in_a_plan"),
        ]

    def __str__(self):
        return self.title


class Risk(Owned):
    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="risks")
    words = models.CharField(_("what may go wrong"), max_length=300)
    answer = models.CharField(_("what we do then"), max_length=300)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["initiative", "words"], name="a_risk_once_in_a_plan")]

    def __str__(self):
        return self.words


class Permit(Owned):
    """A consent that somebody else gives. granted: empty until they answer. what: in their own words, always for "something else"."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="permits")
    kind = models.CharField(_("which consent"), max_length=8, choices=PermitKind)
    what = models.CharField(_("to what"), max_length=120, blank=True)
    whose = models.CharField(_("who gives it"), max_length=120)
    asked = models.DateField(_("asked on"), null=True, blank=True)
    answered = models.DateField(_("answered on"), null=True, blank=True)
    answer = models.CharField(_("the answer"), max_length=300, blank=True)
    granted = models.BooleanField(_("granted"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["initiative", "kind", "what", "whose"], name="a_consent_once_in_a_plan")]

    def __str__(self):
        return f"{self.what or self.get_kind_display()}: {self.whose}"


class InitiativeEvent(Owned):
    """A date of the initiative in the programme; its rooms are held by the event."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="events")
    event = models.ForeignKey(Event, models.CASCADE, related_name="+", verbose_name=_("event"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("tied by"))
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ["at", "pk"]
        constraints = [models.UniqueConstraint(fields=["initiative", "event"], name="an_event_once_in_an_initiative")]

    def __str__(self):
        return str(self.event)


class InitiativeBooking(Owned):
    """A room booked for the initiative while its plan ripens, before there is an event."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="bookings")
    booking = models.ForeignKey(Booking, models.CASCADE, related_name="+", verbose_name=_("booking"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("tied by"))
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ["at", "pk"]
        constraints = [models.UniqueConstraint(fields=["initiative", "booking"], name="a_booking_once_in_an_initiative")]

    def __str__(self):
        return str(self.booking)
