from types import SimpleNamespace

from mam.demo.actions.volunteers import find_volunteers
from mam.reciprocity.models import Duty, HourEntry, Prolonging, Taking, VolunteerAgreement


def test_a_town_finds_four_volunteers_three_agreements_and_confirmed_hours(here):
    people = {"coordinator": here.coordinator, "a": here.resident, "b": here.leader, "c": here.second, "d": here.ngo_leader}
    town = SimpleNamespace(keeper=here.coordinator, people=people, groups={"n": here.ngo})
    find_volunteers(town)
    assert (Duty.objects.count(), Taking.objects.count(), VolunteerAgreement.objects.count()) == (6, 4, 3)
    assert Prolonging.objects.get().changes_from is not None
    assert HourEntry.objects.confirmed().count() == 9
