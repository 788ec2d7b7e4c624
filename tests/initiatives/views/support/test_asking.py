from django.urls import reverse

from mam.initiatives.actions.support.answering import write_advice
from mam.initiatives.models import SupportRequest
from mam.journal.models import Entry
from mam.municipalities.scope import scope
from tests.initiatives import scenes, supports


def at(name, *args) -> str:
    return reverse(f"initiatives:{name}", args=["chrzanow", *args])


def test_a_team_asks_from_the_page_of_its_initiative_and_sees_the_request_there(cast, sign_in):
    with scope(cast.town):
        scenes.initiative(cast)
    client = sign_in(cast.leader)
    assert f"{at('support_new')}?initiative=1" in client.get(at("initiative", 1)).content.decode()
    client.post(at("support_new"), {"about": "i1", "kind": "promote", "words": "Plakat na piknik, 20 sztuk."})
    with scope(cast.town):
        made = SupportRequest.objects.get()
    assert at("support", made.pk) in client.get(at("initiative", 1)).content.decode()
    assert at("support", made.pk) in client.get(reverse("people:me", args=["chrzanow"])).content.decode()


def test_a_refused_request_keeps_its_words(cast, sign_in):
    page = sign_in(cast.leader).post(at("support_new"), {"about": "me", "kind": "promote", "words": "za krótko", "wished": "2020-01-01"})
    assert "za krótko" in page.content.decode()
    with scope(cast.town):
        assert not SupportRequest.objects.exists()


def test_another_ones_initiative_cannot_be_chosen(cast, sign_in):
    with scope(cast.town):
        scenes.initiative(cast)
    sign_in(cast.resident).post(at("support_new"), {"about": "i1", "kind": "promote", "words": "Plakat na piknik, 20 sztuk."})
    with scope(cast.town):
        assert not SupportRequest.objects.exists()


def test_the_host_writes_a_slip_down_for_somebody_new_and_for_an_initiative(cast, sign_in):
    with scope(cast.town):
        one = scenes.initiative(cast)
    said = {"first_name": "Genowefa", "channel": "paper", "kind": "promote", "words": "Prosi o plakat, 5 sztuk.", "number": "1"}
    page = sign_in(cast.host).post(at("support_desk"), said)
    with scope(cast.town):
        made = SupportRequest.objects.get()
        assert (made.initiative, made.person.first_name, made.channel) == (one, "Genowefa", "paper")
    assert page["Location"] == at("support", made.pk)


def test_a_number_of_no_initiative_is_said_beside_the_field(cast, sign_in):
    said = {"first_name": "Genowefa", "channel": "paper", "kind": "promote", "words": "Prosi o plakat, 5 sztuk.", "number": "77"}
    assert sign_in(cast.host).post(at("support_desk"), said).status_code == 200


def test_the_team_reads_open_notes_and_not_the_private_ones(cast, sign_in):
    with scope(cast.town):
        request = supports.taken(cast)
        write_advice(request, "Rozmawiałam z drukarnią.", by=cast.animator)
        write_advice(request, "Notatka dla zespołu.", private=True, by=cast.animator)
    page = sign_in(cast.leader).get(at("support", request.pk)).content.decode()
    assert "Rozmawiałam z drukarnią." in page.replace("\xa0", " ")
    assert "Notatka dla" not in page


def test_it_is_taken_back_with_one_press_by_oneself_or_at_the_desk(cast, sign_in):
    for somebody, channel in ((cast.leader, "web"), (cast.host, "desk")):
        with scope(cast.town):
            request = supports.asked(cast)
        sign_in(somebody).post(at("support_withdrawal", request.pk))
        with scope(cast.town):
            assert SupportRequest.objects.get(pk=request.pk).state == "withdrawn"
            assert Entry.objects.get(verb="withdrew_support", by=somebody.pk).channel == channel


def test_a_group_asks_from_its_page_and_its_request_stands_there(cast, sign_in):
    group = reverse("people:group", args=["chrzanow", cast.group.slug])
    client = sign_in(cast.second)
    assert f"{at('support_new')}?group={cast.group.pk}" in client.get(group).content.decode()
    said = {"about": f"g{cast.group.pk}", "kind": "know_how", "words": "Kto nauczy nas prowadzić zebranie?"}
    client.post(at("support_new"), said)
    with scope(cast.town):
        made = SupportRequest.objects.get(group=cast.group)
    for somebody, sees in ((cast.leader, True), (cast.resident, False)):
        assert (at("support", made.pk) in sign_in(somebody).get(group).content.decode()) is sees


def test_the_page_of_a_person_at_the_desk_leads_to_the_form(cast, sign_in):
    page = sign_in(cast.host).get(reverse("people:person", args=["chrzanow", cast.offline.pk])).content.decode()
    assert f"{at('support_desk')}?q=Danuta" in page
