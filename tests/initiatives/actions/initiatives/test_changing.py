from dataclasses import replace

import pytest

from mam.core.refusal import Refusal
from mam.initiatives.actions.initiatives.beginning import begin
from mam.initiatives.actions.initiatives.changing import change
from mam.initiatives.actions.initiatives.initiative_ask import InitiativeAsk
from mam.initiatives.actions.initiatives.stages import move
from mam.journal.models import Entry
from tests.initiatives import scenes

ASK = InitiativeAsk("Cztery ławki", "Jednak cztery ławki, bo jest miejsce.", "Aleja Henryka")


def test_the_lead_changes_the_words_and_the_same_again_changes_nothing(here):
    one = scenes.initiative(here)
    assert change(one, ASK, by=here.leader).title == "Cztery ławki"
    change(one, ASK, by=here.leader)
    assert Entry.objects.filter(verb="changed_initiative").count() == 1


def test_somebody_else_changes_nothing(here):
    with pytest.raises(Refusal):
        change(scenes.initiative(here), ASK, by=here.resident)


def test_what_ended_keeps_its_words(here):
    one = scenes.initiative(here)
    move(one, "given_up", "Nie ma komu.", by=here.leader)
    with pytest.raises(Refusal) as no:
        change(one, ASK, by=here.leader)
    assert no.value.codes == ["ended"]


def test_an_empty_name_is_refused_under_its_field(here):
    with pytest.raises(Refusal) as no:
        change(scenes.initiative(here), replace(ASK, title="x", summary=""), by=here.leader)
    assert [reason.field for reason in no.value.reasons] == ["title", "summary"]


def test_an_initiative_is_led_in_the_name_of_a_group_only_by_its_people(here):
    made = begin(replace(ASK, group=here.group), lead=here.leader, by=here.leader)
    assert made.group == here.group
    with pytest.raises(Refusal) as no:
        begin(replace(ASK, group=here.ngo), lead=here.leader, by=here.leader)
    assert no.value.codes == ["group"]
    change(made, replace(ASK, title="Pięć ławek", group=here.group), by=here.coordinator)
    made.refresh_from_db()
    assert (made.title, made.group) == ("Pięć ławek", here.group)
