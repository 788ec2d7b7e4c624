"""What people say in a consultation, and the reply of the office to each."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Group, Person
from mam.programme.models import Occurrence

from ..words.consultations import Verdict
from ..words.needs import NameShown, SaidBy
from .consultation import Consultation, TextVersion

OUT = Q(shown__isnull=False, hidden=None)


class Reply(Owned):
    """The answer of the office; one may answer several comments that say the same. A correction is a new reply."""

    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="replies")
    verdict = models.CharField(_("verdict"), max_length=8, choices=Verdict)
    text = models.TextField(_("reason"), max_length=4000)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written by"))
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ["at", "pk"]
        triggers = [
            pgtrigger.ReadOnly(name="a_reply_stays", fields=["consultation", "verdict", "text", "at"]),
            pgtrigger.Protect(name="a_reply_is_kept", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return str(self.get_verdict_display())


class CommentQuerySet(OwnedQuerySet):
    def public(self):
        return self.filter(OUT)

    def visible_to(self, person: Person | None):
        """Comments are public; what waits for a look is seen by the house, the office and whoever wrote it."""
        if person is None:
            return self.public()
        if person.knows_everybody:
            return self
        return self.filter(OUT | Q(author=person, hidden=None))

    def waiting(self):
        """Nobody has looked at it yet; oldest first."""
        return self.filter(shown=None, hidden=None).order_by("at", "pk")

    def standing(self):
        """Those that get a reply: all that were not taken away; paper and on-line alike."""
        return self.filter(hidden=None)

    def unanswered(self):
        return self.standing().filter(reply=None)


class Comment(Owned):
    """One comment. number: within its consultation, printed in the report. version, paragraph: what it is about; else all of it.

    author: none when nobody shall know; slip: the number by which they come back. group: on whose behalf. scribe: who typed it.
    meeting: the date of the programme at which it was said; it stays when the date is moved or called off.
    """

    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="comments")
    number = models.PositiveIntegerField(_("number"))
    text = models.TextField(_("comment"), max_length=8000)
    version = models.ForeignKey(TextVersion, models.CASCADE, null=True, blank=True, related_name="comments")
    paragraph = models.PositiveSmallIntegerField(_("paragraph"), null=True, blank=True)
    author = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("who wrote it"))
    group = models.ForeignKey(Group, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("on behalf of"))
    name_shown = models.CharField(_("who may know your name?"), max_length=6, choices=NameShown, default=NameShown.HOUSE)
    slip = models.CharField(_("number of the slip"), max_length=12)
    scribe = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("written down by"))
    channel = models.CharField(_("by which way"), max_length=10, choices=SaidBy, default=SaidBy.WEB)
    meeting = models.ForeignKey(Occurrence, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("said at"))
    said = models.DateField(_("said on"))
    at = models.DateTimeField(default=clock.now, editable=False)
    shown = models.DateTimeField(_("public since"), null=True, blank=True)
    hidden = models.DateTimeField(_("taken away on"), null=True, blank=True)
    reply = models.ForeignKey(Reply, models.SET_NULL, null=True, blank=True, related_name="comments")
    request_key = models.UUIDField(null=True, unique=True, editable=False)

    objects = OwnedManager.from_queryset(CommentQuerySet)()

    class Meta:
        ordering = ["number"]
        verbose_name = _("comment in a consultation")
        constraints = [
            models.UniqueConstraint(fields=["consultation", "number"], name="one_comment_of_a_number"),
            models.UniqueConstraint(fields=["municipality", "slip"], name="one_comment_on_a_slip"),
            models.CheckConstraint(condition=~Q(name_shown="nobody") | Q(author=None), name="nobody_comments_means_nobody"),
            models.CheckConstraint(condition=Q(paragraph=None) | Q(version__isnull=False), name="a_paragraph_of_a_version"),
            models.CheckConstraint(
                condition=Q(channel="meeting", meeting__isnull=False) | ~Q(channel="meeting") & Q(meeting=None),
                name="a_comment_of_a_meeting_names_it",
            ),
        ]
        triggers = [pgtrigger.ReadOnly(name="a_comment_stays", fields=["consultation", "number", "channel", "said", "at"])]

    def __str__(self):
        return f"{self.number}"

    @property
    def said_by(self) -> str:
        """The group, or the first name when they let everybody read it."""
        if self.group:
            return self.group.name
        return self.author.first_name if self.author and self.name_shown == NameShown.ALL else ""
