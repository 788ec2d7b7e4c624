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
from .team import refuse_ended
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
    if reasons := list(word_reasons(title, summary, ask.group, lead, by)):
        raise Refusal(reasons)
    with transaction.atomic():
        Municipality.objects.select_for_update(no_key=True).get(pk=current().pk)
        if known := made_before(_of_form, request_key, ours=lambda row: by.pk in (row.lead_id, row.scribe_id)):
            return known
        made = Initiative.objects.create(
            number=(Initiative.objects.order_by("-number").values_list("number", flat=True).first() or 0) + 1, need=ask.need,
            topic=ask.topic, lead=lead, scribe=by if by != lead else None, channel=channel, created=clock.now(), shown=clock.now(),
            request_key=request_key, **columns(ask),
        )  # fmt: skip
        TeamMember.objects.create(initiative=made, person=lead, role=_("lead"), state=TeamState.IN, since=clock.now())
        record("began_initiative", made, by=by, on_behalf_of=lead, channel=channel)
        tell_begun(made, by=by)
    return made


def _of_form(request_key: uuid.UUID) -> Initiative | None:
    return Initiative.objects.filter(request_key=request_key).first()


def change(initiative: Initiative, ask: InitiativeAsk, *, by: Person, channel: str = Channel.WEB) -> Initiative:
    """Other words, place, kind or group; where it came from stays. The same words again change nothing."""
    demand("initiatives.change", by, initiative)
    with transaction.atomic():
        now = Initiative.objects.select_for_update(of=("self",)).select_related("group", "lead").get(pk=initiative.pk)
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


def columns(ask: InitiativeAsk) -> dict:
    return {
        "title": clean_line(ask.title), "summary": clean_text(ask.summary), "place": clean_line(ask.place)[:120], "area": ask.area,
        "kind": ask.kind, "group": ask.group,
    }  # fmt: skip


def word_reasons(title: str, summary: str, group: Group | None, lead: Person | None, by: Person):
    """group: somebody who leads or writes it has to be able to act for it."""
    if group is not None and not any(Group.objects.bookable_by(one).filter(pk=group.pk).exists() for one in {lead, by} - {None}):
        works = _("Choose a group you may act for, or ask its leader to begin it.")
        yield Reason("group", _("You cannot act for this group."), works, field="group")
    if not 3 <= len(title) <= 120:
        works = _("For example: benches at the stop.")
        yield Reason("title", _("A name has 3 to 120 characters."), works, field="title")
    if not 10 <= len(summary) <= 3000:
        works = _("Two sentences are enough: what you want to do, and for whom.")
        yield Reason("summary", _("The description has 10 to 3000 characters."), works, field="summary")
