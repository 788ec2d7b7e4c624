"""Short words for tests of initiatives."""

import datetime as dt

from mam.core import clock
from mam.initiatives.actions.initiatives.beginning import InitiativeAsk, begin
from mam.initiatives.actions.initiatives.planning import StepAsk, plan_step
from mam.initiatives.actions.initiatives.pledging import PledgeAsk, pledge, want
from mam.initiatives.models import Initiative, Pledge, Step, Wanted
from mam.places.models import Booking

DAY = dt.timedelta(days=1)


def initiative(cast, **words) -> Initiative:
    """Led by the leader of the cast."""
    said = {"title": "Ławki przy przystanku", "summary": "Trzy ławki w cieniu, żeby było gdzie usiąść.", **words}
    return begin(InitiativeAsk(**said), lead=cast.leader, by=cast.leader)


def step(cast, one: Initiative, title: str = "Kupić deski", **words) -> Step:
    return plan_step(one, StepAsk(**{"title": title, "due": clock.today() + 7 * DAY, **words}), by=cast.leader)


def wanted(cast, one: Initiative, kind: str = "thing", what: str = "łopata", amount: int = 3, until=None) -> Wanted:
    return want(one, kind, what, amount, until or clock.today() + 7 * DAY, by=cast.leader)


def promise(cast, one: Initiative, **words) -> Pledge:
    return pledge(wanted(cast, one), PledgeAsk(**words), person=cast.resident, by=cast.resident)


def booking(cast, party=None) -> Booking:
    """A room in a week, of the leader unless said otherwise."""
    somebody, start = party or cast.leader, clock.now() + 7 * DAY
    during = (start, start + dt.timedelta(hours=2))
    return Booking.objects.create(
        centre=cast.centre, during=during, buffered=during, state="confirmed", party_person=somebody, made_by=somebody, title="Zebranie",
    )  # fmt: skip
