"""A consultation of the office: an official question with dates, forms of taking part, materials and versions of a text."""

import datetime as dt
import uuid

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person
from mam.people.words import RoleKind
from mam.programme.models import Event

from ..methods.paragraphs import paragraphs_of
from ..words.consultations import Basis, ConsultationState, Means, Moment
from .topic import Topic

PREPARES = (RoleKind.OFFICIAL, RoleKind.COORDINATOR, RoleKind.ADMINISTRATOR)


class ConsultationQuerySet(OwnedQuerySet):
    def public(self):
        return self.exclude(state=ConsultationState.DRAFT)

    def visible_to(self, person: Person | None):
        """Everybody sees what is announced; those who prepare consultations see drafts too."""
        if person is not None and any(person.has_role(kind) for kind in PREPARES):
            return self
        return self.public()

    def open_on(self, day: dt.date):
        return self.filter(state=ConsultationState.ANNOUNCED, opens__lte=day, closes__gte=day)

    def to_answer(self, day: dt.date):
        """Closed for comments, and their report is not out yet."""
        return self.filter(state=ConsultationState.ANNOUNCED, closes__lt=day)


class Consultation(Owned):
    """One question of the office. number: the same on the page, on paper and in the report.

    short: the plain-language version, at most 120 words. easy_text: the same still easier, for whoever
    reads with difficulty, may be empty. resolution: number and day of the council's resolution. office: the unit
    that asks. seat: who answers, as a seat, not a name. opens, closes: first and last day of comments. replies_by: until when
    every comment has its reply. changed: what changed because of the comments, written with the report.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.PositiveIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=160)
    subject = models.TextField(_("what the office asks about"), max_length=6000)
    short = models.TextField(_("in short, in plain words"), max_length=1500, blank=True)
    easy_text = models.TextField(_("easy to read"), max_length=1500, blank=True)
    basis = models.CharField(_("legal basis"), max_length=14, choices=Basis)
    law = models.CharField(_("the provision"), max_length=300, blank=True)
    resolution = models.CharField(_("resolution of the council"), max_length=200, blank=True)
    office = models.CharField(_("who asks"), max_length=160)
    seat = models.CharField(_("who answers"), max_length=120)
    contact = models.CharField(_("contact"), max_length=200, blank=True)
    opens = models.DateField(_("first day"))
    closes = models.DateField(_("last day"))
    replies_by = models.DateField(_("replies until"))
    state = models.CharField(_("state"), max_length=10, choices=ConsultationState, default=ConsultationState.DRAFT)
    topic = models.ForeignKey(Topic, models.SET_NULL, null=True, blank=True, related_name="consultations", verbose_name=_("topic"))
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("prepared by"))
    made = models.DateTimeField(default=clock.now, editable=False)
    announced = models.DateTimeField(_("announced"), null=True)
    called_off = models.CharField(_("why it was called off"), max_length=500, blank=True)
    changed = models.TextField(_("what changed"), max_length=6000, blank=True)
    answered = models.DateTimeField(_("report published"), null=True)
    answered_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("published by"))
    request_key = models.UUIDField(null=True, unique=True, editable=False)
    is_demo = models.BooleanField(default=False, editable=False)

    objects = OwnedManager.from_queryset(ConsultationQuerySet)()

    class Meta:
        ordering = ["-opens", "-number"]
        verbose_name = _("consultation")
        constraints = [
            models.UniqueConstraint(fields=["municipality", "number"], name="one_consultation_of_a_number"),
            models.CheckConstraint(condition=Q(closes__gte=F("opens"), replies_by__gte=F("closes")), name="consultation_days_in_order"),
            models.CheckConstraint(condition=~Q(state="answered") | ~Q(changed=""), name="answered_says_what_changed"),
        ]

    def __str__(self):
        return self.title

    @property
    def moment(self) -> Moment:
        """Where it is today."""
        if self.state != ConsultationState.ANNOUNCED:
            return Moment(self.state)
        today = clock.today()
        if today < self.opens:
            return Moment.AHEAD
        return Moment.OPEN if today <= self.closes else Moment.REPLYING

    @property
    def is_open(self) -> bool:
        return self.moment == Moment.OPEN

    @property
    def days(self) -> int:
        """How long it takes comments, first and last day counted."""
        return (self.closes - self.opens).days + 1


class ConsultationForm(Owned):
    """One form of taking part: what, where and when; a meeting may be an event of the programme."""

    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="forms")
    kind = models.CharField(_("form"), max_length=10, choices=Means)
    note = models.CharField(_("where and when"), max_length=200, blank=True)
    event = models.ForeignKey(Event, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("event"))

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["consultation", "kind", "note"], name="a_form_stands_once")]

    def __str__(self):
        return str(self.get_kind_display())


class Material(Owned):
    """A file or an address that people should read first. size: bytes."""

    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="materials")
    title = models.CharField(_("title"), max_length=160)
    file = models.FileField(_("file"), upload_to="consultations/", blank=True)
    kind = models.CharField(_("kind"), max_length=8, blank=True)
    size = models.PositiveIntegerField(default=0)
    link = models.URLField(_("address"), max_length=400, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=Q(file="") ^ Q(link=""), name="material_is_a_file_or_a_link")]

    def __str__(self):
        return self.title


class TextVersion(Owned):
    """One version of the text under consultation; append-only, so that a comment on a paragraph stays where it was."""

    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="versions")
    version = models.PositiveSmallIntegerField(_("version"))
    text = models.TextField(_("text"), max_length=60000)
    why = models.CharField(_("what is new"), max_length=300, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written by"))
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ["version"]
        get_latest_by = "version"
        constraints = [models.UniqueConstraint(fields=["consultation", "version"], name="one_text_of_a_version")]
        triggers = [
            pgtrigger.ReadOnly(name="a_version_stays", fields=["consultation", "version", "text", "why", "at"]),
            pgtrigger.Protect(name="a_version_is_kept", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return f"{self.consultation_id} {self.version}"

    @property
    def paragraphs(self) -> list[str]:
        """Its paragraphs in order; the first has number 1."""
        return paragraphs_of(self.text)
