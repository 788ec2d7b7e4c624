"""Everybody takes the last place in the same moment."""

from functools import partial

from mam.people.models import Person
from mam.reciprocity.actions.volunteers.taking import ask_stand_in, take_duty
from mam.reciprocity.models import Taking
from tests.places.races.start import at_once
from tests.reciprocity.volunteers import duty


def eight(here):
    return [Person.objects.create(first_name=f"Osoba{number}", birth_year=1980) for number in range(8)]


def test_of_eight_callers_for_the_last_place_exactly_one_has_it(here):
    made = duty(here)
    outcome = at_once(*(partial(take_duty, made, person, by=person) for person in eight(here)))
    assert (len(outcome.won), len(outcome.lost), outcome.codes) == (1, 7, {"full"})
    assert Taking.objects.filter(duty=made).coming().count() == 1


def test_of_eight_stand_ins_the_first_relieves_and_nobody_else_comes(here):
    made = duty(here)
    ask_stand_in(take_duty(made, here.resident, by=here.resident), by=here.resident)
    outcome = at_once(*(partial(take_duty, made, person, by=person) for person in eight(here)))
    assert (len(outcome.won), outcome.codes) == (1, {"full"})
    assert Taking.objects.coming().get(duty=made).stands_in_for.person == here.resident
