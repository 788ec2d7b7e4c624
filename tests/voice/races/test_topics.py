"""The same statement answered twice at once, one sheet from two desks, one need in two topics."""

from functools import partial

from mam.voice.actions.topics.answering import answer
from mam.voice.actions.topics.asking_groups import look_for_groups
from mam.voice.actions.topics.gathering import gather
from mam.voice.actions.topics.opening import open_topic
from mam.voice.actions.topics.participants import open_participant, person_participant
from mam.voice.actions.topics.sheets import enter_sheet
from mam.voice.models import Answer, Gathering, GroupRun, Participant, Topic
from tests.places.races.start import at_once
from tests.voice import topics


def test_the_same_answer_pressed_eight_times_at_once_is_one_row(here):
    about = topics.topic(here)
    one, who = topics.statement(here, about), open_participant(about)
    at_once(*[partial(answer, one, who, 1) for _press in range(8)])
    assert Answer.objects.count() == 1


def test_a_persons_first_answers_at_once_make_one_participant(here):
    about = topics.topic(here)
    outcome = at_once(*[partial(person_participant, about, here.neighbour) for _press in range(8)])
    assert len({row.pk for row in outcome.won}) == 1


def test_one_sheet_typed_at_two_desks_at_once_is_one_participant(here):
    about = topics.topic(here)
    topics.statements(here, about, 2)
    at_once(*[partial(enter_sheet, about, 5, {1: 1, 2: -1}, by=here.host) for _desk in range(4)])
    assert (Participant.objects.filter(sheet=5).count(), Answer.objects.count()) == (1, 2)


def test_a_need_wanted_by_two_topics_goes_to_one(here):
    first, second, need = topics.topic(here), topics.topic(here), topics.need(here)
    outcome = at_once(partial(gather, first, need, by=here.animator), partial(gather, second, need, by=here.coordinator))
    assert outcome.codes == {"elsewhere"}
    assert Gathering.objects.count() == 1


def test_topics_opened_at_once_have_their_own_numbers(here):
    at_once(*[partial(open_topic, topics.QUESTION, topics.SHORT, by=here.animator) for _press in range(5)])
    assert sorted(Topic.objects.values_list("number", flat=True)) == [1, 2, 3, 4, 5]


def test_one_look_for_groups_at_a_time(here):
    about = topics.topic(here)
    at_once(*[partial(look_for_groups, about, by=here.animator) for _press in range(4)])
    assert GroupRun.objects.count() == 1
