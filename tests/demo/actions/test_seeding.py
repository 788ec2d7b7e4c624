"""The demo town lives by the rules of the house on whatever day it is opened."""

import datetime as dt

import pytest
import time_machine
from django.core.management import call_command

from mam.core import clock
from mam.demo.actions import seed
from mam.demo.catalogue import TOWNS
from mam.journal.models import Entry, Notice
from mam.journal.words import Way
from mam.municipalities.models import DatedSetting, Municipality
from mam.municipalities.scope import scope
from mam.people.models import Group, Person, Registration
from mam.places.models import Booking, Closure, FailedDate, Photo, Thing
from mam.places.words import BookingState
from mam.programme.models import Event, HeadCount, MeetingQuestion, Occurrence, Outcome, SignUp
from mam.voice.models import Comment, Need

pytestmark = pytest.mark.django_db
CHRZANOW, NOWY_SACZ = TOWNS


@pytest.fixture
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def opened(plan) -> Municipality:
    assert seed(plan)
    return Municipality.objects.get(slug=plan.slug)


def test_chrzanow_shows_every_trouble_a_house_has(media):
    with scope(opened(CHRZANOW)):
        states = set(Booking.objects.values_list("state", flat=True))
        assert states == {BookingState.CONFIRMED, BookingState.PENDING, BookingState.CANCELLED}
        assert Booking.objects.filter(state=BookingState.PENDING).count() == 2
        assert {"phone", "paper", "web"} <= set(Booking.objects.values_list("channel", flat=True))
        assert FailedDate.objects.exists() and Closure.objects.exists()
        assert Notice.objects.filter(way=Way.CALL).exists()
        assert Photo.objects.exclude(alt="").count() == Photo.objects.count() > 8


def test_two_requests_want_the_same_kitchen(media):
    with scope(opened(CHRZANOW)):
        first, second = Booking.objects.filter(state=BookingState.PENDING)
        assert first.during.lower < second.during.upper and second.during.lower < first.during.upper


def test_today_is_a_usual_day_of_the_house(media):
    """Something stands in the week that is running, in the one before and in those ahead."""
    with scope(opened(CHRZANOW)):
        monday = clock.today() - dt.timedelta(days=clock.today().weekday())
        for week in (-1, 0, 1, 4):
            start = clock.instant(monday + dt.timedelta(weeks=week), dt.time(0))
            assert Booking.objects.during(start, start + dt.timedelta(days=7)).count() > 3


@pytest.mark.parametrize("day", [26, 29, 30])
def test_one_meeting_has_three_notes_on_whatever_weekday_it_opens(media, day):
    with time_machine.travel(dt.datetime(2026, 11, day, 10, tzinfo=dt.UTC), tick=False), scope(opened(CHRZANOW)):
        comments = Comment.objects.exclude(meeting=None)
        needs = Need.objects.exclude(meeting=None)
        assert (comments.count(), needs.count()) == (2, 1) and comments[0].meeting == needs[0].meeting


def test_starting_again_touches_nothing(media):
    call_command("seed_demo", verbosity=0, stdout=open("/dev/null", "w"))
    with scope(Municipality.objects.get(slug="chrzanow")):
        before = Booking.objects.count(), Entry.objects.count(), Person.objects.count()
    assert not seed(CHRZANOW) and not seed(NOWY_SACZ)
    with scope(Municipality.objects.get(slug="chrzanow")):
        assert before == (Booking.objects.count(), Entry.objects.count(), Person.objects.count())


def test_the_towns_are_two_different_houses(media):
    names = []
    for plan in TOWNS:
        with scope(opened(plan)):
            names.append({*Group.objects.values_list("name", flat=True), *Booking.objects.values_list("title", flat=True)})
    assert not names[0] & names[1]


def test_new_bookings_keep_notice_and_horizon_from_now_on(media):
    with scope(opened(CHRZANOW)):
        hall = Thing.objects.get(slug="sala-duza")
        assert (hall.notice_days, hall.horizon_days, hall.buffer_after, hall.cancel_hours) == (2, 60, 30, 48)


def test_every_number_has_its_source_and_invented_organisations_say_so(media):
    with scope(opened(CHRZANOW)):
        assert not DatedSetting.objects.filter(source="").exists()
        for entry in Registration.objects.select_related("group"):
            assert "demo" in entry.group.about


@pytest.mark.parametrize("day", ["2026-12-31 20:00", "2027-03-28 06:00", "2027-08-14 23:30"])
def test_it_opens_on_days_that_are_not_usual(media, day):
    """New Year's Eve, the day the clocks change, the night before a holiday in summer."""
    with time_machine.travel(dt.datetime.fromisoformat(day).replace(tzinfo=dt.UTC)), scope(opened(NOWY_SACZ)):
        assert FailedDate.objects.exists()


def test_the_programme_is_full_of_people_and_one_list_is_waited_for(media):
    with scope(opened(CHRZANOW)):
        assert Event.objects.public().count() > 14 and not Event.objects.exclude(state="published").exists()
        states = set(SignUp.objects.values_list("state", flat=True))
        assert {"confirmed", "waiting"} <= states
        assert SignUp.objects.filter(channel="phone").exists()
        past = Occurrence.objects.filter(during__endswith__lt=clock.now())
        assert past.exists() and HeadCount.objects.count() == past.count()
        assert Outcome.objects.exists() and MeetingQuestion.objects.count() == 2
