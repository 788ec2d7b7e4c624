import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mam.core import clock
from mam.core.refusal import Refusal
from mam.initiatives.actions.support.answering import answer_support
from mam.initiatives.actions.support.board import board
from mam.initiatives.actions.support.leave import note_leave
from tests.initiatives import supports

DAY = supports.DAY


def test_the_longest_late_stand_first_and_answered_ones_are_gone(here):
    soon, late = supports.taken(here, days=20), supports.taken(here, days=1)
    answer_support(supports.taken(here), "Oto pomoc, której trzeba.", by=here.animator)
    untaken = supports.asked(here)
    with clock.stopped(clock.now() + 10 * DAY):
        found = board(by=here.coordinator)
    assert [line.request for line in found.lines] == [late, untaken, soon]
    assert (found.lines[0].days, found.lines[2].days, found.late, found.untaken) == (9, 0, 2, 1)


def test_it_says_whose_animator_is_away(here):
    supports.taken(here)
    note_leave(here.animator, clock.today(), clock.today(), by=here.animator)
    assert board(by=here.coordinator).lines[0].away


def test_it_is_narrowed_by_kind_and_to_ones_own(here):
    supports.taken(here, by=here.coordinator)
    loan = supports.taken(here, kind="equipment")
    assert [line.request for line in board(by=here.animator, kind="equipment").lines] == [loan]
    assert [line.request for line in board(by=here.animator, mine=True).lines] == [loan]


def test_residents_hosts_and_officials_have_no_board(here):
    for somebody in (here.resident, here.host, here.official):
        with pytest.raises(Refusal):
            board(by=somebody)


def test_one_and_ten_requests_ask_the_same_number_of_questions(here):
    here.animator.roles()
    counts = []
    for number in (1, 9):
        for _n in range(number):
            supports.taken(here)
        with CaptureQueriesContext(connection) as found:
            [(line.request.whose, line.request.animator.name) for line in board(by=here.animator).lines]
        counts.append(len(found))
    assert counts[0] == counts[1]
