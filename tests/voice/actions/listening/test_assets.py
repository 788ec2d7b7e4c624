import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.voice.actions.listening.assets import add_asset, end_asset
from mam.voice.models import Asset


def test_places_are_for_everybody_and_skills_only_with_consent(here):
    add_asset("place", "boisko szkolne", by=here.host)
    add_asset("skill", "szycie", person=here.second, agreed=True, by=here.host)
    add_asset("skill", "prąd", person=here.leader, agreed=True, for_all=True, by=here.host)
    assert {asset.name for asset in Asset.objects.visible_to(None)} == {"boisko szkolne", "prąd"}
    assert Asset.objects.visible_to(here.host).count() == 3


@pytest.mark.parametrize("given", [{}, {"agreed": True}, {"person": "second"}])
def test_nobody_stands_on_the_map_without_consent(here, given):
    if "person" in given:
        given = {"person": here.second}
    with pytest.raises(Refusal) as refusal:
        add_asset("skill", "szycie", by=here.host, **given)
    assert refusal.value.codes == ["no_consent"]


def test_the_same_again_changes_nothing_and_ending_twice_is_harmless(here):
    made = [add_asset("skill", "szycie", person=here.second, agreed=True, by=here.host) for _press in range(2)]
    assert made[0] == made[1] and Entry.objects.filter(verb="added_asset").count() == 1
    for _press in range(2):
        end_asset(made[0], by=here.second)
    assert not Asset.objects.standing().exists() and Entry.objects.filter(verb="ended_asset").count() == 1


def test_a_neighbour_neither_adds_nor_ends(here):
    made = add_asset("place", "boisko szkolne", by=here.host)
    for deed in (lambda: add_asset("place", "park", by=here.resident), lambda: end_asset(made, by=here.resident)):
        with pytest.raises(Refusal):
            deed()
