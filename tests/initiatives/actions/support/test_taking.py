import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.initiatives.actions.support.answering import withdraw_support
from mam.initiatives.actions.support.leave import note_leave
from mam.initiatives.actions.support.taking import hand_over, move_promise, take_support
from mam.initiatives.models import SupportMove
from mam.journal.models import Entry, Notice
from tests.initiatives import supports

DAY = supports.DAY


def test_an_animator_takes_a_request_with_a_day_and_whoever_asked_hears_it(here):
    request = supports.taken(here, days=3)
    assert (request.state, request.animator, request.due) == ("taken", here.animator, clock.today() + 3 * DAY)
    notice = Notice.objects.get(kind="support", to=here.leader.pk)
    assert here.animator.name in notice.text
    assert Entry.objects.filter(verb="took_support", by=here.animator.pk).count() == 1


def test_taking_twice_is_once_and_residents_take_nothing(here):
    request = supports.taken(here)
    take_support(request, request.due, by=here.animator)
    assert SupportMove.objects.filter(deed="taken").count() == 1
    for somebody in (here.resident, here.host, here.official):
        with pytest.raises(Refusal) as no:
            take_support(request, request.due, by=somebody)
        assert no.value.codes == ["not_allowed"]


def test_whoever_comes_second_is_told_who_has_it(here):
    request = supports.taken(here)
    with pytest.raises(Refusal) as no:
        take_support(request, clock.today() + DAY, by=supports.second_animator())
    assert no.value.codes == ["taken"]
    assert here.animator.name in no.value.reasons[0].sentence


def test_a_day_gone_by_or_too_far_is_refused(here):
    request = supports.asked(here)
    for day, code in ((clock.today() - DAY, "past"), (clock.today() + 400 * DAY, "too_far")):
        with pytest.raises(Refusal) as no:
            take_support(request, day, by=here.animator)
        assert no.value.codes == [code]


def test_what_is_no_longer_needed_cannot_be_taken(here):
    request = withdraw_support(supports.asked(here), by=here.leader)
    with pytest.raises(Refusal) as no:
        take_support(request, clock.today(), by=here.animator)
    assert no.value.codes == ["over"]


def test_another_day_needs_a_reason_and_the_first_one_stays_in_the_history(here):
    request = supports.taken(here, days=2)
    first = request.due
    with pytest.raises(Refusal):
        move_promise(request, first + 5 * DAY, "", by=here.animator)
    move_promise(request, first + 5 * DAY, "Drukarnia czeka na papier.", by=here.animator)
    move_promise(request, first + 5 * DAY, "Drukarnia czeka na papier.", by=here.animator)
    assert list(SupportMove.objects.exclude(day=None).values_list("day", flat=True)) == [first, first + 5 * DAY]


def test_a_request_is_handed_over_with_a_reason_and_both_sides_hear_it(here):
    request, to = supports.taken(here), supports.second_animator()
    hand_over(request, to, "Ona robi plakaty.", by=here.animator)
    assert hand_over(request, to, "Ona robi plakaty.", by=here.animator).animator == to
    assert Notice.objects.filter(kind="support-work", to=to.pk, text__contains="Ona robi plakaty.").exists()
    assert Notice.objects.filter(kind="support", to=here.leader.pk, text__contains=to.name).exists()


def test_it_is_not_handed_to_somebody_away_nor_to_a_resident(here):
    request, to = supports.taken(here), supports.second_animator()
    note_leave(to, clock.today(), clock.today() + 3 * DAY, by=here.coordinator)
    for somebody, code in ((to, "away"), (here.resident, "not_staff")):
        with pytest.raises(Refusal) as no:
            hand_over(request, somebody, "Urlop.", by=here.animator)
        assert no.value.codes == [code]


def test_nobody_hands_over_what_nobody_took(here):
    with pytest.raises(Refusal) as no:
        hand_over(supports.asked(here), supports.second_animator(), "Urlop.", by=here.animator)
    assert no.value.codes == ["untaken"]


def test_the_coordinator_asks_an_animator_to_take_it_and_others_assign_nothing(here):
    request, day = supports.asked(here), clock.today() + 3 * DAY
    with pytest.raises(Refusal) as no:
        take_support(request, day, animator=here.coordinator, by=here.animator)
    assert no.value.codes == ["not_allowed"]
    assert take_support(request, day, animator=here.animator, by=here.coordinator).animator == here.animator
    take_support(request, day, animator=here.animator, by=here.coordinator)
    notice = Notice.objects.get(kind="support-work", to=here.animator.pk, key__startswith="support-handed-")
    assert here.coordinator.name in notice.text
    assert here.animator.name in Notice.objects.get(kind="support", to=here.leader.pk).text


def test_nobody_away_is_asked_to_take_it(here):
    note_leave(here.animator, clock.today(), clock.today() + DAY, by=here.coordinator)
    with pytest.raises(Refusal) as no:
        take_support(supports.asked(here), clock.today(), animator=here.animator, by=here.coordinator)
    assert no.value.codes == ["away"]
