"""How it stands with the places of a date or course, for the pages: left, waiting, who stands where on the list."""

from dataclasses import dataclass

from django.db.models import F

from mam.core import clock
from mam.people.models import Person

from ..models import Event, Occurrence, SignUp
from ..words import SignUpState
from .offering import is_off
from .places_left import places_of, taken, waiting
from .times import Times, times_of
from .waiting import position


@dataclass(frozen=True)
class Standing:
    """places: None without a limit. own: the person's sign-up that stands, if any. place: its position on the list, else 0."""

    target: Event | Occurrence
    places: int | None
    taken: int
    waiting: int
    times: Times | None
    own: SignUp | None
    place: int

    @property
    def left(self) -> int | None:
        return None if self.places is None else max(0, self.places - self.taken)

    @property
    def is_open(self) -> bool:
        """Whether anybody can sign up now, be it for the list."""
        return self.times is not None and not self.times.is_closed and not is_off(self.target)

    @property
    def circles(self) -> list[int]:
        """Where the circles of the places stand in a drawing, 20 units apart; none for large numbers."""
        return [] if self.places is None or self.places > 40 else [10 + 20 * at for at in range(self.places)]


def target_for(occurrence: Occurrence) -> Event | Occurrence:
    """What is signed up for on the page of a date: the date, or the whole course."""
    return occurrence.event if occurrence.event.is_course else occurrence


def standing(target: Event | Occurrence, person=None) -> Standing:
    """Three questions at most."""
    own = SignUp.objects.of(target).standing().filter(person=person).first() if person else None
    place = position(own) if own is not None else 0
    return Standing(
        target,
        places_of(target),
        taken([target])[target.pk],
        waiting([target])[target.pk],
        times_of(target),
        own,
        place,
    )


def list_of(target: Event | Occurrence) -> list[SignUp]:
    """Who has a held place and who waits, in the order in which places are given; `number` says where on the list."""
    rows = SignUp.objects.of(target).filter(state__in=[SignUpState.HELD, SignUpState.WAITING]).select_related("person")
    held = [row for row in rows.order_by("held_until", "pk") if row.is_held]
    waiting = sorted((row for row in rows if row.state == SignUpState.WAITING), key=lambda row: (-row.rank, row.arrival))
    for number, row in enumerate(waiting, 1):
        row.number = number
    return held + waiting


def next_of(person: Person, most: int = 5) -> list[SignUp]:
    """What the person and their children are signed up for and is not over, the nearest first; courses without a date last."""
    rows = SignUp.objects.visible_to(person).standing().exclude(occurrence__during__endswith__lte=clock.now())
    rows = rows.select_related("person", "event", "occurrence__event").order_by(
        F("occurrence__during").asc(nulls_last=True), "pk"
    )
    return [row for row in rows[: 2 * most] if row.stands][:most]
