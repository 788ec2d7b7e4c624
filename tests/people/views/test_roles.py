"""The page of roles."""

from django.urls import reverse

from mam.municipalities.scope import scope
from mam.people.models import Role


def page(name: str, cast, *arguments) -> str:
    return reverse(f"people:{name}", args=[cast.town.slug, *arguments])


def test_a_coordinator_gives_and_ends_a_role(here, sign_in):
    client = sign_in(here.coordinator)
    client.post(page("roles", here), {"who": "maria wrona", "kind": "mentor", "since": "2026-01-01"})
    role = Role.objects.get(person=here.resident)
    assert client.post(page("role_end", here, role.pk), {"last_day": ""}).status_code == 302
    role.refresh_from_db()
    assert role.until


def test_a_coordinator_cannot_make_an_administrator(here, sign_in):
    response = sign_in(here.coordinator).post(
        page("roles", here), {"who": "maria wrona", "kind": "administrator", "since": "2026-01-01"}
    )
    assert response.context["refusal"].codes == ["not_allowed"]


def test_nobody_removes_the_last_administrator(here, sign_in):
    role = Role.objects.get(person=here.administrator)
    response = sign_in(here.administrator).post(page("role_end", here, role.pk), {"last_day": ""})
    assert response.context["refusal"].codes == ["last_administrator"]


def test_what_ended_stays_readable(here, sign_in):
    Role.objects.filter(person=here.animator).update(until="2020-01-31")
    past = sign_in(here.coordinator).get(page("roles", here)).context["past"]
    assert [role.person for role in past] == [here.animator]


def test_bad_days_and_unknown_people_get_a_sentence(here, sign_in):
    response = sign_in(here.coordinator).post(
        page("roles", here), {"who": "Nikt", "kind": "mentor", "since": "2026-02-31"}
    )
    assert response.context["form"].errors["since"]
    response = sign_in(here.coordinator).post(
        page("roles", here), {"who": "Nikt", "kind": "mentor", "since": "2026-02-01"}
    )
    assert response.context["form"].errors["who"]


def test_a_role_of_the_other_town_is_not_here(here, sign_in):
    with scope(here.other.town):
        foreign = Role.objects.get()
    assert sign_in(here.administrator).get(page("role_end", here, foreign.pk)).status_code == 404
