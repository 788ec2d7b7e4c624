"""Which messages of the house come to a person, and how; chosen by themself, or by the host for them."""

from dataclasses import replace

from django.db import transaction

from mam.core.permission import demand
from mam.core.refusal import Refusal
from mam.journal.actions.preferences import choose
from mam.journal.models import PushSubscription
from mam.journal.words import Channel, Way

from ..models import Person


def ways_to(person: Person) -> tuple[str, set[str]]:
    """The usual way to the person, and every way that reaches them today, browsers included."""
    to = replace(person.as_recipient(), by_push=PushSubscription.objects.filter(to=person.pk).exists())
    return to.way, {way for way in Way.values if replace(to, prefers=way).way == way}


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
