"""Changing the words of an initiative after it began."""

from django.db import transaction

from mam.core.permission import demand
from mam.core.refusal import Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Initiative
from .initiative_ask import InitiativeAsk, columns, word_reasons
from .team import refuse_ended


def change(initiative: Initiative, ask: InitiativeAsk, *, by: Person, channel: str = Channel.WEB) -> Initiative:
    """Other words, place, kind or group; where it came from stays. The same words again change nothing."""
    demand("initiatives.change", by, initiative)
    with transaction.atomic():
        now = Initiative.objects.select_for_update(of=("self",)).get(pk=initiative.pk)
        refuse_ended(now)
        values = columns(ask)
        group = ask.group if ask.group != now.group else None  # the one that stands may stay
        if reasons := list(word_reasons(values["title"], values["summary"], group, now.lead, by)):
            raise Refusal(reasons)
        changed = [name for name, value in values.items() if getattr(now, name) != value]
        if not changed:
            return now
        for name in changed:
            setattr(now, name, values[name])
        now.save(update_fields=changed)
        record("changed_initiative", now, by=by, channel=channel, changed=changed)
    return now
