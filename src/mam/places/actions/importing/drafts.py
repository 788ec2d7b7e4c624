"""A file kept between its preview and the taking over, for the person who brought it."""

import datetime as dt
import uuid

from mam.core import clock
from mam.core.permission import demand
from mam.core.text import clean_line
from mam.people.models import Person

from ...models import Centre, ImportDraft, Thing
from .order import Order, window_until
from .reading import read_upload


def keep_file(
    centre: Centre, name: str, data: bytes, *, by: Person, default: Thing | None = None, until: dt.date | None = None
) -> ImportDraft:
    """Keeps a file that can be read; refuses it as a whole when it cannot. Drafts that ran out are thrown away."""
    demand("places.import", by, centre)
    read_upload(data, window_until(until))
    throw_away()
    return ImportDraft.objects.create(
        centre=centre,
        by=by,
        made=clock.now(),
        file_name=clean_line(name)[-200:] or "?",
        content=data,
        default_room=default.slug if default else "",
        until=until,
    )


def throw_away() -> None:
    """Throws away the files that waited longer than they are kept; they may name people."""
    ImportDraft.objects.run_out().delete()


def draft_of(person: Person, centre: Centre, key: uuid.UUID) -> ImportDraft | None:
    """The person's own draft for the centre; None for everybody else's and for one that ran out."""
    return ImportDraft.objects.of(person).filter(centre=centre, pk=key).first()


def order_of(draft: ImportDraft) -> Order:
    """What was chosen for the draft so far."""
    default = Thing.objects.filter(centre=draft.centre, slug=draft.default_room).standing().first()
    return Order(draft.centre, draft.by, dict(draft.rooms), default, draft.until)
