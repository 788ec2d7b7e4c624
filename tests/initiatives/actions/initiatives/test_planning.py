import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.initiatives.actions.initiatives.planning import StepAsk, change_step, did_step, note_permit
from mam.initiatives.models import Permit, Step
from tests.initiatives import scenes


def test_steps_that_wait_for_each_other_are_refused_by_name(here):
    one = scenes.initiative(here)
    first = scenes.step(here, one)
    second = scenes.step(here, one, "Pomalować ławkę", after=first)
    with pytest.raises(Refusal) as no:
        change_step(first, StepAsk(first.title, first.due, after=second), by=here.leader)
    assert no.value.codes == ["circle"]
    assert "Pomalować ławkę" in no.value.reasons[0].sentence and "Kupić deski" in no.value.reasons[0].sentence


def test_a_day_in_the_past_is_refused_and_nothing_is_written(here):
    one = scenes.initiative(here)
    with pytest.raises(Refusal) as no:
        scenes.step(here, one, due=clock.today() - scenes.DAY)
    assert (no.value.codes, Step.objects.count()) == (["past"], 0)


def test_a_step_is_done_only_after_the_one_before_it(here):
    one = scenes.initiative(here)
    first = scenes.step(here, one)
    second = scenes.step(here, one, "Pomalować ławkę", after=first)
    with pytest.raises(Refusal):
        did_step(second, by=here.leader)
    did_step(first, by=here.leader)
    assert did_step(second, by=here.leader).done


def test_the_same_step_twice_is_one(here):
    one = scenes.initiative(here)
    assert scenes.step(here, one) == scenes.step(here, one)


def test_a_consent_is_brought_up_to_date_and_not_written_twice(here):
    one = scenes.initiative(here)
    note_permit(one, "bank", "Wody Polskie", asked=clock.today(), by=here.leader)
    note_permit(one, "bank", "Wody Polskie", asked=clock.today(), answered=clock.today(), granted=True, by=here.leader)
    assert Permit.objects.get().granted


def test_something_else_is_said_in_words_and_two_such_consents_stand_beside_each_other(here):
    one = scenes.initiative(here)
    with pytest.raises(Refusal) as no:
        note_permit(one, "other", "Urząd Miejski", by=here.leader)
    assert no.value.codes == ["what"] and not Permit.objects.exists()
    for what in ("skrzynie na trawniku", "ognisko", "ognisko"):
        note_permit(one, "other", "Urząd Miejski", what=what, by=here.leader)
    assert [str(row) for row in Permit.objects.all()] == ["skrzynie na trawniku: Urząd Miejski", "ognisko: Urząd Miejski"]


def test_a_step_that_ends_before_it_begins_and_one_after_a_step_of_another_initiative_are_refused(here):
    one, other = scenes.initiative(here), scenes.initiative(here, title="Kino pod chmurką")
    foreign = scenes.step(here, other, "Wynająć rzutnik")
    due = clock.today() + 7 * scenes.DAY
    with pytest.raises(Refusal) as no:
        scenes.step(here, one, starts=due + scenes.DAY, due=due, after=foreign)
    assert no.value.codes == ["order", "after"]


def test_an_answer_before_the_question_and_a_consent_from_tomorrow_are_refused(here):
    one, today = scenes.initiative(here), clock.today()
    with pytest.raises(Refusal) as no:
        note_permit(one, "bank", "Wody Polskie", asked=today, answered=today - scenes.DAY, by=here.leader)
    assert no.value.codes == ["before"]
    with pytest.raises(Refusal) as no:
        note_permit(one, "bank", "Wody Polskie", asked=today + scenes.DAY, by=here.leader)
    assert no.value.codes == ["ahead"] and not Permit.objects.exists()
