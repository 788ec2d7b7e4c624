"""Writing into the journal."""

from django.db.models import Model

from mam.core import clock

from ..models import Entry
from ..words import Channel


def record(verb: str, subject: Model, *, by=None, on_behalf_of=None, channel=Channel.WEB, **facts) -> Entry:
    """Writes one deed. by and on_behalf_of are persons or groups (anything with a uuid pk) or None for the house itself.

    facts: small JSON values, never names or contact data.
    """
    return Entry.objects.create(
        at=clock.now(),
        by=getattr(by, "pk", None),
        on_behalf_of=getattr(on_behalf_of, "pk", None),
        channel=channel,
        verb=verb,
        subject_kind=subject._meta.label_lower,
        subject_id=str(subject.pk),
        facts=facts,
    )
