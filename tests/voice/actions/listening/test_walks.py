import datetime as dt
import uuid

import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.voice.actions.listening.walks import note_shift, note_walk
from mam.voice.models import Door, ShiftTally, Walk


def test_a_walk_keeps_doors_and_what_happened_also_when_nobody_opened(here):
    walk = note_walk("ul. Balińska", clock.today(), {"talked": ["2", "4a"], "not_home": ["6", " ", "2"]}, by=here.host)
    assert [(door.address, door.outcome) for door in walk.doors.all()] == [("2", "talked"), ("4a", "talked"), ("6", "not_home")]
    assert Entry.objects.get(verb="noted_walk").facts == {"doors": 3}


def test_nothing_in_a_walk_points_to_a_person_but_who_led_it(here):
    links = [field.name for model in (Walk, Door) for field in model._meta.fields if field.is_relation]
    assert links == ["municipality", "area", "by", "municipality", "walk"]


def test_all_reasons_at_once(here):
    with pytest.raises(Refusal) as refusal:
        note_walk(" ", clock.today() + dt.timedelta(days=1), {"talked": [""]}, by=here.host)
    assert refusal.value.codes == ["street", "not_yet", "doors"]


def test_a_walk_and_a_shift_sent_twice_are_one(here):
    key, other = uuid.uuid4(), uuid.uuid4()
    for _press in range(2):
        note_walk("ul. Balińska", clock.today(), {"talked": ["2"]}, by=here.host, request_key=key)
        note_shift("targ", clock.today(), 2, spoken_to=30, talked=12, cards=5, by=here.host, request_key=other)
    assert (Walk.objects.count(), ShiftTally.objects.count()) == (1, 1)


def test_no_more_people_talk_than_were_spoken_to(here):
    with pytest.raises(Refusal) as refusal:
        note_shift("targ", clock.today(), 2, spoken_to=3, talked=12, cards=5, by=here.host)
    assert refusal.value.codes == ["talked"]


def test_residents_note_nothing(here):
    with pytest.raises(Refusal):
        note_walk("ul. Balińska", clock.today(), {"talked": ["2"]}, by=here.resident)
