import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.initiatives.actions.support.leave import end_leave, leaves_ahead, note_leave
from mam.initiatives.actions.support.telling import who_may_take
from mam.journal.models import Entry, Notice
from tests.initiatives import supports

DAY = supports.DAY


def test_whoever_is_away_takes_nothing_until_they_are_back(here):
    leave = note_leave(here.animator, clock.today(), clock.today() + DAY, by=here.animator)
    assert note_leave(here.animator, clock.today(), clock.today() + DAY, by=here.animator) == leave
    assert here.animator not in who_may_take()
    end_leave(leave, by=here.coordinator)
    end_leave(leave, by=here.coordinator)
    assert here.animator in who_may_take()
    assert leaves_ahead() == []
    assert [Entry.objects.filter(verb=verb).count() for verb in ("noted_leave", "ended_leave")] == [1, 1]


def test_days_in_the_wrong_order_or_gone_by_and_people_who_answer_nothing_are_refused(here):
    today = clock.today()
    wrong = [
        (here.animator, today + DAY, today, "days"), (here.animator, today - 3 * DAY, today - DAY, "past"),
        (here.resident, today, today, "not_staff"),
    ]  # fmt: skip
    for person, first, last, code in wrong:
        with pytest.raises(Refusal) as no:
            note_leave(person, first, last, by=here.coordinator)
        assert no.value.codes == [code]
    with pytest.raises(Refusal):
        note_leave(here.animator, today, today, by=here.host)


def test_while_every_animator_is_away_coordinators_hear_of_new_requests(here):
    note_leave(here.animator, clock.today(), clock.today() + DAY, by=here.animator)
    supports.asked(here)
    assert set(Notice.objects.filter(kind="support-work").values_list("to", flat=True)) == {here.coordinator.pk}
