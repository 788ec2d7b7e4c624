"""Which messages of the house come to a person, and how; chosen by themself, or by the host for them."""

from django.db import transaction

from mam.core.permission import demand
from mam.core.refusal import Refusal
from mam.journal.actions.preferences import choose
from mam.journal.words import Channel

from ..models import Person



def choose_messages(person: Person, choices: dict[str, dict], *, by: Person, channel: str = Channel.WEB) -> None:
    """choices: topic -> way, digest, hour (see journal.actions.preferences.choose). All of them, or with a Refusal none."""
    demand("people.change_person", by, person)
    reasons = []
    with transaction.atomic():
        for topic, chosen in choices.items():
            try:
                choose(person.pk, topic, by=by, channel=channel, **chosen)
            except Refusal as no:
                reasons += no.reasons
        if reasons:
            raise Refusal(reasons)
