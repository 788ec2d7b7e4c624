"""Beginning an initiative: from nothing, from a need or from a topic; at the desk for somebody without an account."""

import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.once import made_before
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line, clean_text
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.municipalities.models import Municipality
from mam.municipalities.scope import current
from mam.people.models import Group, Person
from mam.voice.models import Area, Need, Topic

from ...models import Initiative, TeamMember
from ...words.initiatives import Kind, TeamState
from .telling import tell_begun


@dataclass(frozen=True)
class InitiativeAsk:
    """The filled form, the same from web, desk, phone and paper."""

    title: str
    summary: str
    place: str = ""
    area: Area | None = None
    kind: str = Kind.GRASSROOTS
    group: Group | None = None
    need: Need | None = None
    topic: Topic | None = None


def begin(
    ask: InitiativeAsk, *, lead: Person, by: Person, channel: str = Channel.WEB, request_key: uuid.UUID | None = None
) -> Initiative:
    """Gives it a number; the lead is the first of the team. The same filled form begins one."""
    demand("initiatives.begin", by)
    if by != lead:
        demand("initiatives.begin_for", by)
    title, summary = clean_line(ask.title), clean_text(ask.summary)
    if reasons := list(_reasons(title, summary)):
        raise Refusal(reasons)
    with transaction.atomic():
        Municipality.objects.select_for_update(no_key=True).get(pk=current().pk)
        if known := made_before(_of_form, request_key, ours=lambda row: by.pk in (row.lead_id, row.scribe_id)):
            return known
        made = Initiative.objects.create(
            number=(Initiative.objects.order_by("-number").values_list("number", flat=True).first() or 0) + 1, title=title,
            summary=summary, place=clean_line(ask.place)[:120], area=ask.area, kind=ask.kind, group=ask.group, need=ask.need,
            topic=ask.topic, lead=lead, scribe=by if by != lead else None, channel=channel, created=clock.now(),
            shown=clock.now(), request_key=request_key,
        )  # fmt: skip
        TeamMember.objects.create(initiative=made, person=lead, role=_("lead"), state=TeamState.IN, since=clock.now())
        record("began_initiative", made, by=by, on_behalf_of=lead, channel=channel)
        tell_begun(made, by=by)
    return made


def _of_form(request_key: uuid.UUID) -> Initiative | None:
    return Initiative.objects.filter(request_key=request_key).first()


def _reasons(title: str, summary: str):
    if not 3 <= len(title) <= 120:
        works = _("For example: benches at the stop.")
        yield Reason("title", _("A name has 3 to 120 characters."), works, field="title")
    if not 10 <= len(summary) <= 3000:
        works = _("Two sentences are enough: what you want to do, and for whom.")
        yield Reason("summary", _("The description has 10 to 3000 characters."), works, field="summary")
