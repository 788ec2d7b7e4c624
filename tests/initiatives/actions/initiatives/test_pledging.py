import datetime as dt

import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.initiatives.actions.initiatives.pledging import PledgeAsk, note_kept, pledge, pledge_at_desk, take_back
from mam.initiatives.models import Pledge
from tests.initiatives import scenes


def test_the_same_hours_of_one_person_are_not_promised_twice(here):
    one = scenes.initiative(here)
    need = scenes.wanted(here, one, "hours", "malowanie", 10)
    start = clock.now() + scenes.DAY
    pledge(need, PledgeAsk(3, starts=start), person=here.resident, by=here.resident)
    with pytest.raises(Refusal) as no:
        pledge(need, PledgeAsk(2, starts=start + dt.timedelta(hours=2)), person=here.resident, by=here.resident)
    assert no.value.codes == ["hours_twice"]
    pledge(need, PledgeAsk(2, starts=start + dt.timedelta(hours=3)), person=here.resident, by=here.resident)


def test_a_day_of_25_hours_and_fewer_than_one_are_refused(here):
    need = scenes.wanted(here, scenes.initiative(here), "hours", "malowanie", 40)
    for amount in (25, 0, -1):
        with pytest.raises(Refusal):
            pledge(need, PledgeAsk(amount), person=here.resident, by=here.resident)
    assert not Pledge.objects.exists()


def test_a_promise_is_taken_back_until_its_last_day_and_then_one_talks_with_whoever_leads(here):
    promise = scenes.promise(here, scenes.initiative(here))
    with clock.stopped(clock.now() + 8 * scenes.DAY), pytest.raises(Refusal) as no:
        take_back(promise, by=here.resident)
    assert here.leader.name in no.value.reasons[0].works
    assert take_back(promise, by=here.resident).taken_back
    assert take_back(promise, by=here.resident).taken_back


def test_somebody_without_an_account_promises_at_the_desk(here):
    need = scenes.wanted(here, scenes.initiative(here))
    made = pledge_at_desk(need, PledgeAsk(2), "Zofia", "Nowakowska", by=here.host)
    assert (made.person.first_name, made.by) == ("Zofia", here.host)


def test_whoever_leads_notes_whether_it_was_fulfilled(here):
    promise = scenes.promise(here, scenes.initiative(here))
    assert note_kept(promise, False, by=here.leader).kept is False


def test_help_is_not_asked_for_until_yesterday_nor_promised_after_the_last_day(here):
    one = scenes.initiative(here)
    with pytest.raises(Refusal) as no:
        scenes.wanted(here, one, until=clock.today() - scenes.DAY)
    assert no.value.codes == ["past"]
    need = scenes.wanted(here, one)
    with clock.stopped(clock.now() + 9 * scenes.DAY), pytest.raises(Refusal) as no:
        pledge(need, PledgeAsk(1), person=here.resident, by=here.resident)
    assert no.value.codes == ["over"]


def test_nobody_takes_somebody_elses_promise_back(here):
    promise = scenes.promise(here, scenes.initiative(here))
    with pytest.raises(Refusal):
        take_back(promise, by=here.second)
