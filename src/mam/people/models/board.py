"""The board of a group: notes with a last day, reports about them, decisions and appeals."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet

from ..words import BoardRule, Verdict
from .group import Group, Membership
from .person import Person


class PostQuerySet(OwnedQuerySet):
    def hanging(self):
        """On the wall today: not past its last day, not taken down, not hidden. Pinned ones first, then the newest."""
        days = self.filter(ends__gte=clock.today(), taken_down__isnull=True, hidden__isnull=True)
        return days.order_by("-pinned", "-at")

    def off_the_board(self, author):
        """What somebody wrote and what does not hang today, the newest first."""
        return self.filter(author=author).exclude(pk__in=self.hanging().values("pk")).order_by("-at")

    def visible_to(self, person):
        """What hangs for everyone, and to members what hangs in their groups; one's own and, for the house, all of them always."""
        if person is not None and person.knows_everybody:
            return self
        hanging = models.Q(pk__in=self.hanging().values("pk"))
        public = hanging & models.Q(for_all=True, group__listed=True, group__closed__isnull=True)
        if person is None:
            return self.filter(public)
        mine = Membership.objects.standing().filter(person=person)
        led = models.Q(group__responsible=person) | models.Q(group__in=mine.filter(role="leader").values("group"))
        return self.filter(public | hanging & models.Q(group__in=mine.values("group")) | models.Q(author=person) | led)


class Post(Owned):
    """A note on the board of a group. by: who put it up, when somebody of the house did it for the author."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    group = models.ForeignKey(Group, models.CASCADE, related_name="posts")
    author = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("author"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("put up by"))
    title = models.CharField(_("title"), max_length=120)
    text = models.TextField(_("text"), max_length=2000)
    for_all = models.BooleanField(_("everyone may read it"), default=False)
    pinned = models.BooleanField(_("pinned at the top"), default=False)
    at = models.DateTimeField(_("when"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel)
    ends = models.DateField(_("last day on the board"))
    changed = models.DateTimeField(_("changed"), null=True)
    taken_down = models.DateTimeField(_("taken down"), null=True)
    hidden = models.DateTimeField(_("hidden after a report"), null=True)

    objects = OwnedManager.from_queryset(PostQuerySet)()

    class Meta:
        ordering = ["-pinned", "-at"]

    def __str__(self):
        return self.title

    @property
    def hangs(self) -> bool:
        return self.taken_down is None and self.hidden is None and self.ends >= clock.today()


class Decision(Owned):
    """The log of a group's board: who decided what about a reported note, by which rule and why.

    before: title and text as they were, when the note was changed. appeal_until: the last day to appeal.
    """

    group = models.ForeignKey(Group, models.CASCADE, related_name="decisions")
    post = models.ForeignKey(Post, models.CASCADE, related_name="decisions")
    verdict = models.CharField(_("decision"), max_length=10, choices=Verdict)
    rule = models.CharField(_("rule"), max_length=20, choices=BoardRule)
    reasons = models.TextField(_("reasons"), max_length=1000)
    before = models.JSONField(_("before the change"), default=dict)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who decided"))
    by_house = models.BooleanField(_("decided by the house"))
    at = models.DateTimeField(_("when"))
    appeal_until = models.DateField(_("appeal until"))

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.post}: {self.get_verdict_display()}"


class ReportQuerySet(OwnedQuerySet):
    def open(self):
        """Without a decision, oldest first."""
        return self.filter(decision__isnull=True).order_by("at", "pk")


class Report(Owned):
    """Somebody says that a note breaks a rule. Who it was is for the people of the house only."""

    post = models.ForeignKey(Post, models.CASCADE, related_name="reports")
    reporter = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who reported"))
    rule = models.CharField(_("rule"), max_length=20, choices=BoardRule)
    text = models.TextField(_("what is wrong"), max_length=500, blank=True)
    at = models.DateTimeField(_("when"))
    decision = models.ForeignKey(Decision, models.SET_NULL, null=True, related_name="reports")

    objects = OwnedManager.from_queryset(ReportQuerySet)()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["post", "reporter"], condition=models.Q(decision__isnull=True), name="one_open_report"
            ),
        ]

    def __str__(self):
        return f"{self.post}: {self.get_rule_display()}"


class Appeal(Owned):
    """The author does not agree with a decision; people of the house who did not decide before look again."""

    decision = models.OneToOneField(Decision, models.CASCADE, related_name="appeal")
    text = models.TextField(_("why"), max_length=1000)
    at = models.DateTimeField(_("when"))
    upheld = models.BooleanField(_("the author was right"), null=True)
    answer = models.TextField(_("answer"), max_length=1000, blank=True)
    answered = models.DateTimeField(_("answered"), null=True)
    answered_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who answered"))

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self):
        return str(self.decision)
