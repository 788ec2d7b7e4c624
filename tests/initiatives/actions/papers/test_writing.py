"""Filling in a paper: by the team, once, with limits that say how much fits."""

import pytest

from mam.core.refusal import Refusal
from mam.initiatives.actions.papers.gathering import facts_of
from mam.initiatives.actions.papers.writing import write_fields
from mam.initiatives.models import Paper, PaperField
from mam.journal.models import Entry
from tests.initiatives import papers, scenes


def journal() -> int:
    return Entry.objects.filter(verb="filled_in_paper").count()


def test_words_are_kept_and_the_journal_says_so(here):
    one = papers.planned(here)
    write_fields(one, "local", {"why": "  Dla wędkarzy. "}, by=here.leader)
    assert (PaperField.objects.get().text, PaperField.objects.get().by) == ("Dla wędkarzy.", here.leader)
    assert journal() == 1


def test_the_same_words_again_change_nothing(here):
    one = papers.planned(here)
    for _time in range(2):
        write_fields(one, "grant", {"why": "?", "task_area": "przyroda"}, ngo=here.ngo, by=here.leader)
    assert (Paper.objects.count(), PaperField.objects.count(), journal()) == (1, 1, 1)


def test_an_empty_field_goes_and_one_left_out_stays(here):
    one = papers.planned(here)
    write_fields(one, "local", {"why": "Dla wędkarzy.", "town_gives": "kontener"}, by=here.leader)
    write_fields(one, "local", {"why": ""}, by=here.leader)
    assert list(PaperField.objects.values_list("key", flat=True)) == ["town_gives"]


def test_words_of_another_paper_can_be_left_out_of_this_one(here):
    one = papers.planned(here)
    write_fields(one, "local", {"why": "Dla wędkarzy."}, by=here.leader)
    assert facts_of(one, "budget").said("why") == "Dla wędkarzy."
    write_fields(one, "budget", {"why": ""}, by=here.leader)
    assert (facts_of(one, "budget").said("why"), facts_of(one, "local").said("why")) == ("", "Dla wędkarzy.")


def test_ten_thousand_letters_are_refused_with_both_numbers_and_nothing_is_written(here):
    one = papers.planned(here)
    with pytest.raises(Refusal) as no:
        write_fields(one, "local", {"why": "a" * 10_000, "town_gives": "kontener"}, by=here.leader)
    assert (no.value.codes, no.value.reasons[0].field) == (["long"], "why")
    assert "2000" in no.value.reasons[0].sentence and "10000" in no.value.reasons[0].sentence
    assert not Paper.objects.exists()


def test_more_from_the_grant_than_a_step_costs_is_refused(here):
    one = papers.planned(here)
    key = f"grant_{one.steps.get(cost=8000).pk}"
    with pytest.raises(Refusal) as no:
        write_fields(one, "grant", {key: "8001"}, by=here.leader)
    assert no.value.codes == ["over_cost"]
    write_fields(one, "grant", {key: "5000"}, by=here.leader)
    assert facts_of(one, "grant").asked == 123450 + 5000


def test_a_sum_that_is_none_is_refused(here):
    one = papers.planned(here)
    with pytest.raises(Refusal) as no:
        write_fields(one, "grant", {f"grant_{one.steps.first().pk}": "-1"}, by=here.leader)
    assert no.value.codes == ["money"]


def test_an_informal_group_is_no_patron(here):
    with pytest.raises(Refusal) as no:
        write_fields(papers.planned(here), "grant", {}, ngo=here.group, by=here.leader)
    assert no.value.codes == ["not_ngo"]


@pytest.mark.parametrize("who", ["resident", "host", "official"])
def test_whoever_is_not_in_the_team_may_not_write(here, who):
    with pytest.raises(Refusal):
        write_fields(scenes.initiative(here), "local", {"why": "?"}, by=getattr(here, who))


@pytest.mark.parametrize("who", ["leader", "coordinator"])
def test_the_team_and_the_staff_may(here, who):
    assert write_fields(scenes.initiative(here), "local", {"why": "Dla wszystkich."}, by=getattr(here, who))
