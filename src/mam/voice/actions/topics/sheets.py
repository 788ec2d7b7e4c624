"""Answers that come on paper: a numbered sheet is one participant, typed in by the desk in one go."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Participant, Statement, Topic
from ...words.topics import Making, Says
from .answering import answer_rows
from .participants import sheet_participant
from .stages import stage_reasons

HIGHEST_SHEET = 9999


def enter_sheet(topic: Topic, sheet: int, answers: Mapping[int, int], *, by: Person) -> Participant:
    """answers: number of the statement -> what is ticked. The same number typed again corrects the sheet; rows left out stay.

    Refuses numbers no statement has, and an empty sheet.
    """
    demand("voice.enter_sheet", by, topic)
    shown = {one.number: one for one in Statement.objects.public().filter(topic=topic)}
    if reasons := [*stage_reasons(topic, Making.ANSWER), *_wrong(sheet, answers, shown)]:
        raise Refusal(reasons)
    with transaction.atomic():
        participant = sheet_participant(topic, sheet)
        answer_rows(participant, {shown[number]: says for number, says in answers.items()}, by=by, channel=Channel.PAPER)
        record("entered_answers", topic, by=by, channel=Channel.PAPER, sheet=sheet, rows=len(answers))
    return participant


def _wrong(sheet: int, answers: Mapping[int, int], shown: Mapping[int, Statement]):
    if not 1 <= sheet <= HIGHEST_SHEET:
        works = _("Write the number on the sheet and type it here.")
        yield Reason("sheet", _("A sheet has a number from 1 to 9999."), works, field="sheet")
    if strange := sorted(set(answers) - set(shown)):
        sentence = _("No statement has this number: %(numbers)s.") % {"numbers": ", ".join(map(str, strange[:10]))}
        yield Reason("numbers", sentence, _("Look at the number at the left edge of the paper."))
    if not answers:
        yield Reason("empty", _("Nothing is ticked on this sheet."), _("Put it aside, or tick at least one row."))
    if not set(answers.values()) <= set(Says.values):
        yield Reason("says", _("Press one of the three answers."), _("“I pass” is an answer too."))
