from mam.core import clock
from mam.initiatives.actions.support.answering import answer_support
from mam.initiatives.actions.support.leave import note_leave
from mam.initiatives.actions.support.reminding import remind_support
from mam.journal.models import Notice
from tests.initiatives import supports

DAY = supports.DAY


def told(request, sort: str) -> set:
    return set(Notice.objects.filter(key__startswith=f"support-{sort}-{request.pk}-").values_list("to", flat=True))


def test_the_day_before_whoever_has_it_is_reminded_once(here):
    request = supports.taken(here, days=3)
    assert remind_support() == 0
    with clock.stopped(clock.now() + 2 * DAY):
        assert [remind_support(), remind_support()] == [1, 0]
    assert told(request, "tomorrow") == {here.animator.pk}


def test_a_late_one_is_told_to_coordinators_and_to_whoever_asked_once(here):
    request = supports.taken(here, days=1)
    with clock.stopped(clock.now() + 2 * DAY):
        remind_support()
        assert remind_support() == 0
    assert told(request, "late") == {here.animator.pk, here.coordinator.pk}
    assert told(request, "sorry") == {here.leader.pk}


def test_while_the_animator_is_away_the_others_hear_it_instead(here):
    other = supports.second_animator()
    request = supports.taken(here, days=3)
    note_leave(here.animator, clock.today(), clock.today() + 9 * DAY, by=here.animator)
    with clock.stopped(clock.now() + 2 * DAY):
        remind_support()
    assert told(request, "tomorrow") == {other.pk, here.coordinator.pk}


def test_nobody_is_reminded_of_what_was_answered(here):
    answer_support(supports.taken(here, days=1), "Oto pomoc, której trzeba.", by=here.animator)
    with clock.stopped(clock.now() + 5 * DAY):
        assert remind_support() == 0


def test_what_nobody_took_in_time_is_late_for_all_who_may_take_it(here):
    request = supports.asked(here)
    with clock.stopped(clock.now() + 10 * DAY):
        remind_support()
    assert told(request, "late") == {here.animator.pk, here.coordinator.pk}
