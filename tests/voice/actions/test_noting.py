import uuid

import pytest
from django.db import IntegrityError, transaction

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.programme.models import Occurrence
from mam.programme.words import EventKind
from mam.voice.actions.consultations.reporting import report_of
from mam.voice.actions.note_targets import Target
from mam.voice.actions.topics.meetings import tie_meeting
from mam.voice.models import Comment, Gathering, Need
from mam.voice.words.needs import SaidBy
from tests.voice import consultations
from tests.voice.meetings import meeting, noted, tied_meeting
from tests.voice.topics import topic as a_topic


def test_a_note_is_a_comment_that_stands_like_any_other_and_says_where_it_was_said(here):
    date, row = tied_meeting(here)
    made = noted(here, date, Target(row), by=here.host)
    assert (made.channel, made.meeting, made.said, made.scribe, made.author) == ("meeting", date, clock.today(), here.host, None)
    assert made.shown and made.slip and row.comments.unanswered().count() == 1
    consultations.answered(here, row, made)
    report = report_of(row)
    assert report.channels == [(str(SaidBy.MEETING.label), 1)] and report.unanswered == 0
    entry = Entry.objects.get(verb="commented")
    assert (entry.by, entry.channel) == (here.host.pk, "desk")


def test_a_note_is_a_need_and_at_a_meeting_of_a_topic_the_animator_gathers_it_at_once(here):
    date = meeting(here, kind=EventKind.HOBBY)
    topic = a_topic(here)
    tie_meeting(topic, date.event, by=here.animator)
    made = noted(here, date, Target(topic=topic))
    assert (made.channel, made.meeting, made.said, made.scribe) == ("meeting", date, clock.today(), here.animator)
    assert Gathering.objects.standing().get(need=made).topic == topic


def test_somebody_known_may_get_the_reply_by_name(here):
    date, row = tied_meeting(here)
    made = noted(here, date, Target(row), person=here.second)
    assert (made.author, made.name_shown, made.scribe) == (here.second, "house", here.animator)


def test_residents_note_nothing(here):
    with pytest.raises(Refusal) as refusal:
        noted(here, meeting(here), by=here.resident)
    assert refusal.value.codes == ["not_allowed"]


def test_notes_wait_for_the_day_of_a_meeting_that_takes_place_about_a_matter(here):
    ahead = meeting(here, dates=[clock.today() + consultations.DAY])
    hobby = meeting(here, slug="szachy", kind=EventKind.HOBBY)
    off = meeting(here, slug="odwolane")
    Occurrence.objects.filter(pk=off.pk).update(state="cancelled")
    off.refresh_from_db()
    for date, code in ((ahead, "too_early"), (hobby, "no_meeting"), (off, "called_off")):
        with pytest.raises(Refusal) as refusal:
            noted(here, date)
        assert refusal.value.codes == [code]
    assert not Need.objects.exists()


def test_a_comment_after_the_last_day_is_refused_and_a_need_is_not(here):
    date, row = tied_meeting(here)
    type(row).objects.filter(pk=row.pk).update(opens=clock.today() - 9 * consultations.DAY, closes=clock.today() - consultations.DAY)
    with pytest.raises(Refusal) as refusal:
        noted(here, date, Target(row))
    assert refusal.value.codes == ["closed"] and not Comment.objects.exists()
    assert noted(here, date).meeting == date


def test_pressed_twice_it_is_one_note(here):
    date, row = tied_meeting(here)
    for target, model in ((Target(row), Comment), (Target(), Need)):
        key = uuid.uuid4()
        assert noted(here, date, target, request_key=key) == noted(here, date, target, request_key=key)
        assert model.objects.count() == 1


def test_a_phone_number_needs_a_second_yes(here):
    date = meeting(here)
    words = "Proszę dzwonić pod 600 000 001 w sprawie ławki."
    with pytest.raises(Refusal) as refusal:
        noted(here, date, text=words)
    assert refusal.value.codes == ["private_phone"]
    assert noted(here, date, text=words, sure=True).text == words


def test_the_database_keeps_way_and_meeting_together(here):
    made = noted(here, meeting(here))
    with pytest.raises(IntegrityError, match="a_need_of_a_meeting_names_it"), transaction.atomic():
        Need.objects.filter(pk=made.pk).update(meeting=None)
