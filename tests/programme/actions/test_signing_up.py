"""Signing up and signing off."""

import datetime as dt
import uuid

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.people.models import Guardianship
from mam.programme.actions.signing_off import sign_off
from mam.programme.actions.signing_up import sign_up
from mam.programme.models import Answer, Companion, Occurrence, Question, SignUp, SignUpRole
from mam.programme.words import AgeBand, OccurrenceState, QuestionKind, SignUpMode, SignUpState
from tests import cast as people

from .. import making
from ..signing import asked, come, crowd, deeds, letter, states, told

pytestmark = pytest.mark.usefixtures("a_week_before")


@pytest.fixture
def date(here):
    return making.only_date(making.event(here, capacity=3))


def refused(*args, **more) -> list[str]:
    with pytest.raises(Refusal) as no:
        come(*args, **more)
    return no.value.codes


def test_a_place_is_taken_told_and_written_down(here, date):
    made = come(date, here.resident)
    assert (made.state, made.size, made.occurrence) == (SignUpState.CONFIRMED, 1, date)
    assert deeds(made) == ["signed_up"]
    assert told(here.resident) == ["Masz miejsce: Kawiarenka seniora"]
    assert str(made.token) in letter(here.resident, "sign-up")


def test_when_it_is_full_people_wait_in_order_of_arrival(here, date):
    guests = crowd(5)
    for guest in guests:
        come(date, guest)
    assert [state for _name, state, _size in states(date)] == ["confirmed"] * 3 + ["waiting"] * 2


def test_whoever_does_not_want_to_wait_is_refused(here, date):
    come(date, here.resident, size=3)
    assert refused(date, here.neighbour, join_waiting=False) == ["full"]
    assert SignUp.objects.count() == 1


def test_a_double_click_gives_the_same_sign_up(here, date):
    key = uuid.uuid4()
    one, other = (sign_up(asked(date, here.resident), request_key=key) for _press in range(2))
    assert (one.pk, SignUp.objects.count(), len(told(here.resident))) == (other.pk, 1, 1)


def test_signing_up_twice_is_refused(here, date):
    come(date, here.resident)
    assert refused(date, here.resident) == ["twice"]


def test_a_party_larger_than_all_places_or_than_one_sign_up_is_refused(here, date):
    assert refused(date, here.resident, size=4) == ["larger_than_places"]
    date.event.capacity, date.event.largest_party = 30, 6
    date.event.save()
    assert refused(date, here.resident, size=7) == ["party_too_large"]


def test_named_companions_come_along_and_are_counted(here, date):
    party = ((None, "Hania", AgeBand.CHILD), (None, "", AgeBand.SENIOR))
    assert refused(date, here.resident, size=2, companions=party) == ["size"]
    made = come(date, here.resident, size=3, companions=party)
    assert list(Companion.objects.filter(sign_up=made).values_list("name", "age_band")) == [
        ("Hania", "child"),
        ("", "senior"),
    ]


def test_after_the_close_only_the_house_writes_down(here, date):
    date.event.closes_hours = 200
    date.event.save()
    assert refused(date, here.resident) == ["closed"]
    assert come(date, here.resident, by=here.host, channel="phone").channel == "phone"


def test_a_date_called_off_or_over_is_refused(here, date):
    with time_machine.travel(date.ends + dt.timedelta(minutes=1), tick=False):
        assert refused(date, here.resident) == ["over"]
    Occurrence.objects.update(state=OccurrenceState.CANCELLED)
    assert refused(date, here.resident) == ["called_off"]


def test_where_nobody_signs_up_or_nothing_is_shown_yet_it_is_refused(here):
    date = making.only_date(making.event(here, sign_up=SignUpMode.NONE))
    assert refused(date, here.resident) == ["no_sign_up"]
    later = making.only_date(making.event(here, slug="potem", publish_at=clock.now() + dt.timedelta(days=1)))
    assert refused(later, here.resident) == ["not_open"]


def test_nobody_signs_up_a_neighbour_but_a_guardian_signs_up_the_child(here, date):
    assert refused(date, here.neighbour, by=here.resident) == ["not_allowed"]
    child = people.person("Hania", "Mała", account=False)
    child.birth_year = 2018
    child.save()
    assert refused(date, child, by=here.host) == ["no_guardian"]
    Guardianship.objects.create(child=child, guardian=here.resident, since=making.DAY)
    come(date, child, by=here.resident)
    assert told(here.resident) == ["Masz miejsce: Kawiarenka seniora"]


def test_where_the_organiser_answers_each_nobody_has_a_place_yet(here):
    date = making.only_date(making.event(here, sign_up=SignUpMode.APPROVAL))
    assert come(date, here.resident).state == SignUpState.PENDING


def test_a_part_with_places_of_its_own_fills_before_the_whole(here, date):
    baker = SignUpRole.objects.create(event=date.event, name="piecze ciasto", capacity=1)
    assert come(date, here.resident, role=baker).state == SignUpState.CONFIRMED
    assert come(date, here.neighbour, role=baker).state == SignUpState.WAITING
    assert come(date, here.second).state == SignUpState.CONFIRMED


def test_a_course_is_signed_up_for_once_for_all_dates(here):
    event = making.event(here, is_course=True, dates=[making.DAY, making.DAY + dt.timedelta(days=7)])
    made = come(Occurrence.objects.filter(event=event).first(), here.resident)
    assert made.occurrence is None
    assert refused(event, here.resident) == ["twice"]


def test_without_a_date_nobody_knows_for_which(here, date):
    assert refused(date.event, here.resident) == ["no_date"]


def test_a_needed_answer_a_list_and_its_limits(here, date):
    cup = Question.objects.create(
        event=date.event,
        text="Jaki kubek?",
        kind=QuestionKind.CHOICE,
        choices=["mały", "duży"],
        limits={"duży": 1},
        required=True,
    )
    assert refused(date, here.resident) == ["unanswered"]
    assert refused(date, here.resident, answers={cup.pk: "złoty"}) == ["not_a_choice"]
    come(date, here.resident, answers={cup.pk: "duży"})
    assert refused(date, here.neighbour, answers={cup.pk: "duży"}) == ["choice_full"]
    come(date, here.neighbour, answers={cup.pk: "mały"})
    assert sorted(Answer.objects.values_list("value", flat=True)) == ["duży", "mały"]


def test_a_conditional_question_is_asked_only_after_its_answer(here, date):
    diet = Question.objects.create(event=date.event, text="Jesz z nami?", kind=QuestionKind.YES_NO, required=True)
    which = Question.objects.create(
        event=date.event, text="Co jesz?", required=True, only_if=diet, only_answer="yes", order=1
    )
    assert refused(date, here.resident, answers={diet.pk: "yes"}) == ["unanswered"]
    come(date, here.resident, answers={diet.pk: "no", which.pk: "ryby"})
    assert list(Answer.objects.values_list("value", flat=True)) == ["no"]


def test_signing_off_frees_the_place_for_the_first_who_waits(here, date):
    made, waiting = come(date, here.resident, size=3), come(date, here.neighbour)
    assert sign_off(made, by=here.resident).late is False
    waiting.refresh_from_db()
    assert waiting.state == SignUpState.HELD
    assert deeds(made, waiting) == ["signed_up", "signed_off", "joined_waiting_list", "held_place"]


def test_signing_off_late_is_noted_and_twice_is_harmless(here, date):
    made = come(date, here.resident)
    with time_machine.travel(date.starts - dt.timedelta(hours=2), tick=False):
        assert sign_off(made, by=here.resident).late is True
        sign_off(made, by=here.resident)
    assert deeds(made) == ["signed_up", "signed_off"]


def test_nobody_signs_off_somebody_else_or_after_the_end(here, date):
    made = come(date, here.resident)
    with pytest.raises(Refusal) as no:
        sign_off(made, by=here.neighbour)
    assert no.value.codes == ["not_allowed"]
    with time_machine.travel(date.ends, tick=False), pytest.raises(Refusal) as no:
        sign_off(made, by=here.resident)
    assert no.value.codes == ["over"]


def test_whoever_signed_off_may_sign_up_again_at_the_end(here, date):
    sign_off(come(date, here.resident), by=here.resident)
    assert come(date, here.resident).state == SignUpState.CONFIRMED


def test_a_sign_up_costs_the_same_for_the_first_and_the_last(here, date, django_assert_max_num_queries):
    guests = crowd(6)
    for guest in guests[:5]:
        come(date, guest)
    with django_assert_max_num_queries(20):
        come(date, guests[5])
