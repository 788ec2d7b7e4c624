"""Everything the page of a topic shows, in one read: needs, what we know, options, sides, talk, meetings, outcome, and its way."""

import datetime as dt
from dataclasses import dataclass, field

from mam.people.models import Person

from ...models import (
    Gathering,
    GroupResult,
    Participant,
    Parting,
    Remark,
    StageMove,
    Statement,
    StepEnd,
    Topic,
    TopicEvent,
    TopicOutcome,
)
from ...words.topics import STAGES, Making, Stage
from .consent import OptionStand, options_of
from .outcome import last_outcome


@dataclass(frozen=True)
class Said:
    """A remark of the talk with its answers."""

    remark: Remark
    replies: list[Remark]


@dataclass(frozen=True)
class Step:
    """One step on the way of the topic. kind: opened, gathered, parted, moved, meeting, outcome, closed; ended, reopened: a next step."""

    at: dt.datetime
    kind: str
    row: object


@dataclass(frozen=True)
class TopicPage:
    topic: Topic
    needs: list[Gathering]
    remarks: dict[str, list[Remark]]
    talk: list[Said]
    options: list[OptionStand]
    statements: int
    participants: int
    meetings: list[TopicEvent]
    outcome: TopicOutcome | None
    result: GroupResult | None
    way: list[Step] = field(default_factory=list)


def stages_of(topic: Topic) -> list[tuple[Stage, str]]:
    """Every stage with "done", "here" or "ahead", by the order of the list."""
    order = list(STAGES)
    here = order.index(topic.stage)
    return [(Stage(one), "here" if n == here else "done" if n < here else "ahead") for n, one in enumerate(order)]


def page_of(topic: Topic, *, person: Person | None = None, participant: Participant | None = None) -> TopicPage:
    """What this person may see. participant: whose words on consent are marked as their own."""
    gatherings = list(Gathering.objects.filter(topic=topic).select_related("need__raiser", "parting", "by"))
    seen = Remark.objects.visible_to(person).filter(topic=topic, hidden=None).select_related("author", "event")
    remarks = list(seen.order_by("at", "pk"))
    meetings = list(TopicEvent.objects.filter(topic=topic).select_related("event", "by"))
    meetings = [row for row in meetings if row.event.is_public]
    outcome = last_outcome(topic)
    by_kind = {kind.value: [one for one in remarks if one.kind == kind and not one.under_id] for kind in Making}
    return TopicPage(
        topic, [row for row in gatherings if not hasattr(row, "parting") and row.need.is_public], by_kind, _talk(remarks),
        options_of(topic, participant, person=person), Statement.objects.public().filter(topic=topic).count(),
        Participant.objects.filter(topic=topic).count(), meetings, outcome,
        GroupResult.objects.filter(topic=topic).order_by("-pk").first(), _way(topic, gatherings, meetings, outcome),
    )  # fmt: skip


def _talk(remarks: list[Remark]) -> list[Said]:
    replies: dict[object, list[Remark]] = {}
    for one in remarks:
        if one.under_id:
            replies.setdefault(one.under_id, []).append(one)
    return [Said(one, replies.get(one.pk, [])) for one in remarks if one.kind == Making.TALK and not one.under_id]


def _way(topic: Topic, gatherings: list[Gathering], meetings: list[TopicEvent], outcome: TopicOutcome | None) -> list[Step]:
    """Every step in its order: joins and undone joins, stages, meetings, outcome."""
    public = [row for row in gatherings if row.need.is_public]
    partings: list[Parting] = [row.parting for row in public if hasattr(row, "parting")]
    steps = [Step(topic.at, "opened", topic)]
    steps += [Step(row.at, "gathered", row) for row in public]
    steps += [Step(row.at, "parted", row) for row in partings]
    steps += [Step(row.at, "moved", row) for row in StageMove.objects.filter(topic=topic).select_related("by")]
    steps += [Step(row.at, "meeting", row) for row in meetings]
    steps += [Step(outcome.at, "outcome", outcome)] if outcome else []
    steps += _ends(topic)
    steps += [Step(topic.closed, "closed", topic)] if topic.closed else []
    return sorted(steps, key=lambda step: step.at)


def _ends(topic: Topic) -> list[Step]:
    """What became of next steps, and what of it was taken back."""
    ends = list(StepEnd.objects.filter(step__outcome__topic=topic).select_related("step"))
    return [Step(end.at, "ended", end) for end in ends] + [Step(end.undone, "reopened", end) for end in ends if end.undone]
