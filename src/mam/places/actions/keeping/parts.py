"""What a thing is made of: halves of a hall, numbered units, a part out of service."""

import datetime as dt

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Centre, Part, Thing, ThingPart
from ...words import Takes
from .breaking import BreaksBookings, ahead, demand_agreed
from .staying import part_out

MOST_UNITS = 200
LONGEST_NAME = 80


def check_parts(centre: Centre, names) -> list[Reason]:
    """What is wrong with the names of new parts."""
    names = [clean_line(name) for name in names]
    known = set(Part.objects.filter(centre=centre, name__in=names).values_list("name", flat=True))
    twice = known | {name for name in names if names.count(name) > 1}
    reasons = []
    if twice:
        sentence = _("A part of this name is there already: %(names)s.") % {"names": ", ".join(sorted(twice))}
        reasons.append(Reason("same_part", sentence, _("Choose it from the list, or give the new one another name."), field="new_parts"))
    if len(names) > MOST_UNITS:
        sentence = _("At most %(most)d parts can be made at once.") % {"most": MOST_UNITS}
        reasons.append(Reason("too_many", sentence, _("Make the rest afterwards."), field="new_parts"))
    if any(not name or len(name) > LONGEST_NAME for name in names):
        reasons.append(Reason("part_name", _("A part's name has 1 to 80 letters."), _("For example: Projector 3."), field="new_parts"))
    return reasons


def make_parts(centre: Centre, names) -> list[Part]:
    return [Part.objects.create(centre=centre, name=clean_line(name)) for name in names]


def put_together(thing: Thing, parts: list[Part], *, took: str | None = None) -> bool:
    """Makes the thing of these parts; gives whether anything changed. took: which parts a booking took before.

    Refuses when a booking still ahead holds a part that would leave, or would not hold one that comes.
    """
    now = set(ThingPart.objects.filter(thing=thing).values_list("part", flat=True))
    wanted = {part.pk for part in parts}
    if now == wanted and took in (None, thing.takes):
        return False
    list(Part.objects.select_for_update(no_key=True).filter(pk__in=now | wanted).order_by("pk"))
    hit = list(hit_by_parts(thing, now, wanted, took or thing.takes))
    if hit:
        works = _("Move or cancel them first, or put up a new thing and leave this one until they are over.")
        raise BreaksBookings(hit, may_keep=False, works=works)
    ThingPart.objects.filter(thing=thing, part__in=now - wanted).delete()
    ThingPart.objects.bulk_create(ThingPart(thing=thing, part_id=pk) for pk in sorted(wanted - now))
    return now != wanted


def hit_by_parts(thing: Thing, now: set[int], wanted: set[int], took: str):
    """Bookings ahead of the thing that other parts would break; a whole hall must hold each of its parts."""
    rows = ahead(thing.centre).filter(booked__thing=thing)
    if took != thing.takes or (thing.takes == Takes.ALL and wanted - now):
        return rows
    return rows.filter(Q(occupancies__thing=thing) & Q(occupancies__part__in=now - wanted)).distinct()


def put_part_out(part: Part, *, by: Person, since: dt.date, agreed=frozenset()) -> Part:
    """From that day the part is out of service. Bookings that hold it then are listed first; those agreed to stay."""
    demand("places.keep", by, part.centre)
    with transaction.atomic():
        part = Part.objects.select_for_update(of=("self",)).select_related("centre").get(pk=part.pk)
        if part.out_since == since:
            return part
        rows = ahead(part.centre, clock.instant(since, dt.time(0))).filter(occupancies__part=part).distinct()
        kept = demand_agreed(rows, agreed, part_out(part, since))
        part.out_since = since
        part.save(update_fields=["out_since"])
        record("put_part_out", part, by=by, since=since.isoformat(), kept=kept)
    return part


def put_part_back(part: Part, *, by: Person) -> Part:
    """The part is in service again."""
    demand("places.keep", by, part.centre)
    with transaction.atomic():
        part = Part.objects.select_for_update(of=("self",)).select_related("centre").get(pk=part.pk)
        if part.out_since:
            part.out_since = None
            part.save(update_fields=["out_since"])
            record("put_part_back", part, by=by)
    return part
