import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.voice.actions.needs.joining import join_needs
from mam.voice.actions.needs.supporting import support, support_as_newcomer, support_at_desk, withdraw_support
from mam.voice.models import Support
from tests.voice import needs


@pytest.fixture
def need(here):
    return needs.need(here)


def voices(need) -> int:
    need.refresh_from_db()
    return need.voices


def test_one_person_counts_once_and_the_journal_says_so(here, need):
    for _press in range(2):
        support(need, here.resident, by=here.resident)
    assert voices(need) == 2 and Entry.objects.filter(verb="supported_need").count() == 1


def test_it_can_be_taken_back_and_said_again_on_the_same_row(here, need):
    made = support(need, here.resident, by=here.resident)
    for _press in range(2):
        withdraw_support(need, here.resident, by=here.resident)
    assert voices(need) == 1 and Entry.objects.filter(verb="withdrew_support").count() == 1
    assert support(need, here.resident, by=here.resident) == made and voices(need) == 2


def test_the_same_contact_without_an_account_counts_once(here, need):
    for _press in range(2):
        support_as_newcomer(need, "Anna Nowak", "600 000 001")
    assert voices(need) == 2 and Support.objects.count() == 1


def test_at_the_desk_for_somebody_and_not_by_a_neighbour(here, need):
    made = support_at_desk(need, here.offline, {}, by=here.host, channel="phone")
    assert (made.person, made.by, made.channel) == (here.offline, here.host, "phone")
    with pytest.raises(Refusal):
        support(need, here.second, by=here.resident)


def test_whoever_said_it_is_counted_already(here, need):
    with pytest.raises(Refusal) as refusal:
        support(need, here.leader, by=here.leader)
    assert refusal.value.codes == ["own"]


def test_what_waits_for_a_look_takes_no_support(here):
    with pytest.raises(Refusal) as refusal:
        support(needs.need(here, shown=None), here.resident, by=here.resident)
    assert refusal.value.codes == ["not_public"]


def test_people_of_joined_needs_count_once_together(here, need):
    other = needs.need(here, raiser=here.second)
    for one in (need, other):
        needs.supported(one, here.resident)
    join_needs(other, need, by=here.animator)
    assert voices(need) == 3
