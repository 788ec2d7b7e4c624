import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.voice.actions.needs.answering import answer_need
from mam.voice.actions.needs.following import follow
from mam.voice.models import NeedAnswer, NeedCheck
from tests.voice import needs


def test_an_answer_is_public_and_everybody_concerned_is_told_once(here):
    need = needs.need(here)
    needs.supported(need, here.resident)
    follow(here.second, by=here.second, need=need)
    for _press in range(2):
        answer_need(need, "Ławka stanie w maju.", by=here.official, seat="Wydział Komunalny")
    need.refresh_from_db()
    assert (need.state, need.seat, need.answered is not None) == ("answered", "Wydział Komunalny", True)
    told = [notice.to for notice in Notice.objects.filter(kind="need-answer")]
    assert sorted(told) == sorted([here.leader.pk, here.resident.pk, here.second.pk])
    assert Entry.objects.filter(verb="answered_need").count() == 1 and not NeedCheck.objects.exists()


def test_closing_asks_whoever_said_it_and_who_supports_it(here):
    need = needs.need(here)
    needs.supported(need, here.resident)
    follow(here.second, by=here.second, need=need)
    needs.closed(here, need)
    assert (need.state, need.round) == ("closed", 1)
    assert {check.person for check in NeedCheck.objects.all()} == {here.leader, here.resident}
    assert Entry.objects.filter(verb="closed_need").count() == 1


def test_somebody_known_only_by_a_slip_is_asked_too(here):
    needs.closed(here, needs.need(here, raiser=None, name_shown="nobody"))
    assert NeedCheck.objects.get().person is None and not Notice.objects.filter(kind="need-check").exists()


def test_an_empty_answer_and_one_without_a_seat_are_refused(here):
    with pytest.raises(Refusal) as refusal:
        answer_need(needs.need(here), " ", by=here.official)
    assert refusal.value.codes == ["answer", "seat"]


def test_residents_do_not_answer_for_the_office_but_the_owner_does(here):
    need = needs.need(here, owner=here.resident)
    assert answer_need(need, "Zrobione.", by=here.resident, seat="Sołtys")
    with pytest.raises(Refusal) as refusal:
        answer_need(need, "Nie.", by=here.second, seat="Nikt")
    assert refusal.value.codes == ["not_allowed"]


def test_what_is_closed_takes_no_further_answer(here):
    need = needs.closed(here, needs.need(here))
    with pytest.raises(Refusal) as refusal:
        answer_need(need, "Jeszcze jedno.", by=here.official)
    assert refusal.value.codes == ["not_open"] and NeedAnswer.objects.count() == 1
