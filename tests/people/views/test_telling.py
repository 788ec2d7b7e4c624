"""Calls to make, and what happened to notices."""

import pytest
from django.urls import reverse

from mam.journal.actions import Recipient, notify
from mam.journal.models import Entry, Notice
from mam.municipalities.scope import scope
from mam.people.models import Person


def page(name: str, cast, *arguments) -> str:
    return reverse(f"people:{name}", args=[cast.town.slug, *arguments])


@pytest.fixture
def call(here) -> Notice:
    return notify(here.offline.as_recipient(), "hello", "Sala mała", "Sala czeka.\nhttps://mam.example/x")


def test_a_call_shows_whom_what_and_the_number_known_meanwhile(here, sign_in, call):
    Person.objects.filter(pk=here.offline.pk).update(phone="+48600000040")
    text = sign_in(here.animator).get(page("calls", here)).content.decode()
    assert here.offline.name in text
    assert "tel:+48600000040" in text
    assert "mam.example" not in text


def test_done_takes_it_off_the_list_and_the_journal_says_who_rang(here, sign_in, call):
    client = sign_in(here.animator)
    client.post(page("call_done", here, call.pk))
    client.post(page("call_done", here, call.pk))
    assert not Notice.objects.call_tasks().exists()
    assert Entry.objects.get(verb="told_by_phone").by == here.animator.pk


def test_a_person_stands_once_with_everything_to_say_and_one_button_for_all(here, sign_in, call):
    second = notify(here.offline.as_recipient(), "hello", "Duża sala", "Dzień dobry,\n\nTeż czeka.")
    client = sign_in(here.animator)
    text = client.get(page("calls", here)).content.decode()
    assert text.count(f"<h2>{here.offline.name}</h2>") == 1
    assert "Dzień dobry" not in text
    client.post(page("call_done", here, call.pk), {"all": [call.pk, second.pk]})
    assert not Notice.objects.call_tasks().exists()
    assert Entry.objects.filter(verb="told_by_phone").count() == 2


def test_told_everything_means_what_was_on_the_page_only(here, sign_in, call):
    later = notify(here.offline.as_recipient(), "hello", "Nowe", "Doszło w trakcie rozmowy.")
    sign_in(here.animator).post(page("call_done", here, call.pk), {"all": [call.pk, "x"]})
    assert list(Notice.objects.call_tasks()) == [later]


def test_a_call_of_the_other_town_is_not_done_here(here, sign_in, call):
    with scope(here.other.town):
        foreign = notify(Recipient(None, "Obca"), "hello", "Obce", "x")
    assert sign_in(here.animator).post(page("call_done", here, foreign.pk)).status_code == 404


def test_notices_are_found_by_name_and_by_what_they_were_about(here, sign_in, call):
    notify(here.resident.as_recipient(), "hello", "Kuchnia", "x")
    client = sign_in(here.animator)
    for words in (here.offline.last_name.lower(), "sala m"):
        assert list(client.get(page("notices", here), {"q": words}).context["page"]) == [call]


def test_a_resident_cannot_say_it_is_done(here, sign_in, call):
    assert sign_in(here.resident).post(page("call_done", here, call.pk)).status_code == 404
    assert Notice.objects.call_tasks().exists()


def test_what_failed_is_sent_again_or_rung(here, sign_in):
    notice = notify(here.resident.as_recipient(), "hello", "Sala mała", "Czeka.")
    Notice.objects.update(state="failed", trouble="550 no")
    client = sign_in(here.animator)
    listed = client.get(page("notices", here), {"state": "troubled"}).context
    assert (listed["troubled"], list(listed["page"])) == (1, [notice])
    client.post(page("notice_retry", here, notice.pk))
    assert Notice.objects.get().state == "waiting"
    Notice.objects.update(state="failed")
    client.post(page("notice_retry", here, notice.pk), {"call": "1"})
    assert Notice.objects.call_tasks().count() == 1


def test_an_unknown_state_shows_everything(here, sign_in, call):
    assert sign_in(here.animator).get(page("notices", here), {"state": "'; --"}).context["page"].paginator.count == 1


def test_notices_of_the_other_town_are_not_here(here, sign_in):
    with scope(here.other.town):
        foreign = notify(here.other.stranger.as_recipient(), "hello", "Obce", "x")
    client = sign_in(here.animator)
    assert "Obce" not in client.get(page("notices", here)).content.decode()
    assert client.post(page("notice_retry", here, foreign.pk)).status_code == 404
