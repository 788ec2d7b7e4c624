import datetime as dt
import uuid

import pytest
import time_machine

from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.municipalities.actions import introduce_setting
from mam.places.models import Booking
from mam.programme.actions.proposing import propose
from mam.programme.models import Event, Occurrence
from mam.programme.words import EventState
from tests.places.asking import NOW
from tests.programme.asking_events import at, weekly, wish
from tests.programme.making import DAY

WEEK = dt.timedelta(weeks=1)


@pytest.fixture(autouse=True)
def stop_the_clock(here):
    with time_machine.travel(NOW, tick=False):
        yield


def test_a_resident_proposes_an_event_and_the_room_is_booked_with_it(cast):
    event = propose(wish(cast, cast.small), at("17:30-19:30"))
    date = Occurrence.objects.get(event=event)
    assert event.state == EventState.PROPOSED and not event.is_public
    assert date.booking.title == "Wieczór gier" and (date.day, date.during) == (DAY, date.booking.during)
    entry = Entry.objects.get(verb="proposed_event")
    assert entry.by == cast.resident.pk and entry.facts == {"state": "proposed"}


def test_the_hosts_are_told_of_a_proposal_once(cast):
    propose(wish(cast, cast.small), at("17:30-19:30"))
    assert [notice.to for notice in Notice.objects.filter(kind="proposal")] == [cast.host.pk]


def test_what_the_house_proposes_is_in_the_programme_at_once(cast):
    event = propose(wish(cast, cast.small, by=cast.host), at("17:30-19:30"))
    assert event.is_public and Event.objects.public().get() == event


def test_a_house_may_accept_everything_at_once(cast):
    introduce_setting("programme-accepts-at-once", True, valid_from=dt.date(2026, 1, 1), source="decyzja", place="mam")
    assert propose(wish(cast, cast.small), at("17:30-19:30")).is_public


def test_without_the_room_there_is_no_event(cast):
    propose(wish(cast, cast.small, by=cast.host), at("17:30-19:30"))
    with pytest.raises(Refusal) as refusal:
        propose(wish(cast, cast.small), at("18:00-20:00"))
    assert refusal.value.reasons[0].code == "taken"
    assert Event.objects.count() == Booking.objects.count() == 1


def test_an_event_outside_needs_a_place_in_words(cast):
    with pytest.raises(Refusal) as refusal:
        propose(wish(cast), at("17:30-19:30"))
    assert [reason.field for reason in refusal.value.reasons] == ["where"]
    event = propose(wish(cast, where="Rynek, przy fontannie"), at("17:30-19:30"))
    assert Occurrence.objects.get(event=event).booking is None


def test_every_reason_is_said_at_once(cast):
    with pytest.raises(Refusal) as refusal:
        propose(wish(cast, title=" ", sign_up="open", capacity=3, minimum=5, age_from=9, age_to=3), at("17:30-19:30"))
    assert {reason.field for reason in refusal.value.reasons} == {"title", "minimum", "age_to", "where"}


def test_a_series_is_booked_whole(cast):
    event = propose(wish(cast, cast.small), weekly())
    dates = list(Occurrence.objects.filter(event=event))
    assert [date.day for date in dates] == [DAY + n * WEEK for n in range(4)]
    assert all(date.booking.series == event.series.bookings for date in dates)
    assert len({date.code for date in dates}) == 4


def test_a_series_leaves_out_holidays_unless_it_wants_them(cast):
    saturdays = weekly(dt.date(2027, 1, 9), dt.date(2026, 12, 12), "11:00-12:00")
    event = propose(wish(cast, where="Park"), saturdays)
    assert dt.date(2026, 12, 26) not in {date.day for date in event.occurrences.all()}
    kept = propose(wish(cast, where="Park"), saturdays, on_holidays="keep")
    assert dt.date(2026, 12, 26) in {date.day for date in kept.occurrences.all()}


def test_a_series_leaves_out_school_breaks_when_asked(cast):
    mondays = weekly(dt.date(2027, 3, 8), dt.date(2027, 2, 8), "16:00-17:00")
    event = propose(wish(cast, where="Park"), mondays, on_school_breaks="skip")
    days = {date.day for date in event.occurrences.all()}
    assert days == {dt.date(2027, 2, 8), dt.date(2027, 3, 1), dt.date(2027, 3, 8)}


def test_a_date_that_fails_stops_the_series_until_it_is_struck(cast):
    propose(wish(cast, cast.small, by=cast.host), at("18:00-19:00", DAY + WEEK))
    with pytest.raises(Refusal) as refusal:
        propose(wish(cast, cast.small), weekly())
    assert refusal.value.reasons[0].code == "date_fails" and Event.objects.count() == 1
    event = propose(wish(cast, cast.small), weekly(), strike={DAY + WEEK})
    assert event.occurrences.count() == 3


def test_a_rule_that_never_matches_is_refused(cast):
    with pytest.raises(Refusal):
        propose(wish(cast, where="Park"), weekly(DAY - dt.timedelta(days=1)))


def test_a_rule_of_thousands_of_dates_is_refused(cast):
    with pytest.raises(Refusal) as refusal:
        propose(wish(cast, where="Park"), weekly(dt.date(2100, 1, 1)))
    assert refusal.value.reasons[0].code == "too_many"


def test_the_same_form_twice_is_one_event(cast):
    key = uuid.uuid4()
    first, second = (propose(wish(cast, cast.small), at("17:30-19:30"), request_key=key) for _twice in range(2))
    assert first == second and Event.objects.count() == 1


def test_a_form_of_somebody_else_is_refused(cast):
    key = uuid.uuid4()
    propose(wish(cast, cast.small), at("17:30-19:30"), request_key=key)
    with pytest.raises(Refusal) as refusal:
        propose(wish(cast, cast.hall, by=cast.second), at("17:30-19:30"), request_key=key)
    assert refusal.value.reasons[0].code == "foreign_form"


def test_nobody_proposes_in_the_name_of_a_group_they_are_not_of(cast):
    with pytest.raises(Refusal) as refusal:
        propose(wish(cast, cast.small, by=cast.resident, group=cast.ngo), at("17:30-19:30"))
    assert refusal.value.reasons[0].code == "not_allowed"


def test_an_event_for_children_is_not_shown_before_its_leader_is_checked(cast):
    with pytest.raises(Refusal) as refusal:
        propose(wish(cast, cast.small, by=cast.host, for_children=True, leader=cast.leader), at("17:30-19:30"))
    assert refusal.value.reasons[0].code == "no_check"


def test_equal_titles_get_addresses_of_their_own(cast):
    made = [propose(wish(cast, where="Park"), at("17:30-19:30")).slug for _twice in range(2)]
    assert made == ["wieczor-gier", "wieczor-gier-2"]


def test_markup_in_a_title_stays_text(cast):
    event = propose(wish(cast, where="Park", title="<b>Gry</b> 🎲"), at("17:30-19:30"))
    assert event.title == "<b>Gry</b> 🎲" and event.slug == "b-gry-b"
