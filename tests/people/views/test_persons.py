"""The desk: searching, looking, writing down."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mam.journal.models import Entry
from mam.people.models import Consent, Person


def page(name: str, cast, *arguments) -> str:
    return reverse(f"people:{name}", args=[cast.town.slug, *arguments])


def test_the_list_shows_everybody_of_this_town_and_nobody_of_the_other(here, sign_in):
    text = sign_in(here.animator).get(page("persons", here)).content.decode()
    assert here.offline.name in text
    assert here.other.stranger.name not in text


@pytest.mark.parametrize(("words", "found"), [("sikora", 1), ("zięb", 1), ("nobody", 0), ("%", 0), ("x" * 500, None)])
def test_searching_finds_by_a_part(here, sign_in, words, found):
    response = sign_in(here.animator).get(page("persons", here), {"q": words})
    assert response.status_code == 200
    if found is not None:
        assert response.context["page"].paginator.count == found


def test_the_list_asks_as_much_for_three_as_for_one(here, sign_in):
    client = sign_in(here.animator)
    client.get(page("persons", here))
    counts = []
    for words in ("sikora", "a"):
        with CaptureQueriesContext(connection) as queries:
            client.get(page("persons", here), {"q": words})
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_looking_at_somebody_is_written_down(here, sign_in):
    sign_in(here.animator).get(page("person", here, here.offline.pk))
    entry = Entry.objects.about(here.offline).get()
    assert (entry.verb, entry.by) == ("looked_at_person", here.animator.pk)


def test_somebody_is_written_down_at_the_desk(here, sign_in):
    typed = {"first_name": "Genowefa", "phone": "600 000 020", "language": "pl", "channel": "phone"}
    response = sign_in(here.animator).post(page("register_person", here), typed)
    made = Person.objects.get(first_name="Genowefa")
    assert response.url == page("person", here, made.pk)
    assert Entry.objects.about(made).get().channel == "phone"


def test_somebody_alike_is_shown_and_the_host_may_insist(here, sign_in):
    client = sign_in(here.animator)
    typed = {"first_name": "Danuta", "last_name": "Sikora", "language": "pl", "channel": "desk"}
    response = client.post(page("register_person", here), typed)
    assert response.context["alike"] == [here.offline]
    assert client.post(page("register_person", here), {**typed, "sure": "on"}).status_code == 302
    assert Person.objects.filter(last_name="Sikora").count() == 2


def test_the_desk_writes_consents_down_with_the_way_they_came(here, sign_in):
    typed = {"image": "yes", "channel": "paper"}
    sign_in(here.animator).post(page("person_consents", here, here.offline.pk), typed)
    given = Consent.objects.get()
    assert (given.channel, given.by, given.person) == ("paper", here.animator, here.offline)


def test_a_coordinator_erases_on_request_and_an_animator_cannot(here, sign_in):
    address = page("person_erasure", here, here.offline.pk)
    assert sign_in(here.animator).post(address).status_code == 404
    assert sign_in(here.coordinator).post(address).status_code == 302
    assert Person.objects.get(pk=here.offline.pk).erased
    assert sign_in(here.coordinator).get(page("person", here, here.offline.pk)).status_code == 404


def test_an_erased_person_stands_in_no_list(here, sign_in):
    Person.objects.filter(pk=here.offline.pk).update(erased="2026-01-01T00:00Z")
    assert "Sikora" not in sign_in(here.animator).get(page("persons", here)).content.decode()
