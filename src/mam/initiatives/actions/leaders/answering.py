"""What somebody says to what the house sees: right or not, and whether the house may name them."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.actions import answer
from mam.people.actions.consents import answers_of
from mam.people.models import Person
from mam.people.words import ConsentPurpose

from ...methods.windows import window
from ...models import LeaderWord
from ...words.leaders import LeaderAnswer
from .counting import window_months
from .seeing import Led, led, span_of


@dataclass(frozen=True)
class LeadingPage:
    """named: whether they agreed to be named, None when they were never asked."""

    rows: list[Led]
    months: int
    word: LeaderWord | None
    named: bool | None


def leading_of(person: Person) -> LeadingPage:
    """What the house sees of one person."""
    months = window_months(clock.today())
    rows = led(span_of(*window(clock.today(), months)), person)
    named = answers_of([person.pk], ConsentPurpose.LEADING).get(person.pk)
    return LeadingPage(rows, months, LeaderWord.objects.filter(person=person).first(), named)


def is_seen(person: Person) -> bool:
    """Whether the question about naming is about this person at all."""
    return LeaderWord.objects.filter(person=person).exists()


def answer_as_leader(
    person: Person, said: str, words: str = "", *, named: bool, by: Person, channel: str = Channel.WEB
) -> LeaderWord:
    """said: right or wrong. Whoever says "wrong" is not counted and not named; the answer may be changed at any time."""
    demand("initiatives.answer_as_leader", by, person)
    line = clean_line(words)
    if said not in (LeaderAnswer.RIGHT, LeaderAnswer.WRONG):
        raise Refusal(Reason("answer", _("Say whether it is right."), _("Choose one of the answers."), field="answer"))
    if len(line) > 500:
        raise Refusal(Reason("words", _("This is longer than 500 characters."), _("Make it shorter."), field="words"))
    with transaction.atomic():
        row, _new = LeaderWord.objects.select_for_update().get_or_create(person=person, defaults={"told": clock.now()})
        if (row.answer, row.words) != (said, line):
            row.answer, row.words, row.at, row.by, row.channel = said, line, clock.now(), by, channel
            row.save(update_fields=["answer", "words", "at", "by", "channel"])
            record("answered_as_leader", person, by=by, on_behalf_of=person, channel=channel, said=said)
        answer(person, ConsentPurpose.LEADING, named and said == LeaderAnswer.RIGHT, by=by, channel=channel)
    return row
