"""Your account: introducing, changing, consents, taking data out, erasing."""

import json

import pytest
from django.urls import reverse

from mam.journal.models import Entry
from mam.people.actions import answer
from mam.people.models import Account, Consent, Person


def page(name: str, cast) -> str:
    return reverse(f"people:{name}", args=[cast.town.slug])


def test_the_account_page_says_who_you_are_and_where_you_belong(here, sign_in):
    text = sign_in(here.leader).get(page("me", here)).content.decode()
    assert here.leader.name in text
    assert here.group.name in text


def test_the_people_of_the_house_find_their_work_there(here, sign_in):
    assert page("persons", here) in sign_in(here.animator).get(page("me", here)).content.decode()
    assert page("roles", here) in sign_in(here.coordinator).get(page("me", here)).content.decode()
    assert page("persons", here) not in sign_in(here.resident).get(page("me", here)).content.decode()


def test_an_account_without_a_person_introduces_itself_and_goes_on(here, client):
    account = Account.objects.create_user(email="nowy@example.org")
    client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
    response = client.get(page("me", here))
    assert response.url == f"{page('join', here)}?next=%2Fchrzanow%2Fme%2F"
    response = client.post(response.url, {"first_name": "Nowy", "phone": "600 000 004"})
    assert response.url == page("me", here)
    assert Person.objects.get(account=account).phone == "+48600000004"


def test_a_wrong_phone_keeps_what_was_typed(here, client):
    client.force_login(
        Account.objects.create_user(email="n@example.org"),
        backend="allauth.account.auth_backends.AuthenticationBackend",
    )
    response = client.post(page("join", here), {"first_name": "Nowy", "phone": "12"})
    assert response.status_code == 200
    assert response.context["form"]["first_name"].value() == "Nowy"
    assert response.context["form"].errors["phone"]


def test_a_person_is_somebody_only_where_they_introduced_themself(here, sign_in):
    client = sign_in(here.other.stranger)
    assert client.get(page("me", here)).url.startswith(page("join", here))


def test_data_are_changed_by_the_person(here, sign_in):
    typed = {"first_name": "Maria", "last_name": "Wrona", "language": "sk", "prefers": "", "large_print": "on"}
    assert sign_in(here.resident).post(page("me_edit", here), typed).url == page("me", here)
    changed = Person.objects.get(pk=here.resident.pk)
    assert (changed.language, changed.large_print, changed.email) == ("sk", True, "")


@pytest.mark.parametrize(
    "typed", [{"first_name": "x" * 10_000}, {"first_name": ""}, {"first_name": "A", "birth_year": "abcd"}]
)
def test_bad_input_is_said_and_nothing_is_changed(here, sign_in, typed):
    response = sign_in(here.resident).post(page("me_edit", here), {"language": "pl", **typed})
    assert response.context["form"].errors
    assert Person.objects.get(pk=here.resident.pk).first_name == "Maria"


def test_consents_are_answered_and_changed_on_one_page(here, sign_in):
    client = sign_in(here.resident)
    client.post(page("consents", here), {"image": "yes", "contact": "no"})
    assert Consent.objects.standing().get().purpose == "image"
    assert Consent.objects.filter(purpose="directory").count() == 0
    client.post(page("consents", here), {"image": "no", "contact": "no"})
    assert not Consent.objects.standing().exists()


def test_nothing_is_agreed_by_not_looking(here, sign_in):
    form = sign_in(here.resident).get(page("consents", here)).context["form"]
    assert [form[name].initial for name in ("image", "contact", "directory")] == ["", "", ""]


def test_data_go_out_as_a_page_and_as_a_file(here, sign_in):
    answer(here.resident, "image", True, by=here.resident)
    client = sign_in(here.resident)
    assert here.resident.email in client.get(page("export", here)).content.decode()
    response = client.get(page("export_json", here))
    told = json.loads(response.content)
    assert told["tables"]["people.person"][0]["email"] == here.resident.email
    assert told["tables"]["people.consent"][0]["given"] is True
    assert response["Content-Disposition"].startswith("attachment")


def test_erasure_signs_out_and_leaves_nobody(here, sign_in):
    client = sign_in(here.second)
    assert client.get(page("erasure", here)).context["refusal"] is None
    client.post(page("erasure", here))
    assert "_auth_user_id" not in client.session
    assert Person.objects.get(pk=here.second.pk).erased


def test_erasure_says_why_not_yet(here, sign_in):
    response = sign_in(here.leader).get(page("erasure", here))
    assert response.context["refusal"].codes == ["answers_for_group"]
    sign_in(here.leader).post(page("erasure", here))
    assert not Person.objects.get(pk=here.leader.pk).erased
    assert not Entry.objects.filter(verb="erased_person").exists()
