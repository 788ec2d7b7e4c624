from django.urls import reverse

from mam.voice.models import Support
from tests.voice import needs


def address(here, need, name="me_too") -> str:
    return reverse(f"voice:{name}", args=[here.town.slug, need.number])


def test_one_press_signed_in_and_one_to_take_it_back(sign_in, here):
    need, client = needs.need(here), sign_in(here.resident)
    client.post(address(here, need))
    assert Support.objects.standing().get().person == here.resident
    client.post(address(here, need, "me_too_end"))
    assert not Support.objects.standing().exists()


def test_without_an_account_a_name_and_a_contact_count_once(client, here):
    need = needs.need(here)
    for _press in range(2):
        client.post(address(here, need), {"name": "Anna Nowak", "contact": "600 000 001"})
    assert Support.objects.count() == 1
    assert client.post(address(here, need), {"name": "Anna"}).status_code == 200 and Support.objects.count() == 1


def test_the_host_counts_somebody_who_rings(sign_in, here):
    need = needs.need(here)
    said = {"q": here.offline.first_name, "person": here.offline.pk, "channel": "phone"}
    sign_in(here.host).post(address(here, need, "me_too_desk"), said)
    assert (Support.objects.get().person, Support.objects.get().channel) == (here.offline, "phone")
