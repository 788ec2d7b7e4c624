"""Asking the house for support: for an initiative, for a group, for oneself; at the desk for somebody who rings or brings a slip."""

import datetime as dt
import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.once import made_before
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_text
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.municipalities.models.dated_setting import setting_on
from mam.people.actions.persons import register_person
from mam.people.models import Group, Person
from mam.places.methods.calendar import add_working_days
from mam.places.models import Thing

from ...models import Initiative, SupportMove, SupportRequest
from ...words.initiatives import ENDED
from ...words.support import SupportDeed, SupportKind
from .telling import tell_animators

DAYS, LONGEST, MOST_AHEAD = 3, 60, 365
SETTING = "support-taking-days"


@dataclass(frozen=True)
class SupportAsk:
    """The filled form, the same from web, desk, phone and paper. wished: by when; until: last day of a loan."""

    kind: str
    words: str
    person: Person
    initiative: Initiative | None = None
    group: Group | None = None
    wished: dt.date | None = None
    until: dt.date | None = None
    thing: Thing | None = None


def taking_days(day: dt.date) -> int:
    """In how many working days somebody has to take a request: the town's own number, else three."""
    days = setting_on(SETTING, day)
    return days if isinstance(days, int) and 0 < days <= LONGEST else DAYS


def ask_support(ask: SupportAsk, *, by: Person, channel: str = Channel.WEB, request_key: uuid.UUID | None = None) -> SupportRequest:
    """The same filled form asks once. Everybody who may take it is told."""
    demand("initiatives.ask_support", by, ask.initiative or ask.group or ask.person)
    if by != ask.person:
        demand("initiatives.ask_support_for", by)
    if reasons := list(_reasons(ask)):
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


def ask_at_desk(
    person: Person | None, new: dict[str, str], make, *, by: Person, channel: str, request_key: uuid.UUID | None = None, sure: bool = False
) -> SupportRequest:
    """For somebody who stands at the desk, rings or brought a slip. make(person) gives the wish; new: data of somebody not known yet."""
    demand("initiatives.ask_support_for", by)
    if person is None and not new.get("first_name"):
        works = _("Choose somebody, or write a first name.")
        raise Refusal(Reason("nobody", _("Who asks for support?"), works, field="first_name"))
    with transaction.atomic():
        person = person or register_person(**new, by=by, channel=channel, sure=sure)
        return ask_support(make(person), by=by, channel=channel, request_key=request_key)


def _of_form(request_key: uuid.UUID) -> SupportRequest | None:
    return SupportRequest.objects.filter(request_key=request_key).first()


def _reasons(ask: SupportAsk):
    today, words = clock.today(), clean_text(ask.words)
    if ask.kind not in SupportKind.values:
        yield Reason("kind", _("Say what kind of support you need."), _("Choose one from the list."), field="kind")
    if not 10 <= len(words) <= 2000:
        works = _("Two sentences are enough: what you need, and what for.")
        yield Reason("words", _("A request has 10 to 2000 characters."), works, field="words")
    if ask.wished and ask.wished < today:
        yield Reason("past", _("This day has gone by."), _("Choose a day from today on."), field="wished")
    if ask.wished and ask.wished > today + dt.timedelta(days=MOST_AHEAD):
        works = ngettext("At most %(n)d day ahead.", "At most %(n)d days ahead.", MOST_AHEAD) % {"n": MOST_AHEAD}
        yield Reason("too_far", _("This day is too far away to plan for it."), works, field="wished")
    if ask.until and ask.until < (ask.wished or today):
        yield Reason("days", _("The last day is before the first."), _("Change one of them."), field="until")
    if ask.initiative and ask.initiative.stage in ENDED:
        works = _("Begin a new one, or ask for a group or for yourself.")
        yield Reason("ended", _("This initiative has ended."), works, field="about")
