"""Coming into a group: its agreement in versions, who accepted which, and those who ask to join."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet

from ..words import RequestState
from .group import Group, Membership
from .person import Person


class Agreement(Owned):
    """One version of what the people of a group agreed among themselves; the newest one is in force."""

    group = models.ForeignKey(Group, models.CASCADE, related_name="agreements")
    version = models.PositiveSmallIntegerField(_("version"))
    text = models.TextField(_("agreement"), max_length=3000)
    since = models.DateTimeField(_("since"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written down by"))

    class Meta:
        ordering = ["-version"]
        constraints = [
            models.UniqueConstraint(fields=["group", "version"], name="one_agreement_per_version"),
        ]

    def __str__(self):
        return f"{self.group} {self.version}"


class Acceptance(Owned):
    """A member said yes to a version of the agreement."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="acceptances")
    membership = models.ForeignKey(Membership, models.CASCADE, related_name="acceptances")
    at = models.DateTimeField(_("when"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agreement", "membership"], name="one_acceptance_per_membership"),
        ]

    def __str__(self):
        return f"{self.membership} {self.agreement.version}"


class JoinRequestQuerySet(OwnedQuerySet):
    def waiting(self):
        return self.filter(state=RequestState.WAITING)


class JoinRequest(Owned):
    """Somebody asks to be let into a group. answers: list of {"question", "answer"} as they were at that time."""

    group = models.ForeignKey(Group, models.CASCADE, related_name="join_requests")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("person"))
    answers = models.JSONField(_("answers"), default=list)
    agreement = models.ForeignKey(Agreement, models.SET_NULL, null=True, related_name="+")
    state = models.CharField(_("state"), max_length=10, choices=RequestState, default=RequestState.WAITING)
    at = models.DateTimeField(_("when"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written down by"))
    reason = models.CharField(_("answer of the group"), max_length=300, blank=True)
    answered = models.DateTimeField(_("answered"), null=True)
    answered_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who answered"))

    objects = OwnedManager.from_queryset(JoinRequestQuerySet)()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["group", "person"],
                condition=models.Q(state=RequestState.WAITING),
                name="one_waiting_join_request",
            ),
        ]

    def __str__(self):
        return f"{self.person} – {self.group}"
