"""Who keeps the place."""

import datetime as dt

import pytest

from mam.people.models import Person
from mam.places.actions.keeping.hosts import end_host, make_host, person_called
from mam.places.models import Host
from mam.places.permissions import is_host

from .told import refused, told

TODAY = dt.date(2026, 11, 25)
DAY = dt.timedelta(days=1)


@pytest.mark.parametrize("words", ["Maria Wrona", "maria.wrona@example.org", " MARIA  WRONA "])
def test_a_person_is_found_by_whole_name_or_address(here, words):
    assert person_called(words) == here.resident


def test_a_person_is_found_by_phone_however_it_is_written(here):
    Person.objects.filter(pk=here.offline.pk).update(phone="600000001")
    assert person_called("+48 600 000 001") == here.offline


def test_nobody_leafs_through_the_people_of_the_town(here):
    for words in ("Maria", "Wrona", "@example.org", "", "Zofia Dzięcioł"):
        with refused("no_person"):
            person_called(words)


def test_two_of_one_name_are_told_apart_by_address(here):
    Person.objects.create(first_name="Maria", last_name="Wrona")
    with refused("several_people"):
        person_called("Maria Wrona")


def test_a_host_keeps_the_place_from_the_day(here):
    for _time in (1, 2):
        make_host(here.centre, here.resident, by=here.coordinator, since=TODAY)
    assert is_host(Person.objects.get(pk=here.resident.pk), here.centre)
    (entry,) = told("made_host")
    assert (entry.by, entry.on_behalf_of) == (here.coordinator.pk, here.resident.pk)


def test_a_host_is_an_adult_once_at_a_time(here):
    Person.objects.filter(pk=here.neighbour.pk).update(birth_year=2015)
    with refused("minor"):
        make_host(here.centre, Person.objects.get(pk=here.neighbour.pk), by=here.coordinator, since=TODAY)
    with refused("is_host"):
        make_host(here.centre, here.host, by=here.coordinator, since=TODAY)
    with refused("order"):
        make_host(here.centre, here.resident, by=here.coordinator, since=TODAY, until=TODAY - DAY)


def test_a_resident_makes_nobody_a_host(here):
    with refused("not_allowed"):
        make_host(here.centre, here.resident, by=here.resident, since=TODAY)
    with refused("not_allowed"):
        end_host(Host.objects.get(person=here.host), by=here.resident)


def test_todays_last_day_ends_tomorrow(here):
    host = Host.objects.get(person=here.host)
    for _time in (1, 2):
        end_host(host, by=here.coordinator)
    assert Host.objects.in_force(TODAY).exists()
    assert not Host.objects.in_force(TODAY + DAY).exists()
    assert len(told("ended_host")) == 1


def test_a_time_not_begun_is_struck_out(here):
    host = make_host(here.centre, here.resident, by=here.coordinator, since=TODAY + DAY)
    assert end_host(host, by=here.coordinator) is None
    assert not Host.objects.filter(person=here.resident).exists()
