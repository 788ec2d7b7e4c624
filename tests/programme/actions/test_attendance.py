"""Marking who came: each tap counts once, the newest wins, and unknown is not absent."""

import datetime as dt
import itertools
import uuid

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.programme.actions.attendance import Mark, mark
from mam.programme.actions.attendance_list import rows_of, sums_of
from mam.programme.models import Attendance
from mam.programme.words import Presence, SignUpState
from tests.programme.making import event, only_date, signed

EVENING = dt.datetime(2026, 12, 2, 18, 0, tzinfo=clock.WARSAW)
MINUTE = dt.timedelta(minutes=1)


@pytest.fixture(autouse=True)
def evening():
    with time_machine.travel(EVENING, tick=False):
        yield


@pytest.fixture
def date(here):
    return only_date(event(here))


def tap(who, presence=Presence.PRESENT, *, minutes=0, key=None, name="") -> Mark:
    return Mark(str(who), presence, clock.now() + minutes * MINUTE, key or uuid.uuid4(), name)


def test_somebody_signed_up_is_marked_present(here, date):
    who = f"s{signed(date, here.resident).pk}"
    mark(date, [tap(who)], by=here.leader)
    assert [(row.name, row.presence) for row in rows_of(date)] == [(here.resident.name, "present")]
    entry = Entry.objects.about(date).get()
    assert (entry.verb, entry.by, entry.facts) == ("marked_attendance", here.leader.pk, {"present": 1})


def test_nobody_is_absent_before_somebody_says_so(here, date):
    signed(date, here.resident)
    sums = sums_of(date)
    assert (sums.unknown, sums.absent, sums.came) == (1, 0, 0)


def test_the_four_states_are_counted_apart(here, date):
    people = [here.resident, here.neighbour, here.second, here.offline]
    whos = [f"s{signed(date, person).pk}" for person in people]
    mark(
        date,
        [tap(who, state) for who, state in zip(whos, ("present", "absent", "excused"), strict=False)],
        by=here.host,
    )
    sums = sums_of(date)
    assert (sums.present, sums.absent, sums.excused, sums.unknown, sums.listed) == (1, 1, 1, 1, 4)


def test_a_late_sign_off_is_excused_and_one_in_time_is_off_the_list(here, date):
    signed(date, here.resident, SignUpState.CANCELLED, late=True)
    signed(date, here.neighbour, SignUpState.CANCELLED)
    assert [(row.name, row.presence) for row in rows_of(date)] == [(here.resident.name, "excused")]


def test_who_signed_off_and_came_all_the_same_is_present(here, date):
    who = f"s{signed(date, here.resident, SignUpState.CANCELLED).pk}"
    mark(date, [tap(who)], by=here.host)
    assert sums_of(date).present == 1


def test_the_same_tap_twice_is_one(here, date):
    who, key = f"s{signed(date, here.resident).pk}", uuid.uuid4()
    one = tap(who, key=key)
    for _again in range(3):
        mark(date, [one, tap("new", key=uuid.UUID(int=7), name="Jan")], by=here.leader)
    assert Attendance.objects.count() == 2
    assert Entry.objects.about(date).count() == 1


def test_the_newest_tap_wins_in_whatever_order_they_come(here, date):
    who = f"s{signed(date, here.resident).pk}"
    mark(date, [tap(who, "absent", minutes=-1)], by=here.leader)
    mark(date, [tap(who, "present", minutes=-5)], by=here.host)
    assert rows_of(date)[0].presence == "absent"
    mark(date, [tap(who, "absent", minutes=0), tap(who, "present", minutes=-1)], by=here.host)
    assert rows_of(date)[0].presence == "absent"


def test_saying_the_same_later_keeps_an_older_contradiction_out(here, date):
    who = f"s{signed(date, here.resident).pk}"
    mark(date, [tap(who, minutes=-9)], by=here.leader)
    mark(date, [tap(who, minutes=-1)], by=here.leader)
    mark(date, [tap(who, "absent", minutes=-5)], by=here.host)
    assert rows_of(date)[0].presence == "present"


def test_a_tap_from_a_phone_whose_clock_runs_ahead_does_not_block_later_ones(here, date):
    who = f"s{signed(date, here.resident).pk}"
    mark(date, [tap(who, "absent", minutes=600)], by=here.leader)
    mark(date, [tap(who)], by=here.leader)
    assert rows_of(date)[0].presence == "present"


def test_a_mark_is_taken_back(here, date):
    who = f"s{signed(date, here.resident).pk}"
    mark(date, [tap(who, minutes=-1), tap(who, Presence.UNKNOWN)], by=here.leader)
    assert sums_of(date).unknown == 1


def test_companions_have_marks_of_their_own(here, date):
    made = signed(date, here.resident, size=3)
    child = made.companions.create(name="Hania", age_band="child")
    mark(date, [tap(f"c{child.pk}"), tap(f"e{made.pk}-3", "absent")], by=here.leader)
    assert [row.presence for row in rows_of(date)] == ["unknown", "present", "absent"]
    assert rows_of(date)[1].with_whom == here.resident.name
    mark(date, [tap(f"e{made.pk}-3")], by=here.leader)
    assert made.companions.count() == 2
    assert sums_of(date).present == 2


def test_a_walk_in_taken_back_is_gone_from_the_list_and_stays_gone_when_sent_again(here, date):
    came = tap("new", name="Jan", minutes=-2)
    mark(date, [came], by=here.leader)
    row = rows_of(date)[0]
    assert (row.name, row.is_walk_in) == ("Jan", True)
    mark(date, [tap(row.who, Presence.UNKNOWN)], by=here.leader)
    mark(date, [came], by=here.leader)
    assert rows_of(date) == []


def test_numbers_stay_when_somebody_signs_off(here, date):
    first = signed(date, here.resident)
    signed(date, here.neighbour)
    first.state = SignUpState.CANCELLED
    first.save()
    assert [row.number for row in rows_of(date)] == [2]


def test_a_course_is_marked_on_each_of_its_dates(here):
    days = [dt.date(2026, 12, 1), dt.date(2026, 12, 2)]
    course = event(here, is_course=True, dates=days)
    who = f"s{signed(course, here.resident).pk}"
    first, second = course.occurrences.order_by("day")
    mark(first, [tap(who, "absent")], by=here.leader)
    mark(second, [tap(who)], by=here.leader)
    assert (sums_of(first).absent, sums_of(second).present) == (1, 1)


def test_marks_of_strangers_are_given_back_and_the_others_count(here, date):
    elsewhere = event(here, slug="inne")
    stranger = signed(only_date(elsewhere), here.neighbour)
    who = f"s{signed(date, here.resident).pk}"
    wrong = [tap(f"s{stranger.pk}"), tap("c999"), tap("w999"), tap("e1-2"), tap("'; drop"), tap(f"s{'9' * 30}")]
    done = mark(date, [tap(who), *wrong], by=here.leader)
    assert (len(done.rows), len(done.strangers)) == (1, 6)


@pytest.mark.parametrize("who", ["resident", "official"])
def test_only_organisers_and_the_house_mark(here, date, who):
    made = signed(date, here.resident)
    with pytest.raises(Refusal) as no:
        mark(date, [tap(f"s{made.pk}")], by=getattr(here, who))
    assert no.value.codes == ["not_allowed"]
    assert not Attendance.objects.exists()


def test_nobody_is_present_before_the_day_but_may_be_excused(here):
    date = only_date(event(here, dates=[dt.date(2026, 12, 3)]))
    who = f"s{signed(date, here.resident).pk}"
    with pytest.raises(Refusal) as no:
        mark(date, [tap(who)], by=here.leader)
    assert no.value.codes == ["too_early"]
    mark(date, [tap(who, "excused")], by=here.leader)
    assert sums_of(date).excused == 1


def test_a_date_called_off_and_unknown_words_are_refused_together(here, date):
    date.state = "cancelled"
    date.save()
    with pytest.raises(Refusal) as no:
        mark(date, [tap("new", "maybe")], by=here.leader)
    assert no.value.codes == ["called_off", "presence"]


def test_photo_answers_stand_on_the_list(here, date):
    from mam.people.actions import answer

    for person, given in ((here.resident, True), (here.neighbour, False)):
        signed(date, person)
        answer(person, "image", given, by=person)
    signed(date, here.second)
    assert [row.photo for row in rows_of(date)] == [True, False, None]


def test_a_long_list_costs_as_many_questions_as_a_short_one(here, date, django_assert_max_num_queries):
    signed(date, here.resident, size=2).companions.create(name="Hania")
    with django_assert_max_num_queries(6):
        rows_of(date)
    for person in (here.neighbour, here.second, here.offline):
        signed(date, person, size=2).companions.create(name="Ola")
    with django_assert_max_num_queries(6):
        assert len(rows_of(date)) == 8


def test_in_whatever_order_and_how_often_taps_come_the_newest_of_each_person_stands(here, date):
    first, second = (f"s{signed(date, person).pk}" for person in (here.resident, here.neighbour))
    taps = [tap(first, minutes=-4), tap(first, "absent", minutes=-2), tap(second, "excused", minutes=-3), tap(second, minutes=-1)]
    for order in itertools.permutations(taps):
        Attendance.objects.all().delete()
        for one in (*order, order[0], order[2]):
            mark(date, [one], by=here.leader)
        assert [row.presence for row in rows_of(date)] == ["absent", "present"]
