from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.municipalities.models import Owned
from mam.people.models import Person

from ..words import Presence
from .occurrence import Occurrence
from .sign_up import Companion, SignUp


class Attendance(Owned):
    """Whether one person came on one date: somebody signed up, their companion, or a walk-in (neither).

    client_key: one per tap on a phone, so that marks sent again after being off-line change nothing. at: when it was marked.
    """

    occurrence = models.ForeignKey(Occurrence, models.CASCADE, related_name="attendance")
    sign_up = models.ForeignKey(SignUp, models.SET_NULL, null=True, blank=True, related_name="attendance")
    companion = models.ForeignKey(Companion, models.SET_NULL, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    name = models.CharField(_("name"), max_length=80, blank=True)
    presence = models.CharField(_("came"), max_length=8, choices=Presence, default=Presence.UNKNOWN)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    at = models.DateTimeField(_("marked"))
    client_key = models.UUIDField(null=True, unique=True, editable=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["occurrence", "sign_up"], condition=models.Q(sign_up__isnull=False, companion__isnull=True),
                name="one_mark_per_sign_up_and_date",
            ),
            models.UniqueConstraint(
                fields=["occurrence", "companion"], condition=models.Q(companion__isnull=False),
                name="one_mark_per_companion_and_date",
            ),
        ]  # fmt: skip

    def __str__(self):
        return f"{self.name} {self.get_presence_display()}"


class HeadCount(Owned):
    """How many people came, without names; the bands are optional and need not add up to the total."""

    occurrence = models.OneToOneField(Occurrence, models.CASCADE, related_name="head_count")
    total = models.PositiveSmallIntegerField(_("how many came"))
    children = models.PositiveSmallIntegerField(_("up to 12"), null=True, blank=True)
    youth = models.PositiveSmallIntegerField(_("13 to 17"), null=True, blank=True)
    adults = models.PositiveSmallIntegerField(_("18 to 59"), null=True, blank=True)
    seniors = models.PositiveSmallIntegerField(_("60 and more"), null=True, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    at = models.DateTimeField(_("counted"))

    def __str__(self):
        return str(self.total)


class Feedback(Owned):
    """Three questions after an event, anonymous: who answered is not kept."""

    occurrence = models.ForeignKey(Occurrence, models.CASCADE, related_name="feedback")
    liked = models.PositiveSmallIntegerField(_("how did you like it"))
    again = models.BooleanField(_("would you come again"), null=True)
    text = models.CharField(_("what should we change"), max_length=500, blank=True)
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    day = models.DateField(_("day"))

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(liked__gte=1, liked__lte=5), name="liked_from_1_to_5")]

    def __str__(self):
        return str(self.liked)
