"""Three anonymous questions after an event."""

import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.programme.actions.feedback import ENOUGH, MOST, give_feedback, sums_of
from mam.programme.models import Feedback
from tests.programme.making import event, only_date

AFTER = dt.datetime(2026, 12, 3, 9, tzinfo=clock.WARSAW)


@pytest.fixture(autouse=True)
def after():
    with time_machine.travel(AFTER, tick=False):
        yield


@pytest.fixture
def date(here):
    return only_date(event(here))


def test_an_opinion_holds_nothing_about_who_gave_it(here, date):
    made = give_feedback(date, 5, again=True, text="Więcej ciasta")
    names = {field.name for field in Feedback._meta.fields}
    assert names == {"id", "municipality", "occurrence", "liked", "again", "text", "channel", "day"}
    assert made.day == dt.date(2026, 12, 3)
    assert not Entry.objects.about(date).exists()


def test_few_answers_are_only_counted_so_that_nobody_is_recognised(here, date):
    for _one in range(ENOUGH - 1):
        give_feedback(date, 4, text="To ja")
    few = sums_of(date, by=here.leader)
    assert (few.answers, few.average, few.texts) == (ENOUGH - 1, None, ())
    give_feedback(date, 2, again=False)
    enough = sums_of(date, by=here.leader)
    assert (enough.average, enough.not_again, dict(enough.liked)) == (3.6, 1, {5: 0, 4: 4, 3: 0, 2: 1, 1: 0})


def test_the_host_types_paper_sheets_in(here, date):
    give_feedback(date, 3, by=here.host, channel="paper")
    assert Entry.objects.about(date).get().verb == "typed_feedback"
    with pytest.raises(Refusal):
        give_feedback(date, 3, by=here.resident, channel="paper")


def test_sums_are_for_organisers(here, date):
    with pytest.raises(Refusal):
        sums_of(date, by=here.resident)


@pytest.mark.parametrize("liked", [0, 6, -1])
def test_an_impossible_mark_and_a_long_text_are_refused_at_once(here, date, liked):
    with pytest.raises(Refusal) as no:
        give_feedback(date, liked, text="x" * 501)
    assert no.value.codes == ["liked", "text"]


@pytest.mark.parametrize(("days", "code"), [(-3, "too_early"), (40, "too_late")])
def test_opinions_are_gathered_from_the_start_for_a_month(here, date, days, code):
    with time_machine.travel(AFTER + dt.timedelta(days=days), tick=False):
        with pytest.raises(Refusal) as no:
            give_feedback(date, 5)
        assert no.value.codes == [code]


def test_a_box_stuffed_from_one_place_closes_for_the_day(here, date):
    for _opinion in range(MOST):
        give_feedback(date, 1, address="192.0.2.1")
    with pytest.raises(Refusal) as no:
        give_feedback(date, 1, address="192.0.2.1")
    assert no.value.codes == ["too_often"]
    give_feedback(date, 5, address="192.0.2.2")
