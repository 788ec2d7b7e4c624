import pytest
from django.urls import reverse

from mam.journal.models import Notice
from mam.municipalities.scope import scope
from mam.voice.actions.topics.participants import person_participant
from mam.voice.actions.topics.statements import write_statement
from mam.voice.models import Gathering, Remark, Removal, SecondLook, Statement, Topic
from tests.voice import topics


@pytest.fixture
def about(cast):
    with scope(cast.town):
        return topics.topic(cast)


def at(name, *args) -> str:
    return reverse(f"voice:{name}", args=["chrzanow", *args])


def test_a_topic_begun_from_a_need_gathers_it(cast, sign_in):
    with scope(cast.town):
        need = topics.need(cast, cast.resident)
    client = sign_in(cast.animator)
    page = client.post(f"{at('topic_new')}?need={need.number}", {"question": topics.QUESTION, "summary": topics.SHORT})
    assert page["Location"] == at("topic", 1)
    with scope(cast.town):
        assert Gathering.objects.get().need == need


def test_a_refused_topic_keeps_its_words_and_names_the_long_sentence(cast, sign_in):
    page = sign_in(cast.animator).post(at("topic_new"), {"question": topics.QUESTION, "summary": "słowo " * 30 + "."})
    assert "Zdanie, które ma słów 30" in page.content.decode()
    assert topics.QUESTION in page.content.decode()


def test_the_animator_moves_gathers_tells_and_closes(cast, about, sign_in):
    with scope(cast.town):
        need = topics.need(cast, cast.resident)
    client = sign_in(cast.animator)
    client.post(at("topic_stage", 1), {"stage": "known", "why": "Zbieramy liczby."})
    client.post(at("topic_needs", 1), {"need": need.number})
    steps = {"what_0": "Zmierzyć chodnik", "who_0": "Zarząd Dróg", "until_0": "2027-01-15"}
    client.post(at("topic_outcome", 1), {"text": "Postawimy trzy ławki.", "decided_by": "14 osób", **steps})
    client.post(at("topic_closing", 1))
    with scope(cast.town):
        found = Topic.objects.get()
        assert (found.stage, found.closed is None, Gathering.objects.count()) == ("known", False, 1)


def test_half_a_step_is_told_beside_the_form(cast, about, sign_in):
    half = {"text": "Postawimy trzy ławki.", "decided_by": "14 osób", "what_0": "Zmierzyć"}
    page = sign_in(cast.animator).post(at("topic_outcome", 1), half)
    assert "Każdy krok potrzebuje trzech rzeczy" in page.content.decode()


def test_first_words_are_said_let_in_and_taken_away(cast, about, sign_in):
    sign_in(cast.resident).post(at("topic_say", 1, "talk"), {"text": "Ławki były tu kiedyś.", "naming": "all"})
    with scope(cast.town):
        said = Remark.objects.get()
    client = sign_in(cast.animator)
    assert "Ławki były tu kiedyś." in client.get(at("moderation")).content.decode()
    client.post(at("admission", "remark", said.pk))
    client.post(at("removal", "remark", said.pk), {"rule": "off_topic", "words": "To o innej ulicy."})
    with scope(cast.town):
        said.refresh_from_db()
        assert said.shown and said.hidden
        removal = Removal.objects.get()
    sign_in(cast.resident).post(at("second_look", removal.pk), {"words": "To jest o tej ulicy."})
    with scope(cast.town):
        look = SecondLook.objects.get()
    sign_in(cast.coordinator).post(at("look_answer", look.pk), {"upheld": "yes", "answer": "Tak, to ta ulica."})
    with scope(cast.town):
        assert Remark.objects.public().exists()


def test_the_desk_writes_down_what_somebody_says(cast, about, sign_in):
    sent = {"text": "Brakuje mi ławki.", "naming": "house", "who": "Danuta Sikora", "channel": "desk"}
    sign_in(cast.host).post(at("topic_say", 1, "talk"), sent)
    with scope(cast.town):
        said = Remark.objects.get()
        assert (said.author, said.by, said.channel, said.signed) == (cast.offline, cast.host, "desk", "")


@pytest.mark.parametrize("kind, text", [("need", "x"), ("remark", "1"), ("moon", "1"), ("need", "9" * 30), ("statement", "1-2")])
def test_what_is_not_there_cannot_be_judged(cast, about, sign_in, kind, text):
    assert sign_in(cast.animator).get(at("removal", kind, text)).status_code == 404


def test_a_post_of_fifty_thousand_letters_is_a_sentence_and_not_an_error(cast, about, sign_in):
    page = sign_in(cast.leader).post(at("topic_say", 1, "talk"), {"text": "ławka " * 9000, "naming": "all"})
    assert page.status_code == 200
    with scope(cast.town):
        assert not Remark.objects.exists() and not Statement.objects.exists()


def test_the_writer_of_a_statement_hears_a_word_with_its_letting_in(cast, about, sign_in):
    with scope(cast.town):
        writer = person_participant(about, cast.resident)
        made = write_statement(about, "Przy Alei przydałyby się ławki.", writer=writer)
    client = sign_in(cast.animator)
    assert f'id="reply-{made.pk}"' in client.get(at("moderation")).content.decode()
    client.post(at("admission", "statement", made.pk), {"reply": "Dziękujemy, o to nikt jeszcze nie zapytał."})
    with scope(cast.town):
        letter = Notice.objects.get(kind="statement")
        assert letter.to == cast.resident.pk and "Dziękujemy, o to nikt jeszcze nie zapytał." in letter.text
