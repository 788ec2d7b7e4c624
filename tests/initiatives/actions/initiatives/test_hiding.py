import pytest

from mam.core.refusal import Refusal
from mam.initiatives.actions.initiatives.hiding import hide, show_again
from mam.initiatives.actions.initiatives.page import page_of
from mam.initiatives.actions.initiatives.progress import write_progress
from mam.initiatives.models import Hiding, Initiative
from mam.journal.models import Notice
from tests.initiatives import scenes

WHY = "Zniknęłaby nazwa sklepu i byłoby w porządku."


def test_what_is_taken_away_is_read_only_by_its_lead_and_the_house_and_can_come_back(here):
    one = scenes.initiative(here)
    made = hide(one, "selling", WHY, by=here.coordinator)
    assert hide(one, "selling", WHY, by=here.coordinator) == made
    seen = [who for who in ("leader", "resident", "coordinator") if Initiative.objects.visible_to(getattr(here, who)).exists()]
    assert seen == ["leader", "coordinator"] and not Initiative.objects.visible_to(None).exists()
    assert Notice.objects.filter(to=here.leader.pk, text__contains=WHY).count() == 1
    show_again(one, by=here.coordinator)
    show_again(one, by=here.coordinator)
    assert Initiative.objects.visible_to(None).exists() and Hiding.objects.get().ended


def test_one_note_is_taken_away_and_the_rest_stays(here):
    one = scenes.initiative(here)
    note = write_progress(one, "Kupujcie u szwagra.", by=here.leader)
    hide(one, "selling", WHY, note=note, by=here.coordinator)
    assert "note" not in [moment.kind for moment in page_of(one, person=None, keeps=True).way.moments]
    assert Initiative.objects.visible_to(None).exists()


def test_it_takes_a_rule_a_word_and_somebody_else(here):
    one = scenes.initiative(here)
    with pytest.raises(Refusal) as no:
        hide(one, "because", "x", by=here.coordinator)
    assert no.value.codes == ["rule", "words"]
    with pytest.raises(Refusal):
        hide(one, "selling", WHY, by=here.resident)
    Initiative.objects.update(lead=here.coordinator)
    one.refresh_from_db()
    with pytest.raises(Refusal) as no:
        hide(one, "selling", WHY, by=here.coordinator)
    assert no.value.codes == ["own"]
