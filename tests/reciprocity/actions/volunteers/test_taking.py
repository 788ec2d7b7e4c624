import datetime as dt

import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.people.models import Guardianship
from mam.reciprocity.actions.volunteers.marking import alert_empty, mark_duty
from mam.reciprocity.actions.volunteers.planning import DutyAsk, call_duty_off, plan_duties
from mam.reciprocity.actions.volunteers.taking import ask_stand_in, leave_duty, take_duty, take_duty_at_desk
from mam.reciprocity.models import Duty, HourEntry, Taking
from tests.reciprocity.volunteers import DAY, duty


def refused(deed) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed()
    return no.value.codes


def test_a_rota_makes_one_duty_each_week_and_a_resident_cannot_make_one(here):
    ask = DutyAsk("Herbata", "kuchnia", clock.today() + DAY, dt.time(10), dt.time(12), weeks=3)
    assert [row.day for row in plan_duties(ask, by=here.host)] == [ask.day + n * 7 * DAY for n in range(3)]
    assert refused(lambda: plan_duties(ask, by=here.resident)) == ["not_allowed"]


def test_bad_duties_hear_every_reason(here):
    ask = DutyAsk("", "x" * 10_000, clock.today() - DAY, dt.time(12), dt.time(14), wanted=0, weeks=99)
    assert refused(lambda: plan_duties(ask, by=here.host)) == ["title", "where", "past", "wanted", "weeks"]


def test_taking_twice_is_one_and_the_journal_says_so(here):
    made = duty(here)
    assert take_duty(made, here.resident, by=here.resident) == take_duty(made, here.resident, by=here.resident)
    assert Entry.objects.filter(verb="took_duty").count() == 1


def test_two_duties_at_one_time_are_refused(here):
    take_duty(duty(here), here.resident, by=here.resident)
    assert refused(lambda: take_duty(duty(here, title="Szatnia"), here.resident, by=here.resident)) == ["clash"]


def test_nobody_takes_a_duty_for_another_but_the_house_does_for_who_rings(here):
    made = duty(here)
    assert refused(lambda: take_duty(made, here.leader, by=here.resident)) == ["not_allowed"]
    taken = take_duty_at_desk(
        made,
        None,
        {"first_name": "Zofia", "last_name": "Dzwoniąca", "phone": "600000077"},
        by=here.host,
        channel="phone",
    )
    assert (taken.person.first_name, taken.channel, taken.by) == ("Zofia", "phone", here.host)


def test_children_need_a_check_and_minors_a_guardian(here):
    here.resident.birth_year = clock.today().year - 16
    here.resident.save()
    made = duty(here, with_children=True)
    assert refused(lambda: take_duty(made, here.resident, by=here.resident)) == ["no_check", "no_guardian"]
    Guardianship.objects.create(child=here.resident, guardian=here.leader, since=clock.today())
    assert refused(lambda: take_duty(made, here.resident, by=here.resident)) == ["no_check"]


def test_a_duty_is_given_back_before_its_day_and_not_on_it(here):
    taken = take_duty(duty(here), here.resident, by=here.resident)
    with clock.stopped(taken.duty.starts - dt.timedelta(hours=2)):
        assert refused(lambda: leave_duty(taken, by=here.resident)) == ["today"]
    leave_duty(taken, by=here.resident)
    leave_duty(taken, by=here.resident)
    assert Taking.objects.get(pk=taken.pk).state == "cancelled"


def test_a_stand_in_relieves_and_others_were_told_once(here):
    take_duty(duty(here, ahead=3), here.leader, by=here.leader)
    taken = take_duty(duty(here), here.resident, by=here.resident)
    ask_stand_in(taken, by=here.resident)
    ask_stand_in(taken, by=here.resident)
    assert Notice.objects.filter(key=f"stand-in-{taken.pk}", to=here.leader.pk).count() == 1
    assert take_duty(taken.duty, here.leader, by=here.leader).stands_in_for == taken
    assert Taking.objects.get(pk=taken.pk).state == "cancelled"


def test_done_makes_confirmed_hours_once_and_missed_takes_them_back(here):
    taken = take_duty(duty(here), here.resident, by=here.resident)
    assert refused(lambda: mark_duty(taken, "done", by=here.host)) == ["ahead"]
    with clock.stopped(taken.duty.ends):
        mark_duty(taken, "done", by=here.host)
        mark_duty(taken, "done", by=here.host)
        assert [(row.minutes, row.confirmed_by) for row in HourEntry.objects.all()] == [(120, here.host)]
        assert refused(lambda: mark_duty(taken, "done", by=here.host, minutes=1500)) == ["over_a_day"]
        assert HourEntry.objects.count() == 1
        mark_duty(taken, "missed", by=here.host)
    assert not HourEntry.objects.exists()


def test_the_third_missed_duty_tells_the_coordinator_and_freezes_nobody(here):
    for number in range(3):
        taken = take_duty(duty(here, ahead=number + 1), here.resident, by=here.resident)
        with clock.stopped(taken.duty.ends):
            mark_duty(taken, "missed", by=here.host)
    assert Notice.objects.filter(to=here.coordinator.pk, key__startswith="missed-").count() == 1
    assert not Notice.objects.filter(to=here.resident.pk, key__startswith="missed-").exists()
    assert take_duty(duty(here, ahead=9), here.resident, by=here.resident).state == "pending"


def test_an_empty_duty_within_two_days_is_told_of_once(here):
    duty(here, ahead=1)
    duty(here, ahead=5)
    assert (alert_empty(), alert_empty()) == (1, 0)
    assert Notice.objects.filter(to=here.host.pk, key__startswith="duty-empty-").count() == 1


def test_who_comes_is_told_when_a_duty_is_called_off(here):
    taken = take_duty(duty(here), here.resident, by=here.resident)
    call_duty_off(taken.duty, by=here.host)
    call_duty_off(taken.duty, by=here.host)
    assert Notice.objects.filter(to=here.resident.pk, key=f"duty-off-{taken.pk}").count() == 1
    assert refused(lambda: take_duty(Duty.objects.get(), here.leader, by=here.leader)) == ["called_off"]
