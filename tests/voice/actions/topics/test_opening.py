import uuid

import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.voice.actions.topics.opening import change_topic, open_topic
from mam.voice.actions.topics.outcome import close_topic
from mam.voice.models import Topic
from tests.voice import topics
from tests.voice.actions.topics.test_outcome import told

LONG = "To zdanie ma bardzo wiele słów, bo nikt nie pomyślał o tym, że ktoś będzie je czytał na głos. "


def test_a_topic_gets_the_next_number_of_its_town(here):
    assert [topics.topic(here).number, topics.topic(here).number] == [1, 2]
    assert Entry.objects.filter(verb="opened_topic", by=here.animator.pk).count() == 2


def test_the_same_sent_form_opens_one_topic(here):
    key = uuid.uuid4()
    first, second = (open_topic(topics.QUESTION, topics.SHORT, by=here.animator, request_key=key) for _press in range(2))
    assert first == second
    assert Topic.objects.count() == 1


@pytest.mark.parametrize("who", ["resident", "host", "official", "leader"])
def test_only_staff_open_topics(here, who):
    with pytest.raises(Refusal) as no:
        open_topic(topics.QUESTION, topics.SHORT, by=getattr(here, who))
    assert no.value.codes == ["not_allowed"]


@pytest.mark.parametrize(
    "question, summary, codes",
    [
        ("Ławki na Alei Henryka", topics.SHORT, ["no_question"]),
        ("Po co?", topics.SHORT, ["question"]),
        (topics.QUESTION, "", ["no_summary"]),
        (topics.QUESTION, LONG, ["long_sentence"]),
        (topics.QUESTION, "Krótko i jasno. " * 50, ["long_summary"]),
        ("x", "🙂", ["question", "no_summary"]),
    ],
)
def test_every_reason_is_told_at_once(here, question, summary, codes):
    with pytest.raises(Refusal) as no:
        open_topic(question, summary, by=here.animator)
    assert no.value.codes == codes


def test_words_change_under_the_same_number_and_the_same_words_change_nothing(here):
    made = topics.topic(here)
    changed = change_topic(made, "Jak ożywić Aleję Henryka zimą?", topics.SHORT, by=here.coordinator)
    again = change_topic(made, "Jak ożywić Aleję Henryka zimą?", topics.SHORT, by=here.coordinator)
    assert (changed.number, again.question) == (made.number, "Jak ożywić Aleję Henryka zimą?")
    assert Entry.objects.filter(verb="changed_topic").count() == 1


def test_words_of_a_closed_topic_stay(here):
    made = topics.topic(here)
    told(here, made)
    close_topic(made, by=here.animator)
    with pytest.raises(Refusal) as no:
        change_topic(made, "Jak ożywić Aleję Henryka zimą?", topics.SHORT, by=here.animator)
    assert no.value.codes == ["closed"]
