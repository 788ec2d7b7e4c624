"""What the house says about itself, and who has its key."""

import datetime as dt

from mam.places.actions.booking import book
from mam.places.actions.case import audience_of
from mam.places.actions.keeping.centre import change_centre, give_key, take_key
from mam.places.actions.keeping.hours import Week, change_week
from mam.places.models import Centre, KeyGroup

from ...asking import asked, at
from .told import refused, told

TODAY = dt.date(2026, 11, 25)
DAY = dt.timedelta(days=1)


def test_the_host_changes_the_phone_and_the_journal_says_which_field(here):
    change_centre(here.centre, by=here.host, phone="32 000 00 00", name=here.centre.name)
    assert Centre.objects.get().phone == "32 000 00 00"
    (entry,) = told("changed_centre")
    assert (entry.facts, entry.by) == ({"fields": ["phone"]}, here.host.pk)


def test_the_same_again_makes_no_entry(here):
    for _time in (1, 2):
        change_centre(here.centre, by=here.host, phone="32 000 00 00")
    assert len(told("changed_centre")) == 1


def test_only_people_of_the_house_change_it(here):
    for somebody in (here.resident, here.leader, here.official):
        with refused("not_allowed"):
            change_centre(here.centre, by=somebody, phone="1")
    for somebody in (here.host, here.animator, here.coordinator, here.administrator):
        change_centre(here.centre, by=somebody, about=somebody.name)


def test_a_centre_keeps_a_name_and_an_address(here):
    with refused("no_name", "no_address"):
        change_centre(here.centre, by=here.host, name=" ", street="")
    assert Centre.objects.get().name == here.centre.name


def test_a_group_with_a_key_may_come_at_the_hours_for_groups(here):
    assert audience_of(asked(here, here.small, group=here.group)) == "public"
    give_key(here.centre, here.group, by=here.host, since=TODAY)
    assert audience_of(asked(here, here.small, group=here.group)) == "group"


def test_a_key_given_twice_is_one_key(here):
    for _time in (1, 2):
        give_key(here.centre, here.group, by=here.host, since=TODAY)
    assert KeyGroup.objects.count() == 1
    assert len(told("gave_key")) == 1


def test_a_group_has_one_key_at_a_time(here):
    give_key(here.centre, here.group, by=here.host, since=TODAY, until=TODAY + 5 * DAY)
    with refused("has_key"):
        give_key(here.centre, here.group, by=here.host, since=TODAY + 3 * DAY)
    with refused("order"):
        give_key(here.centre, here.ngo, by=here.host, since=TODAY, until=TODAY - DAY)
    with refused("not_allowed"):
        give_key(here.centre, here.ngo, by=here.resident, since=TODAY)


def test_a_key_given_back_no_longer_opens_from_tomorrow_and_bookings_stay(here):
    key = give_key(here.centre, here.group, by=here.host, since=TODAY)
    booking = book(asked(here, here.small, group=here.group), at("12:00-14:00"))
    for _time in (1, 2):
        take_key(key, by=here.host)
    assert not KeyGroup.objects.in_force(TODAY + DAY).exists()
    assert len(told("took_key")) == 1
    booking.refresh_from_db()
    assert booking.state == "confirmed"


def test_bookings_that_only_the_key_makes_possible_are_seen_before_it_is_taken(here):
    key = give_key(here.centre, here.group, by=here.host, since=TODAY)
    change_week(here.centre, Week("group", TODAY, None, ((2, dt.time(6), dt.time(10)),)), by=here.host)
    early = book(asked(here, here.small, group=here.group), at("07:00-08:00"))
    book(asked(here, here.small, group=here.group), at("12:00-14:00"))
    with refused("breaks_bookings") as no:
        take_key(key, by=here.host)
    assert no.value.bookings == [early]
    take_key(key, by=here.host, agreed=frozenset({str(early.pk)}))
    assert told("took_key")[0].facts == {"kept": [str(early.pk)]}


def test_a_key_not_given_yet_is_struck_out(here):
    key = give_key(here.centre, here.group, by=here.host, since=TODAY + DAY)
    with refused("not_allowed"):
        take_key(key, by=here.leader)
    assert take_key(key, by=here.host) is None
    assert not KeyGroup.objects.exists()
