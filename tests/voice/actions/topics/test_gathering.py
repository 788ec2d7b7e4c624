import pytest
from django.db import DatabaseError, transaction

from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.voice.actions.topics.gathering import gather, needs_to_gather, part
from mam.voice.models import Gathering, Parting
from mam.voice.words.needs import NeedState
from mam.voice.words.topics import Stage
from tests.voice import topics


@pytest.fixture
def about(here):
    return topics.topic(here)


@pytest.fixture
def need(here):
    return topics.need(here, here.resident)


def test_a_need_is_joined_and_its_people_are_told(here, about, need):
    made = gather(about, need, by=here.animator)
    need.refresh_from_db()
    assert (made.topic, need.state) == (about, NeedState.IN_TOPIC)
    assert [letter.to for letter in Notice.objects.filter(kind="topic-need")] == [here.resident.pk]
    assert Entry.objects.get(verb="gathered_need").facts == {"topic": about.number}


def test_joining_twice_is_one_row(here, about, need):
    assert gather(about, need, by=here.animator) == gather(about, need, by=here.animator)
    assert Gathering.objects.count() == 1


def test_undoing_is_a_row_too_and_both_stay(here, about, need):
    row = gather(about, need, by=here.animator)
    assert part(row, "Chodzi o inną ulicę.", by=here.animator) == part(row, "Jeszcze raz.", by=here.animator)
    need.refresh_from_db()
    assert need.state == NeedState.NOTED
    assert (Gathering.objects.count(), Parting.objects.count()) == (1, 1)
    assert list(Gathering.objects.standing()) == []
    with pytest.raises(DatabaseError), transaction.atomic():
        row.delete()


def test_taken_out_it_may_be_joined_again(here, about, need):
    part(gather(about, need, by=here.animator), "Chodzi o inną ulicę.", by=here.animator)
    gather(about, need, by=here.animator)
    assert Gathering.objects.standing().count() == 1


def test_a_need_is_in_one_topic_at_a_time(here, about, need):
    gather(about, need, by=here.animator)
    with pytest.raises(Refusal) as no:
        gather(topics.topic(here), need, by=here.animator)
    assert no.value.codes == ["elsewhere"]


def test_a_need_that_waits_for_a_look_is_not_joined(here, about):
    with pytest.raises(Refusal) as no:
        gather(about, topics.need(here, shown=None), by=here.animator)
    assert no.value.codes == ["not_public"]


def test_late_stages_take_no_needs(here, need):
    with pytest.raises(Refusal) as no:
        gather(topics.topic(here, Stage.DEED), need, by=here.animator)
    assert no.value.codes == ["stage"]


def test_undoing_needs_a_word_why(here, about, need):
    with pytest.raises(Refusal) as no:
        part(gather(about, need, by=here.animator), " ", by=here.animator)
    assert no.value.codes == ["why"]


@pytest.mark.parametrize("who", ["resident", "host", "official"])
def test_only_staff_join(here, about, need, who):
    with pytest.raises(Refusal):
        gather(about, need, by=getattr(here, who))


def test_the_list_leaves_out_what_is_in_a_topic(here, about, need):
    other = topics.need(here, title="Ciemny przystanek", text="Nie świeci lampa.")
    gather(about, need, by=here.animator)
    assert needs_to_gather() == [other]
    assert needs_to_gather("lampa") == [other]
    assert needs_to_gather("tramwaj") == []
