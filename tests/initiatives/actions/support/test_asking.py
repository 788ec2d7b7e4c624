import datetime as dt

import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.initiatives.actions.support.asking import ask_support
from mam.initiatives.models import SupportRequest
from mam.journal.models import Entry, Notice
from mam.municipalities.actions import introduce_setting
from mam.places.methods.calendar import add_working_days
from tests.initiatives import scenes, supports


def test_a_request_waits_the_working_days_of_the_town_and_animators_hear_of_it(here):
    made = supports.asked(here)
    assert (made.state, made.taking_days, made.due) == ("asked", 3, add_working_days(clock.today(), 3))
    assert Notice.objects.get(kind="support-work").to == here.animator.pk
    assert Entry.objects.filter(verb="asked_for_support", by=here.leader.pk).count() == 1


def test_the_number_of_days_is_a_dated_setting_and_old_requests_keep_theirs(here):
    before = supports.asked(here)
    introduce_setting("support-taking-days", 5, valid_from=clock.today(), source="decyzja koordynatorki")
    after = supports.asked(here)
    assert after.due == add_working_days(clock.today(), 5)
    assert SupportRequest.objects.get(pk=before.pk).taking_days == 3


def test_a_team_a_group_and_a_resident_ask_and_strangers_to_the_team_do_not(here):
    one = scenes.initiative(here)
    for ask in (supports.wish(here.leader, initiative=one), supports.wish(here.leader, group=here.group), supports.wish(here.resident)):
        assert ask_support(ask, by=ask.person).state == "asked"
    for ask in (supports.wish(here.resident, initiative=one), supports.wish(here.resident, group=here.group)):
        with pytest.raises(Refusal) as no:
            ask_support(ask, by=here.resident)
        assert no.value.codes == ["not_allowed"]


def test_nobody_asks_in_the_name_of_another_but_the_house(here):
    with pytest.raises(Refusal):
        ask_support(supports.wish(here.leader), by=here.resident)
    made = ask_support(supports.wish(here.offline), by=here.host, channel="phone")
    assert (made.person, made.scribe, made.channel) == (here.offline, here.host, "phone")


def test_the_same_form_twice_asks_once_and_a_foreign_one_is_refused(here):
    key = "11111111-1111-4111-8111-111111111111"
    first = ask_support(supports.wish(here.leader), by=here.leader, request_key=key)
    assert ask_support(supports.wish(here.leader), by=here.leader, request_key=key) == first
    with pytest.raises(Refusal) as no:
        ask_support(supports.wish(here.resident), by=here.resident, request_key=key)
    assert no.value.codes == ["foreign_form"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ({"kind": "money"}, "kind"), ({"words": "plakat"}, "words"), ({"words": "x" * 10_000}, "words"),
        ({"wished": dt.date(2020, 1, 1)}, "past"), ({"wished": dt.date(2999, 1, 1)}, "too_far"),
    ],
)  # fmt: skip
def test_a_faulty_request_is_refused_with_a_sentence(here, words, code):
    with pytest.raises(Refusal) as no:
        ask_support(supports.wish(here.leader, **words), by=here.leader)
    assert no.value.codes == [code]


def test_a_loan_that_ends_before_it_starts_is_refused(here):
    days = {"wished": clock.today() + 5 * supports.DAY, "until": clock.today() + 3 * supports.DAY}
    with pytest.raises(Refusal) as no:
        ask_support(supports.wish(here.leader, kind="equipment", **days), by=here.leader)
    assert no.value.codes == ["days"]


def test_an_initiative_that_ended_asks_no_more(here):
    one = scenes.initiative(here)
    one.stage = "given_up"
    one.save()
    with pytest.raises(Refusal) as no:
        ask_support(supports.wish(here.leader, initiative=one), by=here.leader)
    assert no.value.codes == ["ended"]
