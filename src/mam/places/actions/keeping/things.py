"""Rooms, desks, equipment and lockers: put up, changed, withdrawn and brought back."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import address
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Centre, Part, Thing
from ..taken import WIDEST_GAP
from .breaking import ahead, demand_agreed
from .parts import check_parts, make_parts, put_together
from .staying import thing_withdrawn

FIELDS = ("kind", "name", "about", "order", "takes", "capacity", "area")
FIELDS += ("step_free", "lift", "accessible_toilet", "induction_loop", "quiet")
FIELDS += ("always_open", "needs_approval", "pending_holds", "grid", "min_minutes", "max_minutes")
FIELDS += ("buffer_before", "buffer_after", "notice_days", "horizon_days", "cancel_hours", "public_opens")


def add_thing(centre: Centre, *, by: Person, parts=(), new_parts=(), **fields) -> Thing:
    """Puts up a thing of the centre.

    parts: existing parts it is made of; new_parts: names of parts made for it. Without any it gets one part of its own name.
    fields: any of FIELDS.
    """
    demand("places.keep", by, centre)
    with transaction.atomic():
        Centre.objects.select_for_update().get(pk=centre.pk)
        thing = Thing(centre=centre, slug=address(fields.get("name", ""))[:80])
        _write(thing, fields)
        names = new_parts or (() if parts else (thing.name,))
        reasons = [*_reasons(thing), *check_parts(centre, names)]
        if Thing.objects.filter(centre=centre, slug=thing.slug).exists():
            works = _("Give it another name, or bring the withdrawn one back.")
            reasons.append(Reason("same_name", _("The house already has a thing of this name."), works, field="name"))
        if reasons:
            raise Refusal(reasons)
        thing.save()
        put_together(thing, [*parts, *make_parts(centre, names)])
        record("added_thing", thing, by=by, kind=thing.kind)
    return thing


def change_thing(thing: Thing, *, by: Person, parts=None, new_parts=(), **fields) -> Thing:
    """Changes what is said about a thing and how it is lent. Its address stays. The same again makes no entry.

    parts: the parts it is made of from now on (None: as they are). Refuses when that would break bookings still ahead.
    Bookings already made keep their gaps and terms.
    """
    demand("places.keep", by, thing.centre)
    with transaction.atomic():
        thing = Thing.objects.select_for_update(of=("self",)).select_related("centre").get(pk=thing.pk)
        takes, changed = thing.takes, _write(thing, fields)
        reasons = [*_reasons(thing), *check_parts(thing.centre, new_parts)]
        if reasons:
            raise Refusal(reasons)
        now = list(thing.parts.all())
        wanted = [*(now if parts is None else parts), *make_parts(thing.centre, new_parts)]
        if not wanted:
            works = _("Tick at least one part, or withdraw the thing.")
            raise Refusal(Reason("no_parts", _("The thing would be made of nothing."), works, field="parts"))
        if put_together(thing, wanted, took=takes):
            changed.append("parts")
        if changed:
            thing.save()
            record("changed_thing", thing, by=by, fields=changed)
    return thing


def withdraw_thing(thing: Thing, *, by: Person, agreed=frozenset()) -> Thing:
    """The thing is not lent any more. Bookings still ahead are listed first; those agreed to stay (agreed: their ids)."""
    demand("places.keep", by, thing.centre)
    with transaction.atomic():
        thing = Thing.objects.select_for_update(of=("self",)).select_related("centre").get(pk=thing.pk)
        if thing.withdrawn:
            return thing
        list(Part.objects.select_for_update(no_key=True).filter(things=thing).order_by("pk"))
        kept = demand_agreed(ahead(thing.centre).filter(booked__thing=thing), agreed, thing_withdrawn(thing))
        thing.withdrawn = clock.now()
        thing.save(update_fields=["withdrawn"])
        record("withdrew_thing", thing, by=by, kept=kept)
    return thing


def bring_back_thing(thing: Thing, *, by: Person) -> Thing:
    """The thing is lent again, with everything that was said about it."""
    demand("places.keep", by, thing.centre)
    with transaction.atomic():
        thing = Thing.objects.select_for_update(of=("self",)).select_related("centre").get(pk=thing.pk)
        if thing.withdrawn:
            thing.withdrawn = None
            thing.save(update_fields=["withdrawn"])
            record("brought_back_thing", thing, by=by)
    return thing


def _write(thing: Thing, fields: dict) -> list[str]:
    changed = [name for name in FIELDS if name in fields and getattr(thing, name) != fields[name]]
    for name in changed:
        setattr(thing, name, fields[name])
    return changed


def _reasons(thing: Thing):
    if not thing.slug or not address(thing.name):
        yield Reason("no_name", _("The thing has no name."), _("Write what people call it, like: small room."), field="name")
    if not 5 <= thing.grid <= 1440:
        yield Reason("grid", _("Starts are every 5 minutes to once a day."), _("For example 15, 30 or 60 minutes."), field="grid")
    if thing.max_minutes and thing.max_minutes < thing.min_minutes:
        works = _("Make the longest longer, or write 0 for no limit.")
        yield Reason("lengths", _("The longest booking is shorter than the shortest."), works, field="max_minutes")
    widest = int(WIDEST_GAP.total_seconds() // 60)
    for name in ("buffer_before", "buffer_after"):
        if getattr(thing, name) > widest:
            works = _("Longer work is written as a closure.")
            yield Reason("gap", _("A gap is at most %(most)d minutes.") % {"most": widest}, works, field=name)
    if thing.pending_holds and not thing.needs_approval:
        works = _("Tick also that the house answers each request.")
        yield Reason("pending", _("Nothing waits for an answer here, so nothing can hold the time."), works, field="pending_holds")
