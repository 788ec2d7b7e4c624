import pytest

from mam.core.refusal import Refusal
from mam.initiatives.actions.support.desk import ask_at_desk
from tests.initiatives.supports import wish


def test_at_the_desk_somebody_new_is_written_down_with_the_request(here):
    made = ask_at_desk(None, {"first_name": "Genowefa"}, wish, by=here.host, channel="paper")
    assert (made.person.first_name, made.channel) == ("Genowefa", "paper")
    with pytest.raises(Refusal) as no:
        ask_at_desk(None, {"first_name": ""}, wish, by=here.host, channel="desk")
    assert no.value.codes == ["nobody"]


def test_residents_write_nothing_down_for_others(here):
    with pytest.raises(Refusal) as no:
        ask_at_desk(here.resident, {}, wish, by=here.leader, channel="desk")
    assert no.value.codes == ["not_allowed"]
