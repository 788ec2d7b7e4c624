"""Needs in a topic: a join is a row, an undo is a row too, and both are shown in the thread."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person

from .need import Need
from .topic import Topic

KEPT = pgtrigger.Protect(name="is_kept", operation=pgtrigger.Delete)


class GatheringQuerySet(OwnedQuerySet):
    def standing(self):
        """Not undone."""
        return self.filter(parting=None)


class Gathering(Owned):
    """A need joined to a topic by somebody; never by a machine."""

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="gatherings")
    need = models.ForeignKey(Need, models.CASCADE, related_name="gatherings")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("joined by"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)
    at = models.DateTimeField(_("when"))

    objects = OwnedManager.from_queryset(GatheringQuerySet)()

    class Meta:
        ordering = ["at", "pk"]
        triggers = [pgtrigger.ReadOnly(name="a_gathering_stays", fields=["topic", "need", "at"]), KEPT]

    def __str__(self):
        return str(self.need)


class Parting(Owned):
    """The undo of a gathering, with the word why."""

    gathering = models.OneToOneField(Gathering, models.CASCADE, related_name="parting")
    why = models.CharField(_("why"), max_length=300)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("undone by"))
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ["at", "pk"]
        triggers = [pgtrigger.ReadOnly(name="a_parting_stays", fields=["gathering", "at"]), KEPT]

    def __str__(self):
        return str(self.gathering)
