from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned

from ..words import OFF, WISHES, Digest

HOUR = 18


class Preference(Owned):
    """What a person chose for one topic: by which way, or not at all, and whether together once a day.

    to: uuid of the person. way: empty means as for everything else. hour: of the daily letter, by the wall clock of the house.
    """

    to = models.UUIDField()
    topic = models.SlugField(max_length=40)
    way = models.CharField(_("way"), max_length=10, choices=WISHES, blank=True)
    digest = models.CharField(_("how often"), max_length=5, choices=Digest, default=Digest.NONE)
    hour = models.PositiveSmallIntegerField(_("hour of the daily letter"), default=HOUR)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["municipality", "to", "topic"], name="one_choice_per_topic")]

    def __str__(self):
        return f"{self.topic}: {self.way or '-'}"

    @property
    def is_off(self) -> bool:
        return self.way == OFF
