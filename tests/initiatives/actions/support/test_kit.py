from mam.initiatives.actions.initiatives.dates import tie_event
from mam.initiatives.actions.support.kit import kit_of
from tests.initiatives import scenes
from tests.programme import making


def test_a_date_of_a_tied_event_brings_its_texts_and_a_hidden_one_is_only_counted(here):
    one = scenes.initiative(here)
    tie_event(one, making.event(here, title="Piknik sąsiedzki", dates=[making.soon()]), by=here.leader)
    found = kit_of(one, here.leader)
    assert [row.date.name for row in found.dates] == ["Piknik sąsiedzki"]
    assert "Piknik sąsiedzki" in found.dates[0].texts.short
    assert found.hidden == 0
