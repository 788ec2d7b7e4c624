"""Making a draft: noted, never over what the law allows, for an NGO its other offers of the year counted."""

import datetime as dt

import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.initiatives.actions.initiatives.stages import move
from mam.initiatives.actions.papers.making import make_paper
from mam.initiatives.actions.papers.writing import write_fields
from mam.initiatives.models import Initiative, Paper
from mam.journal.models import Entry
from tests.initiatives import papers, scenes

DAY = scenes.DAY


def offer(here, cost: int, *, days: int = 10, first=None, title: str = "Piknik") -> Initiative:
    """An initiative under the NGO with one step that costs so much and takes so many days."""
    one = scenes.initiative(here, title=title)
    begins = first or clock.today() + DAY
    scenes.step(here, one, f"Zakupy: {title}", starts=begins, due=begins + (days - 1) * DAY, cost=cost)
    write_fields(one, "grant", {}, ngo=here.ngo, by=here.leader)
    return one


def codes(one, here) -> list[str]:
    with pytest.raises(Refusal) as no:
        make_paper(one, "grant", by=here.leader)
    assert all(reason.sentence and reason.works for reason in no.value.reasons)
    return no.value.codes


def test_a_draft_is_noted_with_what_it_asks_for(here):
    made = make_paper(offer(here, 500_000), "grant", by=here.leader)
    assert (made.asked, made.ngo, made.by, (made.ends - made.begins).days) == (500_000, here.ngo, here.leader, 9)
    assert Entry.objects.filter(verb="made_paper").count() == 1


def test_a_double_press_is_one_draft(here):
    one = offer(here, 500_000)
    first, again = make_paper(one, "grant", by=here.leader), make_paper(one, "grant", by=here.leader)
    assert first == again and Entry.objects.filter(verb="made_paper").count() == 1


def test_a_draft_with_gaps_is_made_all_the_same(here):
    assert make_paper(scenes.initiative(here), "local", by=here.leader).made


def test_ten_thousand_is_allowed_and_a_grosz_more_is_not(here):
    assert make_paper(offer(here, 1_000_000, title="Do granicy"), "grant", by=here.leader)
    Paper.objects.all().delete()
    assert codes(offer(here, 1_000_001, title="O grosz"), here) == ["over_sum"]


def test_ninety_days_are_allowed_and_ninety_one_are_not(here):
    assert make_paper(offer(here, 100, days=90, title="Do granicy"), "grant", by=here.leader)
    assert codes(offer(here, 100, days=91, title="O dzień"), here) == ["over_days"]


def test_other_offers_of_the_ngo_in_the_year_count(here):
    for title in ("Pierwszy", "Drugi"):
        make_paper(offer(here, 1_000_000, title=title), "grant", by=here.leader)
    assert codes(offer(here, 1, title="Trzeci"), here) == ["over_year"]


def test_an_offer_of_the_next_year_does_not_count_in_this_one(here):
    new_year = dt.date(clock.today().year + 1, 1, 1)
    for title in ("Pierwszy", "Drugi"):
        make_paper(offer(here, 1_000_000, title=title, first=new_year), "grant", by=here.leader)
    assert make_paper(offer(here, 1_000_000, title="Trzeci", first=clock.today(), days=1), "grant", by=here.leader)


def test_a_given_up_initiative_and_a_draft_made_anew_do_not_count_twice(here):
    first, second = (offer(here, 1_000_000, title=title) for title in ("Pierwszy", "Drugi"))
    for one in (first, second, second):
        make_paper(one, "grant", by=here.leader)
    move(first, "given_up", "Nie ma chętnych.", by=here.leader)
    assert make_paper(offer(here, 1_000_000, title="Trzeci"), "grant", by=here.leader)


def test_an_informal_group_is_told_of_a_patron_and_one_helps(here):
    one = papers.planned(here)
    for kind in ("grant", "report"):
        with pytest.raises(Refusal) as no:
            make_paper(one, kind, by=here.leader)
        assert no.value.codes == ["no_ngo"]
    write_fields(one, "grant", {}, ngo=here.ngo, by=here.leader)
    assert make_paper(one, "grant", by=here.leader).ngo == here.ngo


@pytest.mark.parametrize("who", ["resident", "host", "official"])
def test_whoever_is_not_in_the_team_may_not_make_one(here, who):
    with pytest.raises(Refusal):
        make_paper(scenes.initiative(here), "local", by=getattr(here, who))
