from mam.programme.words import EventKind
from mam.voice.actions.note_targets import is_meeting, targets_of
from mam.voice.actions.topics.meetings import tie_meeting
from tests.voice import consultations
from tests.voice.meetings import meeting, tied_meeting
from tests.voice.topics import topic as a_topic


def test_targets_begin_with_what_the_meeting_is_tied_to(here):
    date, row = tied_meeting(here)
    other = consultations.open_one(here, title="Inne pytanie urzędu")
    assert [target.key for target in targets_of(date, by=here.host)] == [f"c{row.number}", "need", f"c{other.number}"]
    assert [target.key for target in targets_of(date, by=here.official)] == [f"c{row.number}", f"c{other.number}"]


def test_a_meeting_of_a_topic_offers_it_to_those_who_gather_needs(here):
    date, topic = meeting(here, kind=EventKind.HOBBY), a_topic(here)
    assert not is_meeting(date.event)
    tie_meeting(topic, date.event, by=here.animator)
    assert is_meeting(date.event)
    assert [target.key for target in targets_of(date, by=here.animator)] == [f"t{topic.number}", "need"]
    assert [target.key for target in targets_of(date, by=here.host)] == ["need"]
