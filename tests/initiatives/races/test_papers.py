"""Offers of one NGO at the same moment do not go over its year."""

from functools import partial

from mam.core import clock
from mam.initiatives.actions.papers.making import make_paper
from mam.initiatives.actions.papers.writing import write_fields
from mam.initiatives.models import Paper
from tests.initiatives import scenes
from tests.places.races.start import at_once


def offer(here, number: int):
    one = scenes.initiative(here, title=f"Inicjatywa {number}")
    scenes.step(here, one, due=clock.today(), cost=900_000)
    write_fields(one, "grant", {}, ngo=here.ngo, by=here.leader)
    return one


def test_of_four_offers_at_once_two_fit_into_the_year_of_the_ngo(here):
    offers = [offer(here, number) for number in range(4)]
    outcome = at_once(*(partial(make_paper, one, "grant", by=here.leader) for one in offers))
    assert (len(outcome.won), len(outcome.lost), outcome.codes) == (2, 2, {"over_year"})
    assert sum(Paper.objects.filter(made__isnull=False).values_list("asked", flat=True)) == 1_800_000


def test_two_of_the_team_fill_a_paper_in_at_once_and_both_fields_stay(here):
    one = scenes.initiative(here)
    said = ({"why": "Dla wędkarzy."}, {"town_gives": "kontener"})
    outcome = at_once(*(partial(write_fields, one, "local", words, by=here.leader) for words in said))
    assert len(outcome.won) == 2
    assert set(Paper.objects.get().fields.values_list("key", flat=True)) == {"why", "town_gives"}
