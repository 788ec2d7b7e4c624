"""Two of the house answer at once, or one answers while somebody else gives back, changes or asks."""

from functools import partial

import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.places.actions.booking import book
from mam.places.actions.cancelling import cancel_booking
from mam.places.actions.deciding import accept, reject
from mam.places.models import Booking, Occupancy
from mam.places.words import BookingState, RejectReason

from ..asking import asked, at
from .start import at_once, refused_with


@pytest.fixture
def requests(here, eight):
    """Eight requests for one time of the small room."""
    here.small.needs_approval = True
    here.small.save()
    return [book(asked(here, here.small, by=who), at("12:00-14:00")) for who in eight]


def states() -> list[str]:
    return sorted(Booking.objects.values_list("state", flat=True))


@pytest.mark.parametrize("trial", range(3))
def test_eight_acceptances_of_rivals_give_one_booking(here, requests, trial):
    keepers = [here.host, here.coordinator, here.animator, here.administrator] * 2
    outcome = at_once(*(partial(accept, row, by=who) for row, who in zip(requests, keepers, strict=True)))
    refused_with(outcome, "taken")
    assert states() == [BookingState.CONFIRMED, *[BookingState.REJECTED] * 7]


def test_two_hosts_press_yes_on_two_rivals_four_times_each(here, requests):
    for row in requests[2:]:
        reject(row, by=here.host, reason=RejectReason.PURPOSE)
    one, other = requests[:2]
    deeds = [partial(accept, one, by=here.host), partial(accept, other, by=here.coordinator)] * 4
    outcome = at_once(*deeds)
    assert {row.pk for row in outcome.won} == {Booking.objects.get(state=BookingState.CONFIRMED).pk}
    assert (len(outcome.won), outcome.codes) == (4, {"taken"})
    assert Entry.objects.filter(verb="accepted").count() == 1


@pytest.mark.parametrize("trial", range(3))
def test_yes_and_no_at_once_is_one_answer(here, requests, trial):
    one = requests[0]
    yes, no = partial(accept, one, by=here.host), partial(reject, one, by=here.coordinator, reason=RejectReason.PURPOSE)
    outcome = at_once(*[yes, no] * 4)
    state = Booking.objects.get(pk=one.pk).state
    assert {row.state for row in outcome.won} == {state}
    assert outcome.codes == {"answered"}
    assert Entry.objects.about(one).filter(verb__in=["accepted", "rejected"]).count() == 1


def test_a_request_withdrawn_while_it_is_accepted_holds_nothing_or_stands(here, requests):
    one = requests[0]
    at_once(partial(accept, one, by=here.host), partial(cancel_booking, one, by=one.party_person))
    one.refresh_from_db()
    assert one.state == BookingState.CANCELLED
    assert not Occupancy.objects.filter(booking=one, holds=True).exists()


def test_an_acceptance_against_a_direct_booking(here, requests):
    """The room stopped asking the house for each request; an old one is answered while somebody books."""
    here.small.needs_approval = False
    here.small.save()
    deeds = [partial(accept, row, by=here.host) for row in requests[:4]]
    deeds += [partial(book, asked(here, here.small, by=who), at("13:00-15:00")) for who in (here.leader, here.second, here.neighbour)]
    refused_with(at_once(*deeds), "taken")
    with pytest.raises(Refusal):
        accept(requests[5], by=here.host)
