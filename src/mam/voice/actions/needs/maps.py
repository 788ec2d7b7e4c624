"""The town's map: where its tiles come from. Without one a place is said in words, which is always enough."""

import re

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.people.models import Person

from ...models import TownMap

# A host of letters, digits, dots and hyphens, maybe a port; then a path that names the tile. Nothing that could end a header.
TILES = re.compile(r"(https://[A-Za-z0-9.-]+(:\d{1,5})?)?/(?!/)[A-Za-z0-9._~/{}%@=&?+-]*")
PLACES = ("{z}", "{x}", "{y}")


def map_here() -> TownMap | None:
    """The map of the town in scope, if it has one."""
    return TownMap.objects.first()


def set_map(*, tiles: str, credit: str, latitude: float, longitude: float, zoom: int, by: Person) -> TownMap:
    """Gives the town a map, or another one. Twice is harmless. Refuses an address that is none, a map of nobody, a middle off Earth."""
    demand("voice.keep_lists", by)
    wanted = {
        "tiles": tiles.strip(), "credit": clean_line(credit), "latitude": latitude, "longitude": longitude, "zoom": zoom,
    }  # fmt: skip
    if reasons := list(against(**wanted)):
        raise Refusal(reasons)
    with transaction.atomic():
        made, is_new = TownMap.objects.select_for_update().get_or_create(defaults=wanted)
        if not is_new and wanted.items() <= made.__dict__.items():
            return made
        for name, value in wanted.items():
            setattr(made, name, value)
        made.save()
        record("set_map", made, by=by, tiles=made.tiles)
    return made


def take_map_away(*, by: Person) -> None:
    """From now on places are said in words alone; points that needs have stay with them. Twice is harmless."""
    demand("voice.keep_lists", by)
    with transaction.atomic():
        if here := TownMap.objects.select_for_update().first():
            record("took_map_away", here, by=by)
            here.delete()


def against(*, tiles: str, credit: str, latitude: float, longitude: float, zoom: int):
    """What is wrong with a map."""
    if len(tiles) > 300 or not TILES.fullmatch(tiles) or any(place not in tiles for place in PLACES):
        works = _("It begins with https:// and has {z}, {x} and {y}, for example: https://tiles.example.org/{z}/{x}/{y}.png")
        yield Reason("tiles", _("This is no address of map tiles."), works, field="tiles")
    if not 3 <= len(credit) <= 200:
        works = _("For example: © OpenStreetMap contributors.")
        yield Reason("credit", _("It is not said whose map it is."), works, field="credit")
    if not (-85 <= latitude <= 85 and -180 <= longitude <= 180):
        works = _("For example 50.135 and 19.402 for Chrzanów.")
        yield Reason("middle", _("There is no such place on the map."), works, field="latitude")
    if not 3 <= zoom <= 18:
        yield Reason("zoom", _("The map cannot be so near or so far."), _("Write a number from 3 to 18."), field="zoom")
