"""An NGO named as patron hears of it and may say no."""

import pytest

from mam.core.refusal import Refusal
from mam.initiatives.actions.papers.making import make_paper, other_offers
from mam.initiatives.actions.papers.patrons import take_ngo_out
from mam.initiatives.actions.papers.writing import write_fields
from mam.initiatives.models import Initiative, Paper
from mam.journal.models import Entry, Notice
from tests.initiatives import papers, scenes


def named(here, one=None, by=None) -> Paper:
    return write_fields(one or papers.planned(here), "grant", {"task_area": "przyroda"}, ngo=here.ngo, by=by or here.leader)


def letters(here) -> list[str]:
    return [note.text for note in Notice.objects.filter(kind="initiative-team", to=here.ngo.responsible_id)]


def test_whoever_answers_for_the_ngo_is_told_once_with_the_way_out(here):
    one = papers.planned(here)
    for _time in range(2):
        named(here, one)
    (said,) = letters(here)
    assert here.ngo.name in said and "limi" in said
    assert Notice.objects.get(kind="initiative-team").link.endswith(f"/initiatives/{one.number}/papers/grant/patron/")


def test_whoever_leads_the_ngo_and_names_it_is_not_told(here):
    one = scenes.initiative(here)
    Initiative.objects.update(lead=here.ngo_leader)
    named(here, Initiative.objects.get(pk=one.pk), by=here.ngo_leader)
    assert not letters(here)


def test_an_ngo_taken_out_no_longer_counts_and_the_journal_says_so_once(here):
    paper = named(here)
    make_paper(paper.initiative, "grant", by=here.leader)
    other = scenes.initiative(here, title="Inna")
    assert other_offers(other, here.ngo, None) == 131450
    for _time in range(2):
        take_ngo_out(Paper.objects.get(pk=paper.pk), by=here.coordinator)
    assert other_offers(other, here.ngo, None) == 0 and Paper.objects.get().ngo is None
    assert Entry.objects.filter(verb="took_ngo_out").count() == 1


def test_the_leader_of_the_ngo_may_and_the_team_may_not(here):
    paper = named(here)
    with pytest.raises(Refusal):
        take_ngo_out(paper, by=here.resident)
    assert take_ngo_out(paper, by=here.ngo_leader).ngo is None
