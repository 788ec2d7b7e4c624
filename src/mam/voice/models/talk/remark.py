"""Talk in a topic: two levels and no deeper; what we know, options, points for and against, and the attempt at consent."""

import uuid

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person
from mam.programme.models import Event

from ...words.needs import NameShown
from ...words.topics import REMARKS, Making
from ..participant import Participant
from ..topic import Topic

TWO_LEVELS = """
    IF NEW.under_id IS NOT NULL AND EXISTS (
        SELECT 1 FROM voice_remark WHERE id = NEW.under_id AND (under_id IS NOT NULL OR kind <> 'talk' OR topic_id <> NEW.topic_id)
    ) THEN
        RAISE EXCEPTION 'talk_is_two_levels_deep' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


class RemarkQuerySet(OwnedQuerySet):
    def waiting(self):
        """Nobody has looked at it yet; oldest first."""
        return self.filter(shown=None, hidden=None).order_by("at", "pk")

    def public(self):
        return self.filter(shown__isnull=False, hidden=None)

    def visible_to(self, person):
        """What is shown; one's own always; those who moderate see everything."""
        if person is not None and person.is_staff_member:
            return self
        public = models.Q(shown__isnull=False, hidden=None)
        return self.filter(public if person is None else public | models.Q(author=person))


class Remark(Owned):
    """What somebody says about a topic. by: the scribe, when somebody wrote it down for the author.

    kind: one of words.topics.REMARKS. event: the meeting at which it was said. shown: since when it is public;
    hidden: since when a removal stands. naming: ALL or HOUSE.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    topic = models.ForeignKey(Topic, models.CASCADE, related_name="remarks")
    kind = models.CharField(_("kind"), max_length=10, choices=[(one.value, one.label) for one in Making], default=Making.TALK)
    under = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="replies")
    text = models.TextField(_("text"), max_length=2000)
    author = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("author"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("written down by"))
    naming = models.CharField(_("whose name"), max_length=6, choices=NameShown, default=NameShown.ALL)
    event = models.ForeignKey(Event, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("said at"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    at = models.DateTimeField(_("when"))
    shown = models.DateTimeField(_("public since"), null=True)
    hidden = models.DateTimeField(_("taken away on"), null=True)
    request_key = models.UUIDField(null=True, unique=True, editable=False)

    objects = OwnedManager.from_queryset(RemarkQuerySet)()

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("a word in the talk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(under=None) | models.Q(kind=Making.TALK), name="only_talk_is_answered"
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=[str(kind) for kind in REMARKS]), name="a_remark_is_spoken"
            ),
            models.CheckConstraint(condition=~models.Q(naming=NameShown.NOBODY), name="a_remark_has_an_author"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="talk_is_two_levels_deep", operation=pgtrigger.Insert | pgtrigger.Update, when=pgtrigger.Before, func=TWO_LEVELS
            ),
        ]

    def __str__(self):
        return self.text[:60]

    @property
    def signed(self) -> str:
        """The first name, as everybody may read it; empty when only the people of the place know."""
        return self.author.first_name if self.author_id and self.naming == NameShown.ALL else ""


class Consent(Owned):
    """Whether one participant can live with an option. A change of mind is a new row and the last one counts.

    wording: number of the wording of the option that they had read.
    """

    option = models.ForeignKey(Remark, models.CASCADE, related_name="consents")
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="consents")
    can = models.BooleanField(_("can live with it"))
    wording = models.PositiveSmallIntegerField(_("number of the wording"), default=1)
    because = models.CharField(_("because"), max_length=300, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("written down by"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(can=True) | ~models.Q(because=""), name="a_cannot_says_because"),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="consent_stays", fields=["option", "participant", "can", "wording", "at"]),
            pgtrigger.Protect(name="consent_is_kept", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return str(self.option)
