"""Notes on the board of a group."""

import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.people.actions import add_member, erase_person
from mam.people.actions.board import change_note, hang_again, hang_note, pin_note, take_down
from mam.people.models import Group, Post

DAY = dt.timedelta(days=1)


def codes(deed, *args, **kwargs) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed(*args, **kwargs)
    return no.value.codes


@pytest.fixture
def board(here):
    """The group has its three people, so the board is open."""
    add_member(here.group, here.neighbour, by=here.leader)
    return here


def note(cast, by=None, **more) -> Post:
    return hang_note(cast.group, "Oddam sadzonki", "Pomidory, sześć sztuk.", by=by or cast.second, **more)


def seen(person) -> list[Post]:
    return list(Post.objects.visible_to(person).hanging())


def test_a_member_hangs_a_note_for_thirty_days(board):
    made = note(board)
    assert made.ends == clock.today() + 30 * DAY
    assert Entry.objects.about(made).get().verb == "hung_note"


def test_members_see_it_and_others_only_what_is_for_all(board):
    own, public = note(board), note(board, for_all=True)
    assert set(seen(board.neighbour)) == {own, public}
    assert seen(board.resident) == [public]
    assert seen(None) == [public]


def test_a_public_note_of_a_hidden_group_stays_inside(board):
    note(board, for_all=True)
    Group.objects.filter(pk=board.group.pk).update(listed=False)
    assert seen(None) == []


def test_after_its_last_day_it_hangs_no_more(board):
    note(board, for_all=True)
    with time_machine.travel(clock.now() + 31 * DAY):
        assert seen(None) == []


def test_the_board_opens_when_enough_people_are_in_and_leaders_write_earlier(here):
    assert codes(note, here) == ["too_few"]
    assert note(here, by=here.leader)


def test_a_stranger_hangs_nothing(board):
    assert codes(note, board, by=board.resident) == ["not_allowed"]


def test_the_house_puts_up_a_paper_note_for_somebody_and_members_cannot(board):
    made = note(board, by=board.host, author=board.offline, channel="paper")
    assert (made.author, made.by, made.channel) == (board.offline, board.host, "paper")
    assert codes(note, board, by=board.second, author=board.leader) == ["not_allowed"]


def test_everything_wrong_is_said_at_once(board):
    wrong = {"title": "", "words": "", "ends": clock.today() - DAY}
    assert codes(hang_note, board.group, by=board.second, **wrong) == ["title", "text", "ends"]


def test_the_author_changes_it_and_a_neighbour_does_not(board):
    new = {"title": "Oddam dynie", "words": "Trzy.", "ends": clock.today(), "for_all": True}
    made = note(board)
    assert codes(change_note, made, by=board.neighbour, **new) == ["not_allowed"]
    assert change_note(made, by=board.second, **new).title == "Oddam dynie"


def test_taking_down_can_be_undone_and_twice_is_harmless(board):
    made = take_down(take_down(note(board), by=board.second), by=board.second)
    assert seen(board.neighbour) == []
    hang_again(hang_again(made, by=board.second), by=board.second)
    assert seen(board.neighbour) == [made]
    assert Entry.objects.about(made).count() == 3


def test_an_erased_person_leaves_no_words_on_the_board(board):
    made = note(board, for_all=True)
    erase_person(board.second, by=board.second)
    assert seen(None) == []
    assert "Pomidory" not in Post.objects.get(pk=made.pk).text


def test_a_pinned_note_is_first_and_three_are_enough(board):
    notes = [note(board) for _ in range(4)]
    for one in notes[:3]:
        pin_note(one, True, by=board.leader)
    assert seen(board.neighbour)[-1] == notes[3]
    assert codes(pin_note, notes[3], True, by=board.leader) == ["pins"]
    assert codes(pin_note, notes[3], True, by=board.second) == ["not_allowed"]
