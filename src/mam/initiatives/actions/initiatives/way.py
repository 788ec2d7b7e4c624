"""The way of an initiative as one thread: where it came from, what happened, dates in the programme, what came of it."""

import datetime as dt
from dataclasses import dataclass

from mam.core import clock
from mam.people.models import Person
from mam.programme.models import Occurrence

from ...models import Initiative, Progress, Result, StageMove

SHOWN = (
    "day", "during", "state", "event__title", "event__slug", "event__where", "event__state", "event__publish_at", "head_count__total",
)  # fmt: skip
NOTES = 12  # of the newest; the others have a page of their own


@dataclass(frozen=True)
class Moment:
    """One place on the thread. kind: need, topic, began, moved, event, note or result; row: what it speaks of.

    ahead: it is still to come.
    """

    kind: str
    at: dt.datetime
    row: object
    ahead: bool = False

    @property
    def room(self) -> str:
        """Whose mark it carries."""
        return {"need": "glos", "topic": "glos", "event": "program"}.get(self.kind, "inicjatywy")


@dataclass(frozen=True)
class Way:
    """older: how many notes stand on a page of their own."""

    moments: list[Moment]
    older: int = 0


def way_of(initiative: Initiative, *, person: Person | None, keeps: bool, result: Result | None) -> Way:
    """In order of time. keeps: sees also events that are not public yet."""
    notes = list(Progress.objects.filter(initiative=initiative, hidden=None).order_by("-at", "-pk")[: NOTES + 1])
    older = Progress.objects.filter(initiative=initiative, hidden=None).count() - NOTES if len(notes) > NOTES else 0
    found = [
        *sources(initiative, person),
        Moment("began", initiative.created, initiative),
        *(Moment("moved", move.at, move) for move in StageMove.objects.filter(initiative=initiative)),
        *dates_of(initiative, keeps),
        *(Moment("note", note.at, note) for note in notes[:NOTES]),
        *([Moment("result", result.at, result)] if result else []),
    ]
    return Way(sorted(found, key=lambda moment: moment.at), older)


def sources(initiative: Initiative, person: Person | None) -> list[Moment]:
    """The need and the topic, when the reader may see them; always before the initiative itself."""
    found, first = [], initiative.created - dt.timedelta(seconds=1)
    need, topic = initiative.need, initiative.topic
    if need is not None and (need.is_public or (person is not None and need.raiser_id == person.pk)):
        found.append(Moment("need", min(first, clock.instant(need.said, dt.time())), need))
    if topic is not None:
        found.append(Moment("topic", min(first, topic.at), topic))
    return found


def dates_of(initiative: Initiative, keeps: bool) -> list[Moment]:
    """The first and the nearest date of each event tied to it, with how many people came."""
    rows = (
        Occurrence.objects.filter(event__in=initiative.events.values("event")).planned().select_related("event", "head_count")
        .only(*SHOWN).order_by("during")
    )  # fmt: skip
    now, first, nearest = clock.now(), {}, {}
    for row in rows:
        if keeps or row.event.is_public:
            first.setdefault(row.event_id, row)
            if row.ends > now:
                nearest.setdefault(row.event_id, row)
    chosen = {row.pk: row for row in [*first.values(), *nearest.values()]}
    return [Moment("event", row.starts, row, ahead=row.starts > now) for row in chosen.values()]
