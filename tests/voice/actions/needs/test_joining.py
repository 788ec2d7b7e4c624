import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.voice.actions.needs.joining import join_needs, undo_joining
from mam.voice.models import NeedJoin
from tests.voice import needs


@pytest.fixture
def two(here):
    return needs.need(here, title="Ławki"), needs.need(here, title="Gdzie usiąść", raiser=here.resident)


def test_two_needs_go_on_as_one_and_whoever_said_it_is_told(here, two):
    bench, seat = two
    for _press in range(2):
        made = join_needs(seat, bench, by=here.animator)
    seat.refresh_from_db()
    bench.refresh_from_db()
    assert (seat.joined_to, bench.voices, made.by) == (bench, 2, here.animator)
    assert Entry.objects.get(verb="joined_needs").facts == {"into": bench.number}
    assert Notice.objects.get(kind="need-joined").to == here.resident.pk


def test_undoing_is_a_row_of_its_own_and_both_stay(here, two):
    bench, seat = two
    made = join_needs(seat, bench, by=here.animator)
    assert undo_joining(made, by=here.animator) == undo_joining(made, by=here.animator)
    seat.refresh_from_db()
    bench.refresh_from_db()
    assert (seat.joined_to, seat.voices, bench.voices, NeedJoin.objects.count()) == (None, 1, 1, 2)


def test_they_can_be_joined_again_after_undoing(here, two):
    bench, seat = two
    undo_joining(join_needs(seat, bench, by=here.animator), by=here.animator)
    join_needs(seat, bench, by=here.animator)
    assert NeedJoin.objects.count() == 3


def test_a_host_and_a_resident_join_nothing(here, two):
    for person in (here.host, here.resident):
        with pytest.raises(Refusal) as refusal:
            join_needs(*two, by=person)
        assert refusal.value.codes == ["not_allowed"]


def test_no_circles_no_chains_and_nothing_hidden(here, two):
    bench, seat = two
    join_needs(seat, bench, by=here.animator)
    for pair, code in (((bench, bench), "itself"), ((bench, seat), "joined"), ((needs.need(here, shown=None), bench), "not_public")):
        with pytest.raises(Refusal) as refusal:
            join_needs(*pair, by=here.animator)
        assert code in refusal.value.codes
    with pytest.raises(Refusal) as refusal:
        join_needs(bench, needs.need(here), by=here.animator)
    assert refusal.value.codes == ["gathers"]
