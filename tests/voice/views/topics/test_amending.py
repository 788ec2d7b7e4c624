import datetime as dt

import pytest
from django.urls import reverse

from mam.core import clock
from mam.municipalities.scope import scope
from mam.voice.actions.topics.answering_amendments import accept_amendment, decline_amendment
from mam.voice.actions.topics.consent import say_consent
from mam.voice.actions.topics.moderating import waiting_number
from mam.voice.actions.topics.participants import person_participant
from mam.voice.actions.topics.stages import move_stage
from mam.voice.models import Amendment, Consent, Remark
from mam.voice.words.topics import Stage
from tests.voice import topics

OTHER = "Pięć ławek przy przystanku."


@pytest.fixture
def option(cast) -> Remark:
    with scope(cast.town):
        return topics.option(cast)


@pytest.fixture
def amendment(cast, option) -> Amendment:
    with scope(cast.town):
        return topics.amendment(cast, option, OTHER)


def at(name: str, *args) -> str:
    return reverse(f"voice:{name}", args=["chrzanow", 1, *args])


def page(client) -> str:
    return client.get(at("topic")).content.decode()


def test_the_field_begins_with_the_words_of_the_option(cast, option, sign_in):
    client = sign_in(cast.second)
    form = client.get(at("amendment_new", option.pk)).content.decode()
    assert form.count("Trzy ławki przy przystanku.") == 2
    there = client.post(at("amendment_new", option.pk), {"text": OTHER, "naming": "all"})
    assert there["Location"] == at("topic") + "#option"
    whole = page(client)
    assert "<del>" in whole and "<ins>" in whole and at("amendment_new", option.pk) in whole


def test_words_that_differ_are_said_to_a_reader_too(client, amendment):
    whole = page(client)
    assert 'wykreślone: </span>Trzy ławki<span class="hush">' in whole
    assert 'dopisane: </span>Pięć ławek<span class="hush">' in whole


def test_the_author_answers_beside_both_wordings(cast, amendment, sign_in):
    client = sign_in(cast.leader)
    assert at("amendment_answer", amendment.pk) in page(client)
    form = client.get(at("amendment_answer", amendment.pk)).content.decode()
    assert "<ins>" in form and 'name="wording" value="1"' in form
    client.post(at("amendment_answer", amendment.pk), {"accepts": "yes", "word": "Więcej osób usiądzie.", "wording": "1"})
    whole = page(client)
    assert "Więcej osób usiądzie." in whole and "Wcześniejsze brzmienia: 1" in whole
    with scope(cast.town):
        assert Remark.objects.get(pk=amendment.option_id).text == OTHER


def test_a_form_that_was_about_earlier_words_is_shown_again_about_the_new_ones(cast, option, amendment, sign_in):
    with scope(cast.town):
        move_stage(option.topic, Stage.CONSENT, "Mamy jedną możliwość.", by=cast.animator)
        accept_amendment(amendment, "Więcej osób usiądzie.", wording=1, by=cast.leader)
    client = sign_in(cast.neighbour)
    again = client.post(at("topic_consent", option.pk), {"can": "yes", "wording": "1"}).content.decode()
    assert OTHER in again and 'name="wording" value="2"' in again
    client.post(at("topic_consent", option.pk), {"can": "yes", "wording": "2"})
    with scope(cast.town):
        assert Consent.objects.get().wording == 2


def test_the_page_says_that_a_word_was_about_the_earlier_wording(cast, option, amendment, sign_in):
    with scope(cast.town):
        move_stage(option.topic, Stage.CONSENT, "Mamy jedną możliwość.", by=cast.animator)
        option.topic.refresh_from_db()
        say_consent(option, person_participant(option.topic, cast.neighbour), True, by=cast.neighbour)
        accept_amendment(amendment, "Więcej osób usiądzie.", wording=1, by=cast.leader)
    whole = page(sign_in(cast.neighbour)).replace("\xa0", " ")
    assert "O wcześniejszym brzmieniu: może z nim żyć 1 z 1 osoby." in whole and "mówisz: mogę z tym żyć. A z tym?" in whole
    assert whole.count("1 z 1") == 1


def test_only_its_writer_sees_the_way_to_withdraw_it(cast, amendment, sign_in, client):
    assert at("amendment_withdrawal", amendment.pk) not in page(client)
    writer = sign_in(cast.second)
    assert at("amendment_withdrawal", amendment.pk) in page(writer)
    writer.post(at("amendment_withdrawal", amendment.pk))
    assert OTHER not in page(writer)


def test_whoever_looks_at_a_first_word_reads_which_option_it_is_about(cast, option, sign_in):
    with scope(cast.town):
        topics.amendment(cast, option, OTHER, by=cast.neighbour)
    queue = sign_in(cast.animator).get(reverse("voice:moderation", args=["chrzanow"])).content.decode().replace("\xa0", " ")
    assert OTHER in queue and "Trzy ławki przy przystanku." in queue


def test_what_nobody_else_answers_waits_for_the_animator(cast, option, amendment, sign_in):
    queue = reverse("voice:moderation", args=["chrzanow"])
    client = sign_in(cast.animator)
    assert at("amendment_answer", amendment.pk) not in client.get(queue).content.decode()
    with scope(cast.town):
        own = topics.amendment(cast, option, "Cztery ławki.", by=cast.animator)
    with clock.stopped(clock.now() + dt.timedelta(days=8)):
        waiting = sign_in(cast.animator).get(queue).content.decode()
        assert at("amendment_answer", amendment.pk) in waiting and at("amendment_answer", own.pk) not in waiting
        with scope(cast.town):
            assert waiting_number() == 2
            decline_amendment(amendment, "Na pięć nie ma miejsca.", by=cast.animator)
            assert waiting_number() == 1


def test_three_amendments_ask_as_often_as_one(client, cast, option, django_assert_max_num_queries):
    with scope(cast.town):
        topics.amendment(cast, option, "Cztery ławki.", by=cast.animator)
    page(client)
    with django_assert_max_num_queries(60) as one:
        page(client)
    with scope(cast.town):
        topics.amendment(cast, option, "Dwie ławki.", by=cast.second)
        topics.amendment(cast, option, "Jedna ławka.", by=cast.coordinator)
    with django_assert_max_num_queries(len(one)):
        page(client)
