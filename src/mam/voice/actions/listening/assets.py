"""The map of assets: what people here can do, with their consent; places, institutions, groups and things."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Area, Asset
from ...words.listening import AssetKind


def add_asset(
    kind: str, name: str, *, by: Person, about: str = "", area: Area | None = None, person: Person | None = None, agreed: bool = False,
    for_all: bool = False,
) -> Asset:  # fmt: skip
    """Puts something on the map. What a person can do needs the person and their consent. The same again changes nothing."""
    demand("voice.keep_assets", by)
    name, reasons = clean_line(name), []
    if not 2 <= len(name) <= 120:
        works = _("For example: sewing, a van, the school pitch.")
        reasons.append(Reason("name", _("It has no name yet, or it is too long."), works, field="name"))
    if (kind == AssetKind.SKILL or person) and not (person and agreed):
        works = _("Ask them, choose the person and tick that they agreed.")
        reasons.append(Reason("no_consent", _("People stand on the map only when they agreed."), works, field="agreed"))
    if reasons:
        raise Refusal(reasons)
    with transaction.atomic():
        made, is_new = Asset.objects.get_or_create(
            kind=kind, name=name, person=person, ended=None,
            defaults={
                "about": clean_line(about)[:500], "area": area, "agreed": clock.now() if person else None, "by": by, "at": clock.now(),
                "for_all": for_all,
            },
        )  # fmt: skip
        if is_new:
            record("added_asset", made, by=by, on_behalf_of=person)
    return made


def end_asset(asset: Asset, *, by: Person) -> None:
    """Takes it off the map; by the house, or by whoever's it is. Twice is harmless."""
    demand("voice.end_asset", by, asset)
    with transaction.atomic():
        if Asset.objects.filter(pk=asset.pk, ended=None).update(ended=clock.now()):
            record("ended_asset", asset, by=by, on_behalf_of=asset.person)
