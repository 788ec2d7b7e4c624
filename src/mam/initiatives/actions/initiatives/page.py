"""Everything the page of an initiative shows, in a constant number of questions, however much was promised and written."""

from dataclasses import dataclass

from mam.people.models import Person
from mam.places.models import Booking
from mam.places.words import STANDING

from ...models import Initiative, InitiativeBooking, Permit, Pledge, Result, Risk, StageMove, Step, TeamMember, Wanted
from ...words.initiatives import ASLEEP, TeamState
from .promised import promised_of
from .way import Way, way_of


@dataclass(frozen=True)
class Lack:
    """Something wanted, what is promised of it and by how many people, and the reader's own promises."""

    wanted: Wanted
    promised: int
    hands: int
    mine: list[Pledge]

    @property
    def missing(self) -> int:
        return max(0, self.wanted.amount - self.promised)

    @property
    def filled(self) -> int:
        """What is promised, at most what is wanted: the length of the bar."""
        return min(self.wanted.amount, self.promised)


@dataclass(frozen=True)
class InitiativePage:
    """held: rooms booked for it, for whoever keeps it. idle: they are held although it rests. helped: how many kept their promise."""

    team: list[TeamMember]
    steps: list[Step]
    cost: int
    risks: list[Risk]
    permits: list[Permit]
    needs: list[Lack]
    way: Way
    result: Result | None
    thanked: list[Person]
    mine: TeamMember | None
    held: list[Booking]
    idle: bool

    @property
    def last_move(self) -> StageMove | None:
        return next((one.row for one in reversed(self.way.moments) if one.kind == "moved"), None)


def page_of(initiative: Initiative, *, person: Person | None, keeps: bool) -> InitiativePage:
    """keeps: sees also who asks to join, and the rooms."""
    team = list(TeamMember.objects.filter(initiative=initiative).exclude(state=TeamState.LEFT).select_related("person"))
    mine = next((row for row in team if person is not None and row.person_id == person.pk), None)
    steps = list(Step.objects.filter(initiative=initiative).select_related("owner", "after"))
    result = initiative.results.first()
    held = rooms_held(initiative) if keeps else []
    return InitiativePage(
        [row for row in team if keeps or row.state == TeamState.IN], steps, sum(step.cost for step in steps),
        list(initiative.risks.all()), list(initiative.permits.all()), needs_of(initiative, person),
        way_of(initiative, keeps=keeps, person=person, result=result), result, thanked_by_name(initiative) if result else [], mine,
        held, bool(held) and initiative.stage in ASLEEP,
    )  # fmt: skip


def needs_of(initiative: Initiative, person: Person | None) -> list[Lack]:
    promised = promised_of(initiative)
    own: dict[int, list[Pledge]] = {}
    if person is not None:
        for row in Pledge.objects.filter(wanted__initiative=initiative, person=person, taken_back=None).select_related("person"):
            own.setdefault(row.wanted_id, []).append(row)
    return [Lack(row, *promised.get(row.pk, (0, 0)), own.get(row.pk, [])) for row in initiative.wanted.order_by("pk")]


def thanked_by_name(initiative: Initiative) -> list[Person]:
    """Who did what they promised, and agreed to be named."""
    kept = Pledge.objects.filter(wanted__initiative=initiative, taken_back=None, named=True, kept=True).values("person")
    return list(Person.objects.present().filter(pk__in=kept).order_by("first_name", "last_name"))


def rooms_held(initiative: Initiative) -> list[Booking]:
    """Bookings tied to it that stand and are not over, the nearest first."""
    tied = InitiativeBooking.objects.filter(initiative=initiative).values("booking")
    return list(Booking.objects.filter(pk__in=tied, state__in=STANDING).upcoming().prefetch_related("things").order_by("during"))
