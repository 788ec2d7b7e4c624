"""Beginning an initiative: from nothing, from a need or from a topic; at the desk for somebody without an account."""

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.once import made_before
from mam.core.permission import demand
from mam.core.refusal import Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.municipalities.models import Municipality
from mam.municipalities.scope import current
from mam.people.models import Person

from ...models import Initiative, TeamMember
from ...words.initiatives import TeamState
from .initiative_ask import InitiativeAsk, columns, word_reasons
from .telling import tell_begun


def begin(
    ask: InitiativeAsk, *, lead: Person, by: Person, channel: str = Channel.WEB, request_key: uuid.UUID | None = None
) -> Initiative:
    """Gives it a number; the lead is the first of the team. The same filled form begins one."""
    demand("initiatives.begin", by)
    if by != lead:
        demand("initiatives.begin_for", by)
    values = columns(ask)
    if reasons := list(word_reasons(values["title"], values["summary"], ask.group, lead, by)):
        raise Refusal(reasons)
    with transaction.atomic():
        Municipality.objects.select_for_update(no_key=True).get(pk=current().pk)
        if known := made_before(_of_form, request_key, ours=lambda row: by.pk in (row.lead_id, row.scribe_id)):
            return known
        made = Initiative.objects.create(
            number=(Initiative.objects.order_by("-number").values_list("number", flat=True).first() or 0) + 1, need=ask.need,
            topic=ask.topic, lead=lead, scribe=by if by != lead else None, channel=channel, created=clock.now(), shown=clock.now(),
            request_key=request_key, **values,
        )  # fmt: skip
        TeamMember.objects.create(initiative=made, person=lead, role=_("lead"), state=TeamState.IN, since=clock.now())
        record("began_initiative", made, by=by, on_behalf_of=lead, channel=channel)
        tell_begun(made, by=by)
    return made


def _of_form(request_key: uuid.UUID) -> Initiative | None:
    return Initiative.objects.filter(request_key=request_key).first()
