"""The option's author accepts another wording or not, with a sentence; the house does it when there is nobody to ask, or after a week.

What people said about consent was said about words they had read. So a word given to an earlier wording is not counted for the new
one: it stands beside it as said about the earlier one, whoever said it is told, and one press says it again. Nothing they said is lost.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Amendment, Remark, Topic
from ...words.topics import Making
from .opening import closed_reason
from .stages import stage_reasons
from .telling_amendments import tell_answered, tell_new_wording
from .wordings import new_wording, wording_of

SHORTEST, LONGEST = 5, 300


def accept_amendment(amendment: Amendment, word: str, *, wording: int | None, by: Person, channel: str = Channel.WEB) -> Amendment:
    """The option carries the new words from now on, and the earlier ones stay to be read. wording: number of the one that was compared.

    Twice is harmless.
    """
    demand("voice.answer_amendment", by, amendment)
    word = clean_line(word)
    with transaction.atomic():
        row, option = _locked(amendment)
        if row.accepted:
            return row
        now = wording_of(option)
        if reasons := [*_reasons(row, option, word), *stage_reasons(option.topic, Making.AMENDMENT), *_not_read(now, wording)]:
            raise Refusal(reasons)
        _answer(row, True, word, by, before=option.text, wording=now + 1)
        option.text = row.remark.text
        option.save(update_fields=["text"])
        record("accepted_amendment", row.remark, by=by, on_behalf_of=option.author, channel=channel, wording=row.wording)
        tell_answered(row, by=by)
        tell_new_wording(row, by=by)
    return row


def decline_amendment(amendment: Amendment, word: str, *, by: Person, channel: str = Channel.WEB) -> Amendment:
    """The option stays as it is; the reason is public. Twice is harmless."""
    demand("voice.answer_amendment", by, amendment)
    word = clean_line(word)
    with transaction.atomic():
        row, option = _locked(amendment)
        if row.accepted is False:
            return row
        reasons = list(_reasons(row, option, word))
        if option.topic.closed:
            reasons.append(closed_reason())
        if reasons:
            raise Refusal(reasons)
        _answer(row, False, word, by, before=option.text)
        record("declined_amendment", row.remark, by=by, on_behalf_of=option.author, channel=channel)
        tell_answered(row, by=by)
    return row


def _locked(amendment: Amendment) -> tuple[Amendment, Remark]:
    """The topic first, as everywhere; the option, so that nobody says consent to it meanwhile; the words, so that nobody hides them."""
    topic = Topic.objects.select_for_update().get(pk=amendment.option.topic_id)
    remarks = Remark.objects.select_for_update(of=("self",), no_key=True)
    option, remark = remarks.get(pk=amendment.option_id), remarks.get(pk=amendment.remark_id)
    row = Amendment.objects.select_for_update(of=("self",)).get(pk=amendment.pk)
    option.topic, row.option, row.remark = topic, option, remark
    return row, option


def _answer(row: Amendment, accepted: bool, word: str, by: Person, *, before: str, wording: int | None = None) -> None:
    row.accepted, row.answer, row.answered, row.answered_by = accepted, word, clock.now(), by
    row.before, row.wording = before, wording
    row.save(update_fields=["accepted", "answer", "answered", "answered_by", "before", "wording"])


def _reasons(row: Amendment, option: Remark, word: str):
    again = _("Look at the page of the topic again.")
    if row.answered:
        yield Reason("answered", _("It was answered already."), again)
    if row.withdrawn:
        yield Reason("withdrawn", _("Whoever proposed it has withdrawn it."), again)
    if row.remark.hidden or not row.remark.shown:
        yield Reason("not_shown", _("This wording is not shown."), again)
    if option.hidden:
        yield Reason("gone", _("This option is not shown any more."), _("Look at the list of options again."))
    if not SHORTEST <= len(word) <= LONGEST:
        works = _("One sentence that everybody reads, at most 300 characters.")
        yield Reason("word", _("Say why you accept it or not."), works, field="word")


def _not_read(now: int, wording: int | None) -> list[Reason]:
    return [] if wording == now else [new_wording()]
