"""Opening a centre of the town."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import address, clean_line
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Centre
from .centre import FIELDS

LONGEST_ADDRESS = 60


def open_centre(name: str, *, by: Person, slug: str = "", **facts) -> Centre:
    """A new centre with its address in the town; it is empty until its things and hours are written.

    slug: its word in addresses, else made of the name. facts: the other fields a centre says about itself. A centre that
    already has this address is given back as it is.
    """
    demand("places.lead", by)
    name = clean_line(name)
    slug = slug or address(name)[:LONGEST_ADDRESS]
    reasons = []
    if not slug:
        reasons.append(Reason("no_name", _("The centre has no name."), _("Write the name that hangs by the door."), field="name"))
    if not facts.get("street") or not facts.get("town"):
        works = _("Write the street with the number, and the town.")
        reasons.append(Reason("no_address", _("The address is missing."), works, field="street"))
    if reasons:
        raise Refusal(reasons)
    with transaction.atomic():
        said = {field: facts[field] for field in FIELDS if field in facts}
        centre, new = Centre.objects.get_or_create(slug=slug, defaults={"name": name, **said})
        if new:
            record("opened_centre", centre, by=by)
    return centre
