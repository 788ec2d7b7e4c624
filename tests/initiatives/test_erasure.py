"""What stays of somebody who left: the deed, without the name."""

from mam.initiatives.actions.initiatives.page import page_of
from mam.initiatives.actions.initiatives.pledging import PledgeAsk, note_kept, pledge
from mam.initiatives.actions.initiatives.progress import ResultAsk, write_result
from mam.initiatives.actions.initiatives.team import accept_member, ask_to_join
from mam.initiatives.models import Initiative, Pledge, TeamMember
from mam.people.actions.own_data import erase_person, export_person
from tests.initiatives import scenes


def test_who_is_erased_leaves_the_promise_without_a_name_and_the_team(here):
    one = scenes.initiative(here)
    accept_member(ask_to_join(one, "plakaty", by=here.resident), by=here.leader)
    ask = PledgeAsk(2, "zadzwonię z pracy", named=True)
    note_kept(pledge(scenes.wanted(here, one), ask, person=here.resident, by=here.resident), True, by=here.leader)
    write_result(one, ResultAsk("Stoi ławka.", "Ludzie siadają.", 3), by=here.leader)
    assert page_of(one, person=None, keeps=False).thanked == [here.resident]
    assert "zadzwonię z pracy" in str(export_person(here.resident, by=here.resident))
    erase_person(here.resident, by=here.resident)
    left = Pledge.objects.get()
    assert (left.person, left.words, left.named, left.amount) == (None, "", False, 2)
    assert not TeamMember.objects.filter(person=here.resident).exists()
    assert page_of(one, person=None, keeps=False).thanked == []


def test_an_initiative_stays_when_its_lead_is_erased(here):
    one = scenes.initiative(here)
    Initiative.objects.update(lead=here.resident)
    erase_person(here.resident, by=here.resident)
    assert Initiative.objects.get(pk=one.pk).lead is None


def test_only_who_agreed_and_did_it_is_thanked_by_name(here):
    one = scenes.initiative(here)
    need = scenes.wanted(here, one, amount=9)
    for person, named, kept in ((here.resident, True, True), (here.second, False, True), (here.ngo_leader, True, False)):
        note_kept(pledge(need, PledgeAsk(1, named=named), person=person, by=person), kept, by=here.leader)
    write_result(one, ResultAsk("Stoi ławka.", "Ludzie siadają.", 3), by=here.leader)
    assert page_of(one, person=None, keeps=False).thanked == [here.resident]
