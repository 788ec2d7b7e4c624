"""What somebody lacks or what is wrong, in their own words."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person
from mam.programme.models import Occurrence

from ..words.needs import OPEN, OWED, NameShown, NeedState, SaidBy
from .area import Area, Theme

OUT = Q(shown__isnull=False, hidden=None)


class NeedQuerySet(OwnedQuerySet):
    def public(self):
        """What everybody may read: looked at, or from somebody known, and not taken away."""
        return self.filter(OUT)

    def visible_to(self, person: Person | None):
        """Needs are public; what waits for a look is seen by the people of the house, and by whoever said it."""
        if person is None:
            return self.public()
        if person.knows_everybody:
            return self.filter(hidden=None)
        return self.filter(OUT | Q(raiser=person, hidden=None))

    def open(self):
        """Not finished."""
        return self.filter(state__in=OPEN)

    def owed(self):
        """Somebody still waits for an answer."""
        return self.filter(state__in=OWED)

    def apart(self):
        """Without those that were joined to another one."""
        return self.filter(joined_to=None)

    def overdue(self, day):
        return self.filter(state__in=OWED, due__lt=day)

    def waiting(self):
        """First words of people not known yet: somebody of the house looks at them."""
        return self.filter(shown=None, hidden=None)


class Need(Owned):
    """One need. title: in a few words; text: as it was said. where: the spot in words, beside the area from the town's list.

    raiser: none when they chose that nobody knows; slip: the number by which they come back and may claim it. scribe: who typed
    it for them; said: the day on which it was said; meeting: the date of the programme at which it was said, which stays when
    the date is moved or called off. shown: since when it is public, empty while it waits for a look; hidden: since when it is
    taken away (by the author or by moderation). owner, seat, due: who works on it and until when; promised: the first due date,
    by which answers on time are counted; answered: when the first answer came. voices: whoever said it and all who support it,
    counted anew with each support. stems: what search and suggestions compare.
    """

    number = models.PositiveIntegerField(_("number"))
    title = models.CharField(_("in a few words"), max_length=120)
    text = models.TextField(_("in your own words"), max_length=4000)
    theme = models.ForeignKey(Theme, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("theme"))
    area = models.ForeignKey(Area, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("part of the town"))
    where = models.CharField(_("where exactly"), max_length=120, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    photo = models.FileField(_("photo"), upload_to="needs/", blank=True)
    photo_alt = models.CharField(_("what the photo shows"), max_length=200, blank=True)
    name_shown = models.CharField(_("who may know your name?"), max_length=6, choices=NameShown, default=NameShown.HOUSE)
    raiser = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("who said it"))
    slip = models.CharField(_("number of the slip"), max_length=12)
    scribe = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("written down by"))
    channel = models.CharField(_("by which way"), max_length=10, choices=SaidBy, default=SaidBy.WEB)
    meeting = models.ForeignKey(Occurrence, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("said at"))
    said = models.DateField(_("said on"))
    created = models.DateTimeField(default=clock.now, editable=False)
    shown = models.DateTimeField(_("public since"), null=True, blank=True)
    hidden = models.DateTimeField(_("taken away on"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=NeedState, default=NeedState.NOTED)
    owner = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("who answers for it"))
    seat = models.CharField(_("seat"), max_length=80, blank=True)
    due = models.DateField(_("answer by"), null=True, blank=True)
    promised = models.DateField(_("first promised by"), null=True, blank=True)
    answered = models.DateTimeField(_("first answered"), null=True, blank=True)
    closed = models.DateTimeField(_("closed"), null=True, blank=True)
    round = models.PositiveSmallIntegerField(_("how many times people were asked"), default=0)
    joined_to = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="joined", verbose_name=_("joined to"))
    voices = models.PositiveIntegerField(_("people"), default=1)
    stems = ArrayField(models.CharField(max_length=40), default=list, editable=False)
    request_key = models.UUIDField(null=True, unique=True, editable=False)
    is_demo = models.BooleanField(default=False, editable=False)

    objects = OwnedManager.from_queryset(NeedQuerySet)()

    class Meta:
        ordering = ["-number"]
        verbose_name = _("need")
        indexes = [
            models.Index(fields=["municipality", "-number"], condition=OUT & Q(joined_to=None), name="needs_listed"),
            models.Index(
                fields=["municipality", "state", "area", "theme"], include=["voices", "channel", "due", "owner"],
                condition=OUT & Q(joined_to=None), name="needs_on_the_board",
            ),
            models.Index(fields=["municipality", "due"], condition=Q(state__in=OWED), name="needs_due"),
            models.Index(fields=["municipality", "created"], include=["answered"], name="needs_by_month"),
            models.Index(fields=["municipality", "answered"], condition=Q(answered__isnull=False), name="needs_by_answer"),
            models.Index(
                fields=["municipality", "promised"], include=["answered"], condition=OUT & Q(promised__isnull=False),
                name="needs_by_promise",
            ),
            models.Index(fields=["municipality"], condition=Q(shown=None, hidden=None), name="needs_to_look_at"),
            GinIndex(fields=["stems"], name="needs_alike"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["municipality", "number"], name="one_need_of_a_number"),
            models.UniqueConstraint(fields=["municipality", "slip"], name="one_need_on_a_slip"),
            models.CheckConstraint(condition=~Q(name_shown="nobody") | Q(raiser=None), name="nobody_means_nobody"),
            models.CheckConstraint(condition=Q(joined_to=None) | ~Q(joined_to=F("pk")), name="never_joined_to_itself"),
            models.CheckConstraint(
                condition=~Q(state="accepted") | Q(due__isnull=False) & ~Q(seat=""), name="accepted_has_owner_and_date"
            ),
            models.CheckConstraint(
                condition=Q(channel="meeting", meeting__isnull=False) | ~Q(channel="meeting") & Q(meeting=None),
                name="a_need_of_a_meeting_names_it",
            ),
        ]  # fmt: skip

    def __str__(self):
        return self.title

    @property
    def is_public(self) -> bool:
        return self.shown is not None and self.hidden is None

    @property
    def is_overdue(self) -> bool:
        return self.due is not None and self.state in OWED and self.due < clock.today()

    @property
    def place_words(self) -> str:
        """Where it is, in words."""
        return ", ".join(part for part in (self.area.name if self.area else "", self.where) if part)

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude of its pin, in degrees."""
        return (self.latitude, self.longitude) if self.latitude is not None and self.longitude is not None else None

    @property
    def said_by(self) -> str:
        """The first name, when they let everybody read it."""
        return self.raiser.first_name if self.raiser and self.name_shown == NameShown.ALL else ""
