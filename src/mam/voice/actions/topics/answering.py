"""Answering statements: one at a time, least seen first, and one may change one's mind while the round is open."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Answer, Participant, Statement, Topic
from ...words.topics import Making, Says
from .stages import stage_reasons


@dataclass(frozen=True)
class Round:
    """Where a participant stands: statements in their order with what they said (None: not yet), and which one is next.

    trail: statements already answered, in the order of the answers.
    """

    rows: list[tuple[Statement, int | None]]
    following: Statement | None
    trail: list[Statement]

    @property
    def whole(self) -> int:
        return len(self.rows)

    @property
    def done(self) -> int:
        return sum(said is not None for _statement, said in self.rows)

    def before(self, statement: Statement | None) -> Statement | None:
        """The one answered before this one: of a new statement, the last."""
        earlier = self.trail[: self.trail.index(statement)] if statement in self.trail else self.trail
        return earlier[-1] if earlier else None


def answer(
    statement: Statement, participant: Participant, says: int, *, by: Person | None = None, channel: str = Channel.WEB
) -> Answer:
    """A new row; the last one counts. The same answer again changes nothing. by: who typed it for the participant.

    Nothing goes into the journal: what somebody answered is nobody's deed to look up.
    """
    return answer_rows(participant, {statement: says}, by=by, channel=channel)[0]


def answer_rows(
    participant: Participant, rows: Mapping[Statement, int], *, by: Person | None = None, channel: str = Channel.WEB
) -> list[Answer]:
    """Several statements of one topic in one go, as from a sheet; all of them or none."""
    topic = participant.topic
    if by is not None and by.pk != participant.person_id:
        demand("voice.answer_for", by, topic)
    with transaction.atomic():
        Participant.objects.select_for_update().get(pk=participant.pk)
        gone = [reason for statement in rows for reason in _not_there(statement, participant)][:1]
        if reasons := [*stage_reasons(topic, Making.ANSWER), *gone, *_no_answer(rows.values())]:
            raise Refusal(reasons)
        last = {row.statement_id: row for row in Answer.objects.filter(participant=participant, statement__in=rows).last()}
        known = {statement: last.get(statement.pk) for statement in rows}
        same = {statement: row for statement, row in known.items() if row and row.says == rows[statement]}
        new = [
            Answer(participant=participant, statement=statement, says=says, by=by, channel=channel, at=clock.now())
            for statement, says in rows.items() if statement not in same
        ]  # fmt: skip
        return [*same.values(), *Answer.objects.bulk_create(new)]


def round_of(topic: Topic, participant: Participant | None) -> Round:
    """All shown statements; the next is the one fewest people answered, ties by a lot drawn for each participant."""
    statements = list(Statement.objects.public().filter(topic=topic))
    said = {}
    if participant is not None:
        mine = Answer.objects.filter(participant=participant).order_by("pk").values_list("statement", "says")
        said = dict(mine)
    rows = [(statement, said.get(statement.pk)) for statement in statements]
    left = [statement for statement, value in rows if value is None]
    known = {statement.pk: statement for statement in statements}
    return Round(rows, _least_seen(topic, left, participant), [known[key] for key in said if key in known])


def _least_seen(topic: Topic, left: list[Statement], participant: Participant | None) -> Statement | None:
    if not left:
        return None
    seen = dict(
        Answer.objects.filter(statement__in=[one.pk for one in left]).order_by().values("statement")
        .annotate(n=Count("participant", distinct=True)).values_list("statement", "n")
    )  # fmt: skip
    key = str(participant.pk if participant else topic.pk)
    return min(left, key=lambda one: (seen.get(one.pk, 0), lot(key, str(one.pk))))


def lot(participant: str, statement: str) -> str:
    """The same for the same two, and in no order that anybody chose."""
    return hashlib.sha256(f"{participant} {statement}".encode()).hexdigest()


def _not_there(statement: Statement, participant: Participant) -> list[Reason]:
    if statement.shown and not statement.hidden and statement.topic_id == participant.topic_id:
        return []
    return [Reason("gone", _("This statement is not shown any more."), _("Go on with the next one."))]


def _no_answer(said: Iterable[int]) -> list[Reason]:
    if set(said) <= set(Says.values):
        return []
    return [Reason("says", _("Press one of the three answers."), _("“I pass” is an answer too."))]
