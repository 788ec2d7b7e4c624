"""Support of the house: what somebody asks for, who has it and until when, advice, and days when an animator is away."""

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Group, Person
from mam.places.models import Booking, Thing

from ..words.initiatives import TeamState
from ..words.support import OPEN_SUPPORT, SupportDeed, SupportKind, SupportState
from .initiative import Initiative
from .team import TeamMember


class SupportQuerySet(OwnedQuerySet):
    def visible_to(self, person: Person | None):
        """The people of the house see all; others what they asked for, and what is for their team or for a group they act for."""
        if person is None:
            return self.none()
        if person.knows_everybody:
            return self.all()
        teams = TeamMember.objects.filter(person=person, state=TeamState.IN).values("initiative")
        groups = Group.objects.standing().represented_by(person).values("pk")
        mine = Q(person=person) | Q(initiative__lead=person) | Q(initiative__in=teams) | Q(group__in=groups)
        return self.filter(mine)

    def open(self):
        return self.filter(state__in=OPEN_SUPPORT)

    def overdue(self):
        """Nobody took it in time, or the promised day has passed."""
        return self.open().filter(due__lt=clock.today())

    def for_board(self):
        """The longest late first."""
        return self.open().order_by("due", "pk")


class SupportRequest(Owned):
    """One request. For an initiative, for a group, or for the person who asks.

    due: until when somebody has to take it, and once taken the day the animator promised. taking_days: working days that were in
    force when it was asked. until: last day of a loan. answer: what was given, or why it was declined.
    """

    kind = models.CharField(_("what kind of support"), max_length=10, choices=SupportKind)
    initiative = models.ForeignKey(Initiative, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("initiative"))
    group = models.ForeignKey(Group, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("group"))
    person = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who asks for support"))
    words = models.TextField(_("what they ask for"), max_length=2000)
    wished = models.DateField(_("needed by"), null=True, blank=True)
    until = models.DateField(_("needed until"), null=True, blank=True)
    thing = models.ForeignKey(Thing, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("equipment"))
    booking = models.ForeignKey(Booking, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("booking"))
    state = models.CharField(_("state"), max_length=10, choices=SupportState, default=SupportState.ASKED)
    due = models.DateField(_("until when"))
    taking_days = models.PositiveSmallIntegerField(_("working days to take it"))
    animator = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("who has it"))
    answer = models.TextField(_("the answer"), max_length=2000, blank=True)
    scribe = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("written down by"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    created = models.DateTimeField(_("asked on"))
    ended = models.DateTimeField(_("ended on"), null=True, blank=True)
    request_key = models.UUIDField(null=True, unique=True, editable=False)

    objects = OwnedManager.from_queryset(SupportQuerySet)()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("request for support")
        indexes = [models.Index(fields=["municipality", "state", "due"], name="support_board")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=SupportState.ASKED) | Q(animator=None), name="nobody_has_support_nobody_took"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=(SupportState.ANSWERED, SupportState.DECLINED)) | ~Q(answer=""),
                name="ended_support_has_an_answer",
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(wished=None) | Q(wished__lte=F("until")), name="a_loan_ends_after_it_starts"
            ),
        ]  # fmt: skip

    def __str__(self):
        return self.words[:60]

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_SUPPORT

    @property
    def is_late(self) -> bool:
        return self.is_open and self.due < clock.today()

    @property
    def whose(self) -> str:
        """For whom, in words; empty after the person was erased."""
        return str(self.initiative or self.group or (self.person.name if self.person else ""))


class SupportMove(Owned):
    """What happened with a request, one row each, with the word why. day: what was promised then. Append-only."""

    request = models.ForeignKey(SupportRequest, models.CASCADE, related_name="moves")
    deed = models.CharField(_("what happened"), max_length=10, choices=SupportDeed)
    to = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("who has it"))
    day = models.DateField(_("promised day"), null=True, blank=True)
    why = models.CharField(_("why"), max_length=300, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written by"))
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ["at", "pk"]
        triggers = [
            pgtrigger.ReadOnly(name="a_support_move_stays", fields=["request", "deed", "day", "why", "at"]),
            pgtrigger.Protect(name="a_support_move_is_kept", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return f"{self.get_deed_display()} {self.at:%Y-%m-%d}"


class Advice(Owned):
    """A note on a request: advice to the team, a question, an answer. private: only the staff reads it. Append-only."""

    request = models.ForeignKey(SupportRequest, models.CASCADE, related_name="advice")
    text = models.TextField(_("advice"), max_length=2000)
    private = models.BooleanField(_("only for the staff"), default=False)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written by"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    at = models.DateTimeField(_("when"))
    request_key = models.UUIDField(null=True, unique=True, editable=False)

    class Meta:
        ordering = ["at", "pk"]
        triggers = [
            pgtrigger.ReadOnly(name="advice_stays", fields=["request", "text", "private", "at"]),
            pgtrigger.Protect(name="advice_is_kept", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return self.text[:60]


class AnimatorLeave(Owned):
    """Days, both included, on which somebody of the staff takes nothing on and is not reminded."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("who is away"))
    first = models.DateField(_("first day away"))
    last = models.DateField(_("last day away"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written by"))

    class Meta:
        ordering = ["first", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(first__lte=F("last")), name="leave_ends_after_it_starts"),
            models.UniqueConstraint(fields=["person", "first", "last"], name="leave_once"),
        ]

    def __str__(self):
        return f"{self.person}: {self.first} – {self.last}"
