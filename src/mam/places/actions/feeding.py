"""Secret calendar addresses: of a person's bookings or of the times a thing is taken, made and revoked."""

from django.db import transaction

from mam.core import clock
from mam.core.permission import demand
from mam.journal.actions import record
from mam.people.models import Person

from ..models import FeedAddress, Thing


def make_address(*, by: Person, thing: Thing | None = None) -> FeedAddress:
    """Gives the person a secret address of their own bookings, or of a thing. Asked again, the standing one is given back."""
    demand("places.make_feed", by, thing)
    of = {"thing": thing, "person": None} if thing else {"person": by, "thing": None}
    with transaction.atomic():
        Person.objects.select_for_update(no_key=True).get(pk=by.pk)
        standing = FeedAddress.objects.standing().filter(made_by=by, **of).first()
        if standing:
            return standing
        address = FeedAddress.objects.create(made_by=by, **of)
        record("feed_made", address, by=by, about="thing" if thing else "person")
    return address


def revoke(address: FeedAddress, *, by: Person) -> FeedAddress:
    """From now on nobody reads the calendar by this address. Revoking twice changes nothing."""
    demand("places.revoke_feed", by, address)
    with transaction.atomic():
        row = FeedAddress.objects.select_for_update(of=("self",)).get(pk=address.pk)
        if row.revoked is None:
            row.revoked = clock.now()
            row.save(update_fields=["revoked"])
            record("feed_revoked", row, by=by)
    return row
