"""Moderation: a removal is a new row, the text stays for named readers, and the author may ask once for another person's look."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person

from ..words.topics import Rule
from .comment import Comment
from .need import Need
from .statement import Statement
from .talk import Remark
from .topic import Topic

# What can be removed; a further kind of text is a further arm of the arc.
ARC = ("need", "remark", "statement", "comment")


def exactly_one(names: tuple[str, ...]) -> models.Q:
    """Of these links one is set and all others are empty."""
    found = models.Q()
    for chosen in names:
        found |= models.Q(**{f"{name}__isnull": name != chosen for name in names})
    return found


class RemovalQuerySet(OwnedQuerySet):
    def standing(self):
        """Not taken back after another person's look."""
        return self.exclude(look__upheld=True)

    def of(self, text):
        """Removals of one need, remark, statement or comment, newest first."""
        return self.filter(**{text._meta.model_name: text}).order_by("-pk")


class Removal(Owned):
    """Something somebody wrote is not shown, by a rule. topic: in whose log it stands, when it has one.

    original: as it was; only those who moderate and the author read it. words: what the author is told.
    """

    need = models.ForeignKey(Need, models.CASCADE, null=True, blank=True, related_name="removals")
    remark = models.ForeignKey(Remark, models.CASCADE, null=True, blank=True, related_name="removals")
    statement = models.ForeignKey(Statement, models.CASCADE, null=True, blank=True, related_name="removals")
    comment = models.ForeignKey(Comment, models.CASCADE, null=True, blank=True, related_name="removals")
    topic = models.ForeignKey(Topic, models.CASCADE, null=True, blank=True, related_name="removals")
    rule = models.CharField(_("rule"), max_length=10, choices=Rule)
    words = models.CharField(_("a word to the author"), max_length=500)
    original = models.TextField(_("text as it was"), max_length=8000)
    was_shown = models.BooleanField(_("it had been public"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who decided"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    at = models.DateTimeField(_("when"))

    objects = OwnedManager.from_queryset(RemovalQuerySet)()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("removal")
        constraints = [models.CheckConstraint(condition=exactly_one(ARC), name="a_removal_is_of_one_text")]
        triggers = [
            pgtrigger.ReadOnly(name="a_removal_stays", fields=[*ARC, "topic", "rule", "was_shown", "at"]),
            pgtrigger.Protect(name="a_removal_is_kept", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return str(self.get_rule_display())

    @property
    def kind(self) -> str:
        return next(name for name in ARC if getattr(self, f"{name}_id"))

    @property
    def about(self) -> models.Model:
        """The need, remark, statement or comment."""
        return getattr(self, self.kind)


class SecondLook(Owned):
    """The author asks for another person's look, once; somebody who did not decide before answers."""

    removal = models.OneToOneField(Removal, models.CASCADE, related_name="look")
    text = models.CharField(_("why"), max_length=1000)
    at = models.DateTimeField(_("when"))
    upheld = models.BooleanField(_("the author was right"), null=True)
    answer = models.CharField(_("answer"), max_length=1000, blank=True)
    answered = models.DateTimeField(_("answered"), null=True)
    answered_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who answered"))

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self):
        return str(self.removal)
