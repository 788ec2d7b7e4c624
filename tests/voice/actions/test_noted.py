import datetime as dt

import pytest
from django.db.models import ProtectedError

from mam.core import clock
from mam.programme.actions.dates import call_off
from mam.programme.actions.moving import move
from mam.voice.actions.note_targets import Target
from mam.voice.actions.noted import notes_of
from mam.voice.models import Comment
from tests.voice.consultations import DAY
from tests.voice.meetings import noted, tied_meeting


def test_the_link_outlives_a_move_and_a_calling_off_and_the_event_cannot_be_deleted(here):
    with clock.stopped(clock.instant(clock.today(), dt.time(12))):
        date, row = tied_meeting(here)
        made = noted(here, date, Target(row))
        move(date, dt.time(18), dt.time(20), day=clock.today() + 7 * DAY, by=here.animator)
        call_off(date, by=here.animator, reason="Prowadząca jest chora.")
    made.refresh_from_db()
    assert made.meeting.is_cancelled and made.meeting == date and made.said == clock.today()
    assert notes_of(date.event, None, date).comments == [made]
    with pytest.raises(ProtectedError):
        date.event.delete()


def test_everybody_reads_only_what_is_public(here):
    date, row = tied_meeting(here)
    shown, hidden, waiting = (noted(here, date, Target(row)) for _note in range(3))
    need = noted(here, date)
    Comment.objects.filter(pk=hidden.pk).update(hidden=clock.now())
    Comment.objects.filter(pk=waiting.pk).update(shown=None)
    assert (notes_of(date.event, None).comments, notes_of(date.event, None, date).needs) == ([shown], [need])
    assert notes_of(date.event, here.host).comments == [shown, waiting]
