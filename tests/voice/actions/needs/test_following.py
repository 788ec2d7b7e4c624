import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.voice.actions.needs.following import follow, stop_following
from mam.voice.models import Following
from tests.voice import needs


def test_following_twice_is_one_and_stopping_twice_is_harmless(here):
    need = needs.need(here)
    made = [follow(here.resident, by=here.resident, need=need) for _press in range(2)]
    assert made[0] == made[1] and Entry.objects.filter(verb="followed").count() == 1
    for _press in range(2):
        stop_following(made[0], by=here.resident)
    assert not Following.objects.exists() and Entry.objects.filter(verb="stopped_following").count() == 1


def test_the_host_does_it_for_somebody_and_a_neighbour_does_not(here):
    need = needs.need(here)
    assert follow(here.offline, by=here.host, need=need, channel="phone")
    with pytest.raises(Refusal):
        follow(here.offline, by=here.resident, need=need)
