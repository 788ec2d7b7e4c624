"""Writing statements, and letting them in: one idea, at most 140 characters, looked at before anybody sees it."""

import unicodedata

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line, fold
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Participant, Statement, Topic
from ...words.topics import Making
from ..needs.private_data import private_reasons
from .stages import stage_reasons
from .telling import tell_writer

MOST_LETTERS, FEWEST_WORDS, MOST_OF_ONE = 140, 3, 10


def write_statement(
    topic: Topic, text: str, *, writer: Participant, by: Person | None = None, channel: str = Channel.WEB
) -> Statement:
    """Waits for the animator. by: who wrote it down for the writer. The same words of the same writer are one statement."""
    if by is not None and by.pk != writer.person_id:
        demand("voice.answer_for", by, topic)
    said = clean_line(text)
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=writer.pk)
        own = Statement.objects.filter(topic=topic, writer=writer)
        if known := own.filter(text=said).first():
            return known
        wrong = [*text_reasons(said), *_private(said)]
        reasons = [*stage_reasons(topic, Making.STATEMENT), *wrong, *_double(topic, said), *_many(own.count())]
        if reasons:
            raise Refusal(reasons)
        made = Statement.objects.create(topic=topic, text=said, writer=writer, by=by, channel=channel, at=clock.now())
        record("wrote_statement", made, by=by, channel=channel)
    return made


def admit_statement(statement: Statement, *, by: Person, reply: str = "") -> Statement:
    """Approved: it gets its number and everybody can answer it; the writer is told. Twice is harmless."""
    demand("voice.moderate", by, statement)
    with transaction.atomic():
        topic = Topic.objects.select_for_update().get(pk=statement.topic_id)
        statement = Statement.objects.select_for_update().get(pk=statement.pk)
        if statement.shown or statement.hidden:
            return statement
        last = Statement.objects.filter(topic=topic, number__isnull=False).order_by("-number").values_list("number", flat=True).first()
        statement.number, statement.shown, statement.reply = (last or 0) + 1, clock.now(), clean_line(reply)[:300]
        statement.save(update_fields=["number", "shown", "reply"])
        record("admitted_text", statement, by=by, number=statement.number)
        tell_writer(statement, by=by)
    return statement


def text_reasons(said: str) -> list[Reason]:
    """What keeps it from being one sentence that one can agree with or not."""
    works = _("For example: there should be benches in the shade at Aleja Henryka.")
    if len(said) > MOST_LETTERS:
        sentence = _("It has %(n)d characters, %(most)d fit.") % {"n": len(said), "most": MOST_LETTERS}
        return [Reason("long", sentence, _("Leave one thought. The others can be statements of their own."), field="text")]
    words = [word for word in said.split() if any(unicodedata.category(letter).startswith("L") for letter in word)]
    if len(words) < FEWEST_WORDS:
        return [Reason("no_sentence", _("This is not yet a sentence one can agree with or not."), works, field="text")]
    if said.endswith("?"):
        return [Reason("asks", _("A question cannot be agreed with."), works, field="text")]
    return []


def _private(said: str) -> list[Reason]:
    """A statement needs nobody's phone, e-mail or PESEL."""
    works = _("Everybody will read it. Take it out.")
    return [Reason(reason.code, reason.sentence, works, field="text") for reason in private_reasons(said)]


def _double(topic: Topic, said: str) -> list[Reason]:
    plain = fold(said).rstrip(".! ")
    if any(fold(text).rstrip(".! ") == plain for text in Statement.objects.public().filter(topic=topic).values_list("text", flat=True)):
        works = _("You will find it among the statements: answer it.")
        return [Reason("double", _("The same sentence stands here already."), works, field="text")]
    return []


def _many(number: int) -> list[Reason]:
    if number < MOST_OF_ONE:
        return []
    return [Reason("many", _("Ten statements of yours are here already."), _("Let others write now; say the rest at the desk."))]
