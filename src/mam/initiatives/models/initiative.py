"""An initiative: what somebody wants to do for the place, from an idea to what changed."""

from django.db import models
from django.db.models import Case, Q, When
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Group, Person
from mam.voice.models import Area, Need, Topic

from ..methods.stages import WAY
from ..words.initiatives import ASLEEP, ENDED, OVER, InitiativeStage, Kind

SHOWN = Q(shown__isnull=False, hidden=None)


class InitiativeQuerySet(OwnedQuerySet):
    def visible_to(self, person: Person | None):
        """Initiatives are public; one that was taken away is seen by its lead and by the people of the house."""
        if person is None:
            return self.filter(SHOWN)
        return self.all() if person.knows_everybody else self.filter(SHOWN | Q(lead=person))

    def lively_first(self):
        """Those one can still join, then what was done, then what rests or was given up; the newest of each first."""
        later = Case(When(stage__in=OVER, then=1), When(stage__in=ASLEEP, then=2), default=0)
        return self.order_by(later, "-number")


class Initiative(Owned):
    """One initiative. number: the same on the page, on paper and when somebody rings. place: where, in words.

    need, topic: where it came from, if anywhere; lead: who answers for it, empty after they left the place. scribe: who of the
    house wrote it down. shown, hidden: since when it is public, since when it is taken away.
    """

    number = models.PositiveIntegerField(_("number"))
    title = models.CharField(_("in a few words"), max_length=120)
    summary = models.TextField(_("what you want to do, and why"), max_length=3000)
    place = models.CharField(_("where exactly"), max_length=120, blank=True)
    area = models.ForeignKey(
        Area, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("part of the town")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.GRASSROOTS)
    lead = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("who leads"))
    group = models.ForeignKey(Group, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("group"))
    need = models.ForeignKey(Need, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("need"))
    topic = models.ForeignKey(Topic, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("topic"))
    stage = models.CharField(_("stage"), max_length=10, choices=InitiativeStage, default=InitiativeStage.IDEA)
    scribe = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("written down by")
    )
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    created = models.DateTimeField(_("begun"), default=clock.now, editable=False)
    shown = models.DateTimeField(_("public since"), null=True, blank=True)
    hidden = models.DateTimeField(_("taken away on"), null=True, blank=True)
    request_key = models.UUIDField(null=True, unique=True, editable=False)

    objects = OwnedManager.from_queryset(InitiativeQuerySet)()

    class Meta:
        ordering = ["-number"]
        verbose_name = _("initiative")
        constraints = [models.UniqueConstraint(fields=["municipality", "number"], name="one_initiative_per_number")]

    def __str__(self):
        return self.title

    @property
    def way(self) -> tuple[int, int] | None:
        """(on which stage of the way it stands, counted from 1, and how many there are); None while it rests or is given up."""
        return (WAY.index(self.stage) + 1, len(WAY)) if self.stage in WAY else None

    @property
    def has_ended(self) -> bool:
        """Nothing is planned or promised any more."""
        return self.stage in ENDED

    @property
    def is_over(self) -> bool:
        """Done: what came of it is read first, and nobody is asked for help any more."""
        return self.stage in OVER
