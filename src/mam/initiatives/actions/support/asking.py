"""Asking the house for support: for an initiative, for a group, for oneself."""

import uuid

from django.db import transaction

from mam.core import clock
from mam.core.once import made_before
from mam.core.permission import demand
from mam.core.refusal import Refusal
from mam.core.text import clean_text
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person
from mam.places.methods.calendar import add_working_days

from ...models import SupportMove, SupportRequest
from ...words.support import SupportDeed, SupportKind
from .ask import SupportAsk, reasons_against, taking_days
from .telling import tell_animators


def ask_support(ask: SupportAsk, *, by: Person, channel: str = Channel.WEB, request_key: uuid.UUID | None = None) -> SupportRequest:
    """The same filled form asks once. Everybody who may take it is told."""
    demand("initiatives.ask_support", by, ask.initiative or ask.group or ask.person)
    if by != ask.person:
        demand("initiatives.ask_support_for", by)
    if reasons := list(reasons_against(ask)):
        raise Refusal(reasons)
    with transaction.atomic():
        Person.objects.select_for_update(no_key=True).get(pk=by.pk)
        if known := made_before(_of_form, request_key, ours=lambda row: by.pk in (row.person_id, row.scribe_id)):
            return known
        days = taking_days(clock.today())
        made = SupportRequest.objects.create(
            kind=ask.kind, initiative=ask.initiative, group=None if ask.initiative else ask.group, person=ask.person,
            words=clean_text(ask.words), wished=ask.wished, until=ask.until if ask.kind == SupportKind.EQUIPMENT else None,
            thing=ask.thing if ask.kind == SupportKind.EQUIPMENT else None, due=add_working_days(clock.today(), days),
            taking_days=days, scribe=by if by != ask.person else None, channel=channel, created=clock.now(), request_key=request_key,
        )  # fmt: skip
        SupportMove.objects.create(request=made, deed=SupportDeed.ASKED, by=by, at=clock.now())
        record("asked_for_support", made, by=by, on_behalf_of=ask.group or ask.person, channel=channel, kind=ask.kind)
        tell_animators(made, by=by)
    return made


def _of_form(request_key: uuid.UUID) -> SupportRequest | None:
    return SupportRequest.objects.filter(request_key=request_key).first()
