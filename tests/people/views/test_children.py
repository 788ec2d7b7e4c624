"""Children on the guardian's account and at the desk."""

import pytest

from mam.core import clock
from mam.people.actions import add_child, has_consented
from mam.people.models import Guardianship, Person

YEAR = clock.today().year
FORM = {"first_name": "Hania", "birth_year": str(YEAR - 8), "last_name": ""}


@pytest.fixture
def child(here) -> Person:
    return add_child(here.resident, "Hania", YEAR - 8, by=here.resident)


def test_a_guardian_adds_a_child_on_their_account(here, sign_in):
    client = sign_in(here.resident)
    page = client.post("/chrzanow/me/children/new/", FORM, follow=True).content.decode()
    assert "Hania" in page
    assert Guardianship.objects.get().guardian == here.resident
    assert "Hania" in client.get("/chrzanow/me/").content.decode()


def test_a_grown_person_is_not_added_as_a_child(here, sign_in):
    page = sign_in(here.resident).post("/chrzanow/me/children/new/", {**FORM, "birth_year": "1970"}).content.decode()
    assert "To nie jest rok urodzenia dziecka" in page
    assert not Guardianship.objects.exists()


def test_the_desk_adds_a_child_of_somebody_without_an_account(here, sign_in):
    sign_in(here.animator).post(f"/chrzanow/people/{here.offline.pk}/children/new/", {**FORM, "channel": "phone"})
    assert Guardianship.objects.get().guardian == here.offline


def test_a_guardian_answers_about_photos_and_sees_the_history(here, child, sign_in):
    client = sign_in(here.resident)
    address = f"/chrzanow/me/children/{child.pk}/"
    assert "checked" not in client.get(address).content.decode().partition("foot")[0].partition("<form")[2]
    for said in ("yes", "no"):
        client.post(address, {"photos": said})
    assert not has_consented(child, "image")
    page = client.get(address).content.decode()
    assert "wycofane" in page
    assert "Dotychczasowe odpowiedzi" in page


def test_the_desk_attests_an_answer_given_on_paper(here, child, sign_in):
    sign_in(here.host).post(f"/chrzanow/me/children/{child.pk}/", {"photos": "yes", "channel": "paper"})
    assert child.consents.get().channel == "paper"


def test_a_neighbour_sees_nothing_of_the_child(here, child, sign_in):
    assert sign_in(here.neighbour).get(f"/chrzanow/me/children/{child.pk}/").status_code == 404


def test_a_grown_person_has_no_page_as_a_child(here, sign_in):
    assert sign_in(here.host).get(f"/chrzanow/me/children/{here.resident.pk}/").status_code == 404


def test_a_young_persons_own_yes_to_photos_waits_for_the_guardian(here, sign_in):
    here.resident.birth_year = YEAR - 14
    here.resident.save()
    page = sign_in(here.resident).post("/chrzanow/me/consents/", {"image": "yes"}).content.decode()
    assert "zgadza się rodzic lub opiekun" in page
    assert not has_consented(here.resident, "image")


def test_the_desk_names_a_second_guardian_and_the_first_may_leave(here, child, sign_in):
    address = f"/chrzanow/me/children/{child.pk}/guardians/"
    client = sign_in(here.host)
    client.post(address, {"who": here.neighbour.name})
    assert Guardianship.objects.filter(child=child).count() == 2
    first = Guardianship.objects.get(child=child, guardian=here.resident)
    answer = sign_in(here.resident).post(address, {"end": first.pk})
    assert answer["Location"].endswith("/me/")
    assert Guardianship.objects.get(child=child).guardian == here.neighbour


def test_the_last_guardian_hears_why_they_cannot_leave(here, child, sign_in):
    link = Guardianship.objects.get(child=child)
    page = (
        sign_in(here.resident).post(f"/chrzanow/me/children/{child.pk}/guardians/", {"end": link.pk}).content.decode()
    )
    assert "Nikt inny nie odpowiada za to dziecko" in page
    assert Guardianship.objects.filter(child=child).exists()


def test_a_guardian_does_not_search_the_people_of_the_house(here, child, sign_in):
    page = (
        sign_in(here.resident)
        .post(f"/chrzanow/me/children/{child.pk}/guardians/", {"who": here.neighbour.name})
        .content.decode()
    )
    assert here.neighbour.last_name not in page.partition("<main")[2].partition("</main")[0].replace(
        f'value="{here.neighbour.name}"', ""
    )
    assert Guardianship.objects.filter(child=child).count() == 1
