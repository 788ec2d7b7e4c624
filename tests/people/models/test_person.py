"""Who sees whom, and how people are found."""

import datetime as dt

import pytest
import time_machine

from mam.people import permissions
from mam.people.models import Person
from mam.people.models.person import WIDER


def test_people_of_the_house_see_everybody_and_others_only_themselves(here):
    assert here.resident in Person.objects.visible_to(here.coordinator)
    assert list(Person.objects.visible_to(here.resident)) == [here.resident]
    assert not Person.objects.visible_to(None).exists()


def test_a_higher_room_can_widen_who_sees_everybody(here):
    before = list(WIDER)
    permissions.widen(lambda person: person == here.resident)
    try:
        assert here.neighbour in Person.objects.visible_to(Person.objects.get(pk=here.resident.pk))
        assert here.other.stranger not in Person.objects.visible_to(Person.objects.get(pk=here.resident.pk))
    finally:
        WIDER[:] = before


@pytest.mark.parametrize("words", ["zieba", "Zięba", "tere zięb", "TERESA", "teresa.zieba@", "600 000 012", "000012"])
def test_the_desk_finds_somebody_by_a_part_of_what_it_heard(here, words):
    Person.objects.filter(pk=here.host.pk).update(phone="+48600000012")
    assert list(Person.objects.matching(words)) == [here.host]


@pytest.mark.parametrize("words", ["%", "_", "'; DROP TABLE", "🌻", "\\"])
def test_odd_words_find_nobody_and_break_nothing(here, words):
    assert not Person.objects.matching(words).exists()


@pytest.mark.parametrize(("year", "adult"), [(None, None), (2007, True), (2008, False), (2020, False)])
def test_an_adult_is_sure_only_from_the_year_after(here, year, adult):
    with time_machine.travel(dt.datetime(2026, 6, 1, tzinfo=dt.UTC)):
        assert Person(first_name="A", birth_year=year).is_adult is adult
