"""A child signs itself up: the place is held, the guardian is asked, and only a guardian's yes makes it a place."""

import datetime as dt

import pytest
import time_machine

from mam.core.refusal import Refusal
from mam.journal.models import Notice
from mam.journal.words import Channel
from mam.people.models import Guardianship
from mam.programme.actions.deciding_sign_ups import decide
from mam.programme.actions.guardian_letters import guardian_by, word_for
from mam.programme.actions.guardians_yes import agree, forbid
from mam.programme.actions.places_left import left
from mam.programme.actions.signing_off import sign_off
from mam.programme.actions.waiting import expire_held, take
from mam.programme.models import SignUp
from mam.programme.words import SignUpMode, SignUpState
from tests import cast as people

from .. import making
from ..signing import come, crowd, deeds, letter, told

pytestmark = pytest.mark.usefixtures("a_week_before")


@pytest.fixture
def date(here):
    return making.only_date(making.event(here, capacity=2))


@pytest.fixture
def child(here):
    """Twelve years old, with an account; the resident answers for it."""
    made = people.person("Tymek", "Mały")
    made.birth_year = 2014
    made.save()
    Guardianship.objects.create(child=made, guardian=here.resident, since=making.DAY)
    return made


def refused(deed, *args, **more) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed(*args, **more)
    return [reason.code for reason in no.value.reasons]


def test_a_place_is_held_and_the_guardian_is_asked_with_the_deadline(here, date, child):
    made = come(date, child)
    assert (made.state, made.needs_guardian, left(date)) == (SignUpState.HELD, True, 1)
    assert told(here.resident) == ["Tymek chce przyjść: Kawiarenka seniora"]
    assert word_for(made, here.resident) in letter(here.resident, "guardian")
    assert told(child) == ["Zapytaliśmy Twojego rodzica albo opiekuna: Kawiarenka seniora"]


def test_the_childs_letter_does_not_hold_the_guardians_link(here, date, child):
    made = come(date, child)
    assert word_for(made, here.resident) not in letter(child, "sign-up")
    assert guardian_by(made, word_for(made, here.resident)) == here.resident
    assert guardian_by(made, word_for(made, child)) is None


def test_the_guardian_says_yes_once_or_twice_and_the_child_has_a_place(here, date, child):
    made = come(date, child)
    for _press in range(2):
        made = agree(made, by=here.resident)
    assert (made.state, made.needs_guardian) == (SignUpState.CONFIRMED, False)
    assert deeds(made) == ["signed_up", "guardian_agreed", "took_held_place"]


def test_the_child_does_not_take_the_place_itself_and_nobody_else_agrees(here, date, child):
    made = come(date, child)
    assert refused(take, made, by=child) == ["guardian_says"]
    assert refused(agree, made, by=child) == ["not_allowed"]
    assert refused(agree, made, by=here.neighbour) == ["not_allowed"]
    made.refresh_from_db()
    assert made.state == SignUpState.HELD


def test_the_house_writes_down_a_yes_by_phone(here, date, child):
    made = agree(come(date, child), by=here.host, channel=Channel.PHONE)
    assert made.state == SignUpState.CONFIRMED


def test_a_no_gives_the_place_to_the_next_and_twice_is_harmless(here, date, child):
    made = come(date, child)
    waiting = [come(date, guest) for guest in crowd(2)][1]
    for _press in range(2):
        made.refresh_from_db()
        made = forbid(made, by=here.resident)
    waiting.refresh_from_db()
    assert (made.state, waiting.state) == (SignUpState.CANCELLED, SignUpState.HELD)
    assert refused(agree, made, by=here.resident) == ["not_standing"]


def test_without_an_answer_in_time_the_next_is_asked(here, date, child):
    made = come(date, child)
    waiting = [come(date, guest) for guest in crowd(2)][1]
    with time_machine.travel(made.held_until + dt.timedelta(minutes=1), tick=False):
        expire_held()
        assert refused(agree, made, by=here.resident) == ["too_late"]
    assert [SignUp.objects.get(pk=row.pk).state for row in (made, waiting)] == [SignUpState.EXPIRED, SignUpState.HELD]


def test_on_the_waiting_list_a_yes_keeps_the_number_and_a_later_place_needs_no_second_yes(here, date, child):
    first, _second = [come(date, guest) for guest in crowd(2)]
    made = come(date, child)
    assert (made.state, made.needs_guardian) == (SignUpState.WAITING, True)
    agree(made, by=here.resident)
    sign_off(first, by=first.person)
    assert take(made, by=child).state == SignUpState.CONFIRMED


def test_a_place_that_comes_free_before_the_yes_is_asked_of_the_guardian(here, date, child):
    first, _second = [come(date, guest) for guest in crowd(2)]
    made = come(date, child)
    sign_off(first, by=first.person)
    made.refresh_from_db()
    assert (made.state, Notice.objects.filter(to=here.resident.pk, kind="guardian").count()) == (SignUpState.HELD, 2)
    assert agree(made, by=here.resident).state == SignUpState.CONFIRMED


def test_the_organiser_accepts_only_after_the_guardian(here, child):
    date = making.only_date(making.event(here, sign_up=SignUpMode.APPROVAL))
    made = come(date, child)
    assert refused(decide, made, True, by=here.leader) == ["guardian_says"]
    agree(made, by=here.resident)
    assert decide(made, True, by=here.leader).state == SignUpState.CONFIRMED


def test_whoever_is_old_enough_and_a_child_signed_up_by_its_guardian_have_the_place_at_once(here, date, child):
    assert come(date, child, by=here.resident).state == SignUpState.CONFIRMED
    older = people.person("Ada", "Duża")
    older.birth_year = 2009
    older.save()
    assert come(date, older).state == SignUpState.CONFIRMED


def test_a_child_whom_nobody_answers_for_is_refused_with_the_way_out(here, date):
    alone = people.person("Ola", "Sama")
    alone.birth_year = 2014
    alone.save()
    assert refused(come, date, alone) == ["no_guardian"]
    assert not SignUp.objects.exists()
