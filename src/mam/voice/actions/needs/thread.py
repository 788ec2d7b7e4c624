"""The thread of a need: from the first word to what changed, in the order in which it happened, read from the journal and the answers."""

import datetime as dt
from dataclasses import dataclass, field

from mam.journal.models import Entry

from ...models import Need, NeedAnswer, NeedCheck, NeedJoin
from ...words.needs import Said

SHOWN = ("accepted_need", "gathered_need", "confirmed_need", "reopened_need")


@dataclass(frozen=True)
class Step:
    """One thing that happened. kind: the deed, as templates tell it. about: the answer, joining or promised step, when there is one.

    facts: of the journal entry.
    """

    kind: str
    at: dt.datetime
    about: object = None
    facts: dict = field(default_factory=dict)


def thread_of(need: Need) -> list[Step]:
    """All steps, the oldest first."""
    entries = Entry.objects.about(need).filter(verb__in=SHOWN).order_by("at", "pk")
    steps = [Step(entry.verb, entry.at, facts=dated(entry.facts)) for entry in entries]
    steps += [Step("answer", answer.at, answer) for answer in NeedAnswer.objects.filter(need=need)]
    steps += [Step(kind_of(row, need), row.at, row) for row in joinings(need)]
    steps += [Step("milestone", row.ended, row) for row in need.milestones.over()]
    return sorted(steps, key=lambda step: step.at)


def dated(facts: dict) -> dict:
    return {**facts, "due": dt.date.fromisoformat(facts["due"])} if facts.get("due") else facts


def joinings(need: Need):
    rows = NeedJoin.objects.filter(need=need) | NeedJoin.objects.filter(into=need)
    return rows.select_related("need", "into", "undone_by").order_by("at", "pk")


def kind_of(row: NeedJoin, need: Need) -> str:
    inwards = row.into_id == need.pk
    if row.undoes_id:
        return "left" if inwards else "taken_apart"
    return "gathered" if inwards else "joined"


def tally(need: Need) -> dict[str, int] | None:
    """What people said in the present round; None before anybody was asked."""
    if not need.round:
        return None
    said = NeedCheck.objects.filter(need=need, round=need.round).values_list("said", flat=True)
    counts = {word: sum(one == word for one in said) for word in Said.values}
    return {**counts, "asked": len(said), "answered": sum(counts.values())}
