"""Children of a family, and who answers for them."""

import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.people.actions import add_child, answer, end_guardianship, has_consented, name_guardian
from mam.people.models import Guardianship, Person

YEAR = clock.today().year


def child_of(here, born=YEAR - 8):
    return add_child(here.resident, "Hania", born, by=here.resident)


def test_a_guardian_adds_a_child_once(here):
    made = child_of(here)
    assert child_of(here) == made
    assert (made.last_name, made.account) == (here.resident.last_name, None)
    assert Guardianship.objects.get().guardian == here.resident
    assert Entry.objects.about(made).get().verb == "added_child"


def test_two_children_of_one_name_differ_by_the_year(here):
    assert child_of(here) != child_of(here, YEAR - 5)


@pytest.mark.parametrize(
    ("name", "year", "codes"),
    [("", YEAR, ["name"]), ("Jan", YEAR - 19, ["birth_year"]), ("", YEAR + 1, ["name", "birth_year"])],
)
def test_what_is_not_a_child_is_refused(here, name, year, codes):
    with pytest.raises(Refusal) as no:
        add_child(here.resident, name, year, by=here.resident)
    assert no.value.codes == codes


def test_nobody_adds_children_to_a_neighbour_but_the_host_does_for_them(here):
    with pytest.raises(Refusal):
        add_child(here.resident, "Hania", YEAR - 8, by=here.neighbour)
    assert (
        add_child(here.offline, "Hania", YEAR - 8, by=here.animator, channel="desk").last_name == here.offline.last_name
    )


def test_the_twelfth_is_the_last_without_the_host(here):
    for number in range(12):
        add_child(here.resident, f"Dziecko {number}", YEAR - 3, by=here.resident)
    with pytest.raises(Refusal) as no:
        add_child(here.resident, "Dziecko 13", YEAR - 3, by=here.resident)
    assert no.value.codes == ["many"]


def test_a_second_guardian_answers_too(here):
    made = child_of(here)
    for _again in range(2):
        name_guardian(made, here.neighbour, by=here.resident)
    assert Guardianship.objects.filter(child=made).count() == 2
    with pytest.raises(Refusal):
        name_guardian(made, here.second, by=here.official)


def test_a_child_does_not_answer_for_a_child(here):
    with pytest.raises(Refusal):
        name_guardian(child_of(here), child_of(here, YEAR - 10), by=here.resident)


def test_the_last_guardian_stays_until_there_is_another(here):
    made = child_of(here)
    with pytest.raises(Refusal):
        end_guardianship(made, here.resident, by=here.resident)
    name_guardian(made, here.neighbour, by=here.resident)
    for _again in range(2):
        end_guardianship(made, here.resident, by=here.neighbour)
    assert Guardianship.objects.get(child=made).guardian == here.neighbour


def test_for_photos_of_a_child_a_guardian_says_yes(here):
    made = child_of(here)
    with pytest.raises(Refusal) as no:
        answer(made, "image", True, by=made)
    assert no.value.codes == ["guardian_says"]
    answer(made, "image", True, by=here.resident)
    assert has_consented(made, "image")


def test_a_child_may_always_say_no(here):
    made = child_of(here)
    answer(made, "image", True, by=here.resident)
    answer(made, "image", False, by=made)
    assert not has_consented(made, "image")


def test_who_is_surely_old_enough_answers_alone(here):
    grown = Person.objects.create(first_name="Ola", birth_year=YEAR - 17)
    answer(grown, "image", True, by=grown)
    assert has_consented(grown, "image")


def test_a_neighbour_does_not_answer_for_the_child(here):
    with pytest.raises(Refusal):
        answer(child_of(here), "image", True, by=here.neighbour)
