import datetime as dt

import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.municipalities.actions import introduce_setting
from mam.voice.actions.needs.accepting import accept_need, remind_owners, usual_due
from mam.voice.models import Need
from tests.voice import needs

DAY = dt.timedelta(days=1)


def test_a_need_gets_an_owner_a_seat_and_a_day_and_people_are_told(here):
    need = needs.need(here)
    needs.supported(need, here.resident)
    taken = needs.taken_on(here, need)
    assert (taken.state, taken.owner, taken.seat, taken.due, taken.promised) == (
        "accepted", here.official, "Wydział Komunalny", clock.today() + 7 * DAY, clock.today() + 7 * DAY,
    )  # fmt: skip
    assert {notice.to for notice in Notice.objects.filter(kind="need-accepted")} == {here.leader.pk, here.resident.pk}
    assert Entry.objects.get(verb="accepted_need").facts == {"seat": "Wydział Komunalny", "due": str(taken.due)}


def test_the_first_promised_day_stays_when_the_day_moves(here):
    need = needs.taken_on(here, needs.need(here), days=3)
    moved = needs.taken_on(here, need, days=30)
    assert (moved.due - moved.promised).days == 27


def test_twice_is_one_entry(here):
    need = needs.need(here)
    for _press in range(2):
        needs.taken_on(here, need)
    assert Entry.objects.filter(verb="accepted_need").count() == 1


@pytest.mark.parametrize(("seat", "days", "code"), [("", 3, "seat"), ("Wydział", -1, "past"), ("Wydział", 400, "too_far")])
def test_it_is_refused_without_a_seat_or_with_a_day_that_says_nothing(here, seat, days, code):
    with pytest.raises(Refusal) as refusal:
        accept_need(needs.need(here), owner=None, seat=seat, due=clock.today() + days * DAY, by=here.official)
    assert refusal.value.codes == [code]


def test_residents_and_hosts_take_nothing_on(here):
    for person in (here.resident, here.host):
        with pytest.raises(Refusal) as refusal:
            accept_need(needs.need(here), owner=None, seat="Wydział", due=clock.today(), by=person)
        assert refusal.value.codes == ["not_allowed"]


def test_late_is_late_from_the_day_after(here):
    need = needs.need(here, state="accepted", seat="Wydział", due=clock.today())
    assert not need.is_overdue and not Need.objects.overdue(clock.today()).exists()
    assert list(Need.objects.overdue(clock.today() + DAY)) == [need]


def test_owners_are_reminded_once_before_and_once_after(here):
    seat = {"state": "accepted", "seat": "Wydział", "owner": here.official}
    needs.need(here, due=clock.today() + DAY, **seat)
    needs.need(here, due=clock.today() - DAY, **seat)
    assert (remind_owners(), remind_owners()) == (2, 0)


def test_the_town_may_set_its_own_days(here):
    assert usual_due(dt.date(2026, 11, 2)) == dt.date(2026, 11, 16)
    introduce_setting("need-answer-days", 30, valid_from=dt.date(2026, 1, 1), source="uchwała")
    assert usual_due(dt.date(2026, 11, 2)) == dt.date(2026, 12, 2)
