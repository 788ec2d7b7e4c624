"""Listening talks and walks. Who said something is kept apart from what was said, with a last day and a log of who read it."""

import uuid

from django.contrib.postgres.lookups import Unaccent
from django.db import models
from django.db.models import F, Func, Value
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.core.text import fold
from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person

from ..words.listening import AtTheDoor
from .area import Area
from .need import Need


class Walk(Owned):
    """One walk from door to door. doors: addresses with what happened there; nobody's name and nothing that was said."""

    day = models.DateField(_("day"))
    area = models.ForeignKey(Area, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("part of the town"))
    street = models.CharField(_("street"), max_length=120)
    walkers = models.CharField(_("how many walk"), max_length=60, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who led it"))
    at = models.DateTimeField(_("written down"))
    request_key = models.UUIDField(null=True, unique=True, editable=False)

    class Meta:
        ordering = ["-day", "-pk"]
        verbose_name = _("walk from door to door")

    def __str__(self):
        return f"{self.street}, {self.day}"


class Door(Owned):
    walk = models.ForeignKey(Walk, models.CASCADE, related_name="doors")
    address = models.CharField(_("number"), max_length=40)
    outcome = models.CharField(_("what happened"), max_length=8, choices=AtTheDoor)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("door")
        constraints = [models.UniqueConstraint(fields=["walk", "address"], name="one_line_for_a_door")]

    def __str__(self):
        return self.address


class ShiftTally(Owned):
    """One shift of listening, in sums only: how many were spoken to, talked, left a card."""

    day = models.DateField(_("day"))
    where = models.CharField(_("where"), max_length=120)
    hours = models.DecimalField(_("hours"), max_digits=4, decimal_places=1)
    spoken_to = models.PositiveSmallIntegerField(_("spoken to"), default=0)
    talked = models.PositiveSmallIntegerField(_("talked"), default=0)
    cards = models.PositiveSmallIntegerField(_("cards taken in"), default=0)
    listener = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who listened"))
    at = models.DateTimeField(_("written down"))
    request_key = models.UUIDField(null=True, unique=True, editable=False)

    class Meta:
        ordering = ["-day", "-pk"]
        verbose_name = _("shift of listening")
        constraints = [
            models.CheckConstraint(condition=models.Q(talked__lte=models.F("spoken_to")), name="who_talked_was_spoken_to")
        ]  # fmt: skip

    def __str__(self):
        return f"{self.where}, {self.day}"


class ConversationQuerySet(OwnedQuerySet):
    def visible_to(self, person):
        """The people of the house read what was said; never with a name beside it."""
        return self if person is not None and person.knows_everybody else self.none()

    def to_call_back(self):
        """Who asked for it and can still be reached."""
        return self.filter(call_back=True, called_back=None, contact__isnull=False)


class Conversation(Owned):
    """A listening talk: their own words, without a name. ours, theirs: what each side promised. slip: to come back without a name."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    day = models.DateField(_("day"))
    where = models.CharField(_("where you talked"), max_length=120)
    area = models.ForeignKey(Area, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("part of the town"))
    listener = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who listened"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.DESK)
    words = models.TextField(_("their own words"), max_length=4000)
    ours = models.CharField(_("what we promised"), max_length=500, blank=True)
    theirs = models.CharField(_("what they promised"), max_length=500, blank=True)
    wants_to_join = models.BooleanField(_("wants to do something too"), default=False)
    call_back = models.BooleanField(_("call them back"), default=False)
    called_back = models.DateTimeField(_("called back"), null=True, blank=True)
    slip = models.CharField(_("number of the slip"), max_length=12)
    at = models.DateTimeField(_("written down"))
    request_key = models.UUIDField(null=True, unique=True, editable=False)

    objects = OwnedManager.from_queryset(ConversationQuerySet)()

    class Meta:
        ordering = ["-day", "-at"]
        verbose_name = _("conversation")
        constraints = [models.UniqueConstraint(fields=["municipality", "slip"], name="one_conversation_on_a_slip")]

    def __str__(self):
        return f"{self.where}, {self.day}"


class DrawnNeed(Owned):
    """A need drawn from a conversation; one need may come from many."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="drawn")
    need = models.ForeignKey(Need, models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "need"], name="a_need_drawn_once")]

    def __str__(self):
        return f"{self.conversation_id} {self.need_id}"


class ContactQuerySet(OwnedQuerySet):
    def visible_to(self, person):
        """Those who work for the whole house, and whoever listened; the deed that shows one writes the look down."""
        if person is None:
            return self.none()
        return self if person.is_staff_member else self.filter(conversation__listener=person)

    def kept(self):
        """Their last day is not over."""
        return self.filter(keep_until__gte=clock.today())

    def matching(self, words: str):
        """Part of a name, of an e-mail or of a phone number, as somebody would say it at the desk (as Person.matching)."""
        digits = "".join(letter for letter in words if letter.isdecimal())
        if "@" in words:
            return self.filter(reach__icontains=words.strip())
        if len(digits) >= 3 and len(digits) >= len(words.strip()) // 2:
            bare = Func(F("reach"), Value(r"\D"), Value(""), Value("g"), function="regexp_replace", output_field=models.CharField())
            return self.annotate(digits=bare).filter(digits__contains=digits.removeprefix("0048"))
        found = self.annotate(folded=Unaccent(Lower("name")))
        for word in fold(words).split():
            found = found.filter(folded__contains=word)
        return found


class Contact(Owned):
    """Who it was and how to reach them, with consent, until a day. Read with a right of its own, and each reading is written down.

    person: the same person in the register, when the house knows them; only here, so that own data and erasure find the contact.
    """

    conversation = models.OneToOneField(Conversation, models.CASCADE, related_name="contact")
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("in the register"))
    name = models.CharField(_("name"), max_length=160)
    reach = models.CharField(_("phone or e-mail"), max_length=254, blank=True)
    wording = models.CharField(_("what they agreed to"), max_length=300)
    agreed = models.DateTimeField(_("consent given on"))
    keep_until = models.DateField(_("kept until"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who noted it"))

    objects = OwnedManager.from_queryset(ContactQuerySet)()

    class Meta:
        verbose_name = _("contact from a conversation")
        indexes = [models.Index(fields=["keep_until"], name="contacts_by_last_day")]

    def __str__(self):
        return self.name
