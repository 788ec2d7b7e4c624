"""What neighbours give and ask for, and one favour on its way from an answer to settled hours."""

import datetime as dt

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Group, Person

from ..words.favours import UNDER_WAY, Direction, ExchangeState, FavourKind, FavourName
from .ledger import HoursAccount

QUARTER, WHOLE_DAY = 15, 24 * 60


class FavourQuerySet(OwnedQuerySet):
    def standing(self):
        """Neither ended by hand nor past its last day."""
        return self.filter(ended=None, ends__gte=clock.today())

    def visible_to(self, person: Person | None):
        """What stands is public; what is over stays visible to its own people and to the people of the house."""
        if person is not None and person.knows_everybody:
            return self.all()
        standing = Q(ended=None, ends__gte=clock.today())
        return self.filter(standing) if person is None else self.filter(standing | self.of_words(person))

    def of(self, person: Person):
        """Their own, and those of groups they speak for."""
        return self.filter(self.of_words(person))

    @staticmethod
    def of_words(person: Person) -> Q:
        return Q(person=person) | Q(group__in=Group.objects.represented_by(person).values("pk"))


class Favour(Owned):
    """Help, a skill, a thing or a ride that somebody gives or asks for, until its last day.

    person answers for it; group: in whose name, if any. minutes: how long about, empty when nobody knows; weekdays: 0 = Monday,
    empty = any day. place: words, empty = anywhere in town. by: who typed it, when it was somebody of the house.
    """

    direction = models.CharField(_("do you give or ask?"), max_length=5, choices=Direction)
    kind = models.CharField(_("what is it?"), max_length=5, choices=FavourKind)
    title = models.CharField(_("in a few words"), max_length=120)
    words = models.TextField(_("more about it"), max_length=2000, blank=True)
    minutes = models.PositiveSmallIntegerField(_("how long about"), null=True, blank=True)
    place = models.CharField(_("where"), max_length=120, blank=True)
    weekdays = ArrayField(models.PositiveSmallIntegerField(), verbose_name=_("on which days"), default=list, blank=True)
    when = models.CharField(_("at what time"), max_length=120, blank=True)
    person = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who"))
    group = models.ForeignKey(Group, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("in the name of"))
    name_shown = models.CharField(_("who may know your name?"), max_length=6, choices=FavourName, default=FavourName.HOUSE)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written down by"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    created = models.DateTimeField(default=clock.now, editable=False)
    ends = models.DateField(_("last day"))
    ended = models.DateTimeField(_("ended"), null=True, blank=True)
    request_key = models.UUIDField(null=True, unique=True, editable=False)

    objects = OwnedManager.from_queryset(FavourQuerySet)()

    class Meta:
        ordering = ["-created", "-pk"]
        verbose_name = _("favour")
        indexes = [models.Index(fields=["municipality", "ends"], condition=Q(ended=None), name="favours_standing")]
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes=None) | Q(minutes__gt=0, minutes__lte=WHOLE_DAY), name="favour_takes_up_to_a_day"
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_standing(self) -> bool:
        return self.ended is None and self.ends >= clock.today()

    @property
    def is_given(self) -> bool:
        return self.direction == Direction.GIVEN

    @property
    def shown_name(self) -> str:
        """The group's name, or the first name of somebody who lets everybody read it."""
        if self.group:
            return self.group.name
        return self.person.first_name if self.person and self.name_shown == FavourName.ALL else ""

    @property
    def days_left(self) -> int:
        return (self.ends - clock.today()) // dt.timedelta(days=1)


class ExchangeQuerySet(OwnedQuerySet):
    def of(self, person: Person):
        """Where the person, or a group they speak for, gives or gets."""
        accounts = HoursAccount.objects.of(person).values("pk")
        return self.filter(Q(giver__in=accounts) | Q(getter__in=accounts))

    def visible_to(self, person: Person | None):
        """Only both sides and the people of the house see an exchange."""
        if person is None:
            return self.none()
        return self.all() if person.knows_everybody else self.of(person)

    def under_way(self):
        return self.filter(state__in=UNDER_WAY)


class Exchange(Owned):
    """One favour between two sides. minutes are quarter hours on one day.

    said_by: the side that said it is done, so that only the other one confirms. by: whoever did the last step.
    """

    favour = models.ForeignKey(Favour, models.SET_NULL, null=True, related_name="+", verbose_name=_("favour"))
    title = models.CharField(_("what"), max_length=120)
    giver = models.ForeignKey(HoursAccount, models.PROTECT, related_name="+", verbose_name=_("who gives"))
    getter = models.ForeignKey(HoursAccount, models.PROTECT, related_name="+", verbose_name=_("who gets"))
    minutes = models.PositiveSmallIntegerField(_("how long"))
    day = models.DateField(_("day"))
    state = models.CharField(_("state"), max_length=10, choices=ExchangeState, default=ExchangeState.ASKED)
    said_by = models.ForeignKey(HoursAccount, models.PROTECT, null=True, related_name="+", verbose_name=_("who said it is done"))
    word = models.CharField(_("a word about it"), max_length=600, blank=True)
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    created = models.DateTimeField(default=clock.now, editable=False)
    request_key = models.UUIDField(null=True, unique=True, editable=False)

    objects = OwnedManager.from_queryset(ExchangeQuerySet)()

    class Meta:
        ordering = ["-day", "-pk"]
        verbose_name = _("exchange")
        indexes = [
            models.Index(fields=["giver", "day"], name="exchanges_of_a_giver"),
            models.Index(fields=["getter", "day"], name="exchanges_of_a_getter"),
            models.Index(fields=["municipality", "day"], condition=Q(state__in=UNDER_WAY), name="exchanges_under_way"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(minutes__gt=0, minutes__lte=WHOLE_DAY), name="exchange_of_up_to_a_day"),
            models.CheckConstraint(condition=~Q(giver=F("getter")), name="never_with_oneself"),
            models.CheckConstraint(
                condition=~Q(state__in=["done", "settled"]) | Q(said_by__isnull=False), name="somebody_said_it_is_done"
            ),
        ]

    def __str__(self):
        return self.title
