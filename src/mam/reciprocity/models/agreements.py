"""Agreements with volunteers."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Group, Person

from ..words.volunteers import AgreementState, EndedBy


class VolunteerAgreementQuerySet(OwnedQuerySet):
    def visible_to(self, person: Person | None):
        """The volunteer, their guardian who agreed, who answers for the organiser, and the people of the house."""
        if person is None:
            return self.none()
        if person.knows_everybody:
            return self.all()
        return self.filter(Q(person=person) | Q(guardian=person) | Q(organiser__responsible=person))


class VolunteerAgreement(Owned):
    """Who works as a volunteer for whom, at what, where, from when until when.

    organiser: an NGO; none means the municipality. guardian, consented: who agreed for a minor and when. first_ends: as agreed at first.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("volunteer"))
    organiser = models.ForeignKey(
        Group, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("organiser")
    )
    tasks = models.TextField(_("tasks"), max_length=2000)
    place = models.CharField(_("place of work"), max_length=200)
    begins = models.DateField(_("first day"))
    ends = models.DateField(_("last day"))
    first_ends = models.DateField(_("last day as agreed at first"))
    benefits = models.TextField(
        _("what the volunteer gets and which costs are given back"), max_length=1000, blank=True
    )
    termination = models.TextField(_("how it may be ended"), max_length=1000)
    with_children = models.BooleanField(_("work with children"), default=False)
    guardian = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("guardian who agreed")
    )
    consented = models.DateField(_("guardian agreed on"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=AgreementState, default=AgreementState.DRAFT)
    signed = models.DateField(_("signed on paper on"), null=True, blank=True)
    signed_for = models.CharField(_("who signed for the organiser"), max_length=120, blank=True)
    ended = models.DateField(_("ended on"), null=True, blank=True)
    ended_by = models.CharField(_("ended by"), max_length=10, choices=EndedBy, blank=True)
    ended_why = models.CharField(_("reason of ending"), max_length=600, blank=True)
    noticed = models.DateField(_("told on"), null=True, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written down by"))
    created = models.DateTimeField(default=clock.now, editable=False)
    request_key = models.UUIDField(null=True, unique=True, editable=False)

    objects = OwnedManager.from_queryset(VolunteerAgreementQuerySet)()

    class Meta:
        ordering = ["-begins", "-pk"]
        verbose_name = _("volunteer agreement")
        constraints = [
            models.CheckConstraint(
                condition=Q(first_ends__gte=F("begins"), ends__gte=F("first_ends")),
                name="agreement_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(state="draft") | Q(signed__isnull=False) & ~Q(signed_for=""), name="signed_has_day_and_name"
            ),
            models.CheckConstraint(
                condition=~Q(state="ended") | Q(ended__isnull=False) & ~Q(ended_by=""), name="ended_has_day_and_who"
            ),
        ]

    def __str__(self):
        return f"{self.person}: {self.tasks[:60]}"


class Prolonging(Owned):
    """One prolonging: until when it was and is, and from which day another form and insurer hold, if the line was crossed."""

    agreement = models.ForeignKey(
        VolunteerAgreement, models.CASCADE, related_name="prolongings", verbose_name=_("volunteer agreement")
    )
    was = models.DateField(_("last day before"))
    until = models.DateField(_("last day now"))
    signed = models.DateField(_("signed on paper on"))
    changes_from = models.DateField(_("other form and insurer from"), null=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written down by"))
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("prolonging")
        constraints = [models.CheckConstraint(condition=Q(until__gt=F("was")), name="prolonging_ends_later")]

    def __str__(self):
        return f"{self.was} – {self.until}"
