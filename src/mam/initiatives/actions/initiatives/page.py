"""Everything the page of an initiative shows, in a constant number of questions."""

from dataclasses import dataclass

from mam.people.models import Person
from mam.programme.models import Event

from ...models import Initiative, Pledge, Progress, Result, Risk, StageMove, Step, TeamMember, Wanted
from ...words.initiatives import TeamState


@dataclass(frozen=True)
class Lack:
    """Something wanted, what is promised of it, and the promises this person may see by name."""

    wanted: Wanted
    promised: int
    pledges: list[Pledge]

    @property
    def missing(self) -> int:
        return max(0, self.wanted.amount - self.promised)


@dataclass(frozen=True)
class InitiativePage:
    team: list[TeamMember]
    steps: list[Step]
    cost: int
    risks: list[Risk]
    permits: list
    needs: list[Lack]
    events: list[Event]
    progress: list[Progress]
    moves: list[StageMove]
    result: Result | None
    mine: TeamMember | None


def page_of(initiative: Initiative, *, person: Person | None, keeps: bool) -> InitiativePage:
    """keeps: sees also who asks to join and whose promise it is."""
    team = list(TeamMember.objects.filter(initiative=initiative).exclude(state=TeamState.LEFT).select_related("person"))
    mine = next((row for row in team if person is not None and row.person_id == person.pk), None)
    steps = list(Step.objects.filter(initiative=initiative).select_related("owner", "after"))
    tied = initiative.events.select_related("event").prefetch_related("event__occurrences")
    return InitiativePage(
        [row for row in team if keeps or row.state == TeamState.IN], steps, sum(step.cost for step in steps),
        list(initiative.risks.all()), list(initiative.permits.all()), needs_of(initiative, person, keeps),
        [row.event for row in tied if keeps or row.event.is_public], list(initiative.progress.select_related("by")),
        list(initiative.moves.all()), initiative.results.first(), mine,
    )  # fmt: skip


def needs_of(initiative: Initiative, person: Person | None, keeps: bool) -> list[Lack]:
    pledges: dict[int, list[Pledge]] = {}
    for row in Pledge.objects.filter(wanted__initiative=initiative, taken_back=None).select_related("person"):
        pledges.setdefault(row.wanted_id, []).append(row)
    return [
        Lack(
            wanted, sum(row.amount for row in pledges.get(wanted.pk, [])),
            [row for row in pledges.get(wanted.pk, []) if keeps or (person is not None and row.person_id == person.pk)],
        )
        for wanted in initiative.wanted.all()
    ]  # fmt: skip
