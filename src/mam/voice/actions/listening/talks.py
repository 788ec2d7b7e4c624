"""A listening talk: their own words, the needs drawn from them, what each side promised; and who it was, apart, with consent."""

import datetime as dt
import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line, clean_text
from mam.journal.actions import record
from mam.municipalities.models.dated_setting import number_on
from mam.people.models import Person

from ...methods.slips import make_slip
from ...models import Area, Contact, Conversation, DrawnNeed, Need
from ..needs.need_ask import NeedAsk
from ..needs.saying import raise_need

KEEP_SETTING, KEEP_DAYS = "listening-contact-days", 180


@dataclass(frozen=True)
class TalkAsk:
    """The filled form. needs: one line for each need drawn. name, reach: only with agreed, else they are refused."""

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
    agreed: bool = False

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
            keep_contact(made, ask, by)
        record("noted_conversation", made, by=by, channel=ask.channel, needs=[need.number for need in drawn])
    return made


def draw(made: Conversation, text: str, *, slip: str, by: Person) -> Need:
    """Nobody stands behind a need from a talk but the slip."""
    need = raise_need(NeedAsk(text, by=by, channel=made.channel, said=made.day, area=made.area, slip=slip, sure=False))
    DrawnNeed.objects.create(conversation=made, need=need)
    return need


def keep_contact(made: Conversation, ask: TalkAsk, by: Person) -> Contact:
    until = clock.today() + dt.timedelta(days=number_on(KEEP_SETTING, clock.today(), KEEP_DAYS))
    wording = _("You may call or write to me about what I said. Kept until the day below, then deleted.")
    return Contact.objects.create(
        conversation=made, name=clean_line(ask.name)[:160], reach=clean_line(ask.reach)[:254], wording=wording, agreed=clock.now(),
        keep_until=until, by=by,
    )  # fmt: skip


def look_at_contact(conversation: Conversation, *, by: Person) -> Contact | None:
    """Who it was; each look is written into the journal. None when there is no contact, or its last day is over."""
    demand("voice.see_contact", by, conversation)
    found = Contact.objects.filter(conversation=conversation, keep_until__gte=clock.today()).first()
    if found:
        record("looked_at_contact", conversation, by=by)
    return found


def mark_called_back(conversation: Conversation, *, by: Person) -> Conversation:
    demand("voice.listen", by)
    with transaction.atomic():
        row = Conversation.objects.select_for_update().get(pk=conversation.pk)
        if row.call_back and row.called_back is None:
            row.called_back = clock.now()
            row.save(update_fields=["called_back"])
            record("called_back", row, by=by, channel="phone")
    return row


def forget_contacts() -> int:
    """Deletes names and contacts after their last day; what was said stays, without them. Twice is harmless."""
    return Contact.objects.filter(keep_until__lt=clock.today()).delete()[0]
