"""Where the pictures of the town's map come from."""

from urllib.parse import urlsplit

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned


class TownMap(Owned):
    """The town's source of map tiles; a town without one has no map anywhere, and misses nothing else.

    tiles: address with {z}, {x} and {y}. credit: whose map it is, shown on it. latitude, longitude: the middle at first, in
    degrees; zoom: how near at first, 3 the country, 18 a street.
    """

    tiles = models.CharField(_("address of the tiles"), max_length=300)
    credit = models.CharField(_("whose map it is"), max_length=200)
    latitude = models.FloatField(_("latitude of the middle"))
    longitude = models.FloatField(_("longitude of the middle"))
    zoom = models.PositiveSmallIntegerField(_("how near"), default=14)

    class Meta:
        verbose_name = _("map of the town")
        constraints = [
            models.UniqueConstraint(fields=["municipality"], name="one_map_of_a_town"),
            models.CheckConstraint(
                condition=Q(latitude__range=(-85, 85), longitude__range=(-180, 180), zoom__range=(3, 18)), name="the_map_is_on_earth"
            ),
        ]

    def __str__(self):
        return self.tiles

    @property
    def middle(self) -> str:
        """The middle as scripts read it: 50.135,19.402."""
        return f"{self.latitude},{self.longitude}"

    @property
    def origin(self) -> str:
        """Whose pictures a page with the map may load; empty when they are our own."""
        parts = urlsplit(self.tiles)
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
