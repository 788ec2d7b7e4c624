"""A listening talk: their own words, the needs drawn from them, what each side promised; and who it was, apart, with consent."""

import datetime as dt
import uuid
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line, clean_text
from mam.journal.actions import record
from mam.people.models import Person

from ...methods.slips import make_slip
from ...models import Area, Conversation, DrawnNeed, Need
from ..needs.need_ask import NeedAsk
from ..needs.saying import raise_need
from .contacts import keep_contact


@dataclass(frozen=True)
class TalkAsk:
    """The filled form. needs: one line for each need drawn. name, reach, person: only with agreed, else they are refused.

    person: the same person in the register; their name and contact stand in for what is left empty.
    """

    words: str
    where: str
    day: dt.date
    channel: str
    area: Area | None = None
    needs: tuple[str, ...] = ()
    ours: str = ""
    theirs: str = ""
    wants_to_join: bool = False
    call_back: bool = False
    name: str = ""
    reach: str = ""
    person: Person | None = None
    agreed: bool = False

    def clean(self) -> "TalkAsk":
        if self.person is None:
            return self
        return replace(self, name=self.name or self.person.name, reach=self.reach or self.person.phone or self.person.email)

    def reasons(self):
        if not clean_text(self.words) or len(self.words) > 4000:
            works = _("Write what was said, as it was said. At most 4000 letters.")
            yield Reason("words", _("There are no words yet, or too many."), works, field="words")
        if self.day > clock.today():
            yield Reason("not_yet", _("This day has not come yet."), _("Choose the day of the talk."), field="day")
        if (self.name or self.reach) and not self.agreed:
            works = _("Ask, tick it, or leave name and contact empty.")
            yield Reason("no_consent", _("Name and contact are kept only when the person agreed."), works, field="agreed")
        if self.call_back and not (self.name and self.reach):
            works = _("Note a name and a phone, or give the slip: they can come back by it.")
            yield Reason("no_way_back", _("We cannot call back somebody we cannot reach."), works, field="reach")


def note_conversation(ask: TalkAsk, *, by: Person, request_key: uuid.UUID | None = None) -> Conversation:
    """Writes the talk down with its needs. The first need has the slip of the talk, so one number is enough to come back."""
    demand("voice.listen", by)
    ask = ask.clean()
    if reasons := list(ask.reasons()):
        raise Refusal(reasons)
    with transaction.atomic():
        Person.objects.select_for_update(no_key=True).get(pk=by.pk)
        if known := request_key and Conversation.objects.filter(request_key=request_key).first():
            return known
        made = Conversation.objects.create(
            day=ask.day, where=clean_line(ask.where)[:120], area=ask.area, listener=by, channel=ask.channel, slip=make_slip(),
            words=clean_text(ask.words), ours=clean_line(ask.ours)[:500], theirs=clean_line(ask.theirs)[:500], at=clock.now(),
            wants_to_join=ask.wants_to_join, call_back=ask.call_back, request_key=request_key,
        )  # fmt: skip
        drawn = [draw(made, line, slip=made.slip if first == 0 else "", by=by) for first, line in enumerate(ask.needs)]
        if ask.agreed and ask.name:
            keep_contact(made, ask.name, ask.reach, person=ask.person, by=by)
        record("noted_conversation", made, by=by, channel=ask.channel, needs=[need.number for need in drawn])
    return made


def draw(made: Conversation, text: str, *, slip: str, by: Person) -> Need:
    """Nobody stands behind a need from a talk but the slip."""
    need = raise_need(NeedAsk(text, by=by, channel=made.channel, said=made.day, area=made.area, slip=slip, sure=False))
    DrawnNeed.objects.create(conversation=made, need=need)
    return need


def mark_called_back(conversation: Conversation, *, by: Person) -> Conversation:
    demand("voice.listen", by)
    with transaction.atomic():
        row = Conversation.objects.select_for_update().get(pk=conversation.pk)
        if row.call_back and row.called_back is None:
            row.called_back = clock.now()
            row.save(update_fields=["called_back"])
            record("called_back", row, by=by, channel="phone")
    return row
