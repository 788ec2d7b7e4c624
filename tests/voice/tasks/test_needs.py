import datetime as dt

from mam.core import clock
from mam.journal.models import Notice
from mam.municipalities.scope import scope
from mam.voice.actions.listening.talks import TalkAsk, note_conversation
from mam.voice.models import Contact, NeedCheck
from mam.voice.tasks.needs import every_day
from tests.voice import needs


def test_the_daily_job_asks_again_and_reminds_once_in_every_town(cast):
    with scope(cast.town):
        closed = needs.closed(cast, needs.need(cast))
        type(closed).objects.filter(pk=closed.pk).update(closed=clock.now() - dt.timedelta(days=29))
        needs.need(cast, state="accepted", seat="Wydział", owner=cast.official, due=clock.today() + dt.timedelta(days=1))
    for _night in range(2):
        every_day(0)
    with scope(cast.town):
        assert NeedCheck.objects.filter(again=True).count() == 1
        assert Notice.objects.filter(kind="need-owner").count() == 1


def test_the_daily_job_forgets_who_it_was_after_the_last_day(cast):
    with scope(cast.town):
        ask = TalkAsk("Szkoda wyrzucać.", "przy herbacie", clock.today(), "desk", name="Genowefa", reach="600 000 001", agreed=True)
        note_conversation(ask, by=cast.host)
        Contact.objects.update(keep_until=clock.today() - dt.timedelta(days=1))
    every_day(0)
    with scope(cast.town):
        assert not Contact.objects.exists()
