from django.urls import reverse

from mam.voice.methods.slips import make_slip
from mam.voice.models import NeedCheck
from tests.voice import needs


def check_page(here, made) -> str:
    return reverse("voice:need_check", args=[here.town.slug, made.token])


def test_opening_the_link_changes_nothing_and_one_press_without_signing_in_answers(client, here):
    need = needs.closed(here, needs.need(here))
    made = needs.question_to(need, here.leader)
    client.get(check_page(here, made))
    assert NeedCheck.objects.get(pk=made.pk).said == ""
    client.post(check_page(here, made), {"said": "no"})
    need.refresh_from_db()
    assert need.state == "reopened"


def test_an_answer_after_it_was_opened_again_is_a_sentence(client, here):
    need = needs.closed(here, needs.need(here))
    needs.supported(need, here.resident)
    made = needs.question_to(need, here.leader)
    client.post(check_page(here, made), {"said": "no"})
    page = client.post(check_page(here, made), {"said": "done"})
    assert page.status_code == 200 and "znowu otwarta" in page.content.decode()


def test_guessing_slips_is_slowed_down(client, here):
    need = needs.need(here, raiser=None, name_shown="nobody", slip=make_slip())
    address = reverse("voice:slip", args=[here.town.slug])
    for _try in range(10):
        client.post(address, {"slip": make_slip()})
    assert client.post(address, {"slip": need.slip}).status_code == 200


def test_a_slip_answers_whether_it_was_done_and_can_be_claimed(client, sign_in, here):
    need = needs.closed(here, needs.need(here, raiser=None, name_shown="nobody", slip=make_slip()))
    client.post(reverse("voice:slip", args=[here.town.slug]), {"slip": need.slip})
    own = reverse("voice:slip_need", args=[here.town.slug])
    client.post(own, {"said": "done"})
    need.refresh_from_db()
    assert need.state == "confirmed"
    client = sign_in(here.resident)
    client.post(reverse("voice:slip", args=[here.town.slug]), {"slip": need.slip})
    client.post(own, {"deed": "claim"})
    need.refresh_from_db()
    assert need.raiser == here.resident


def test_the_author_takes_it_back_with_one_press_and_others_find_no_such_page(client, sign_in, here):
    need = needs.need(here)
    address = reverse("voice:need_taking_back", args=[here.town.slug, need.number])
    assert client.post(address).status_code == 404
    sign_in(here.leader).post(address)
    need.refresh_from_db()
    assert need.hidden and client.get(reverse("voice:need", args=[here.town.slug, need.number])).status_code == 404
