"""What the pages of papers show: gaps with the way to fill them in, for whoever may go it."""

import datetime as dt

from mam.core import clock
from mam.initiatives.actions.papers.making import make_paper
from mam.initiatives.actions.papers.showing import paper_page, papers_of
from mam.initiatives.actions.papers.writing import write_fields
from tests.initiatives import papers, scenes


def test_the_list_says_how_much_each_paper_lacks_and_when_its_draft_was_made(here):
    one = papers.planned(here)
    make_paper(one, "budget", by=here.leader)
    lines = {line.kind: line for line in papers_of(one)}
    assert list(lines) == ["local", "grant", "report", "budget"]
    assert lines["budget"].made and not lines["local"].made
    assert lines["grant"].for_ngos and lines["report"].for_ngos and not lines["local"].for_ngos
    before = lines["local"].missing
    write_fields(one, "local", {"why": "Dla wędkarzy."}, by=here.leader)
    assert papers_of(one)[0].missing == before - 1


def test_an_informal_group_reads_that_it_needs_a_patron_and_chooses_among_ngos(here):
    page = paper_page(papers.planned(here), "grant", by=here.leader, keeps=True)
    assert page.refusal.codes == ["no_ngo"] and list(page.ngos) == [here.ngo]
    assert paper_page(papers.planned(here), "budget", by=here.leader, keeps=True).ngos is None


def test_a_task_over_the_end_of_a_year_is_to_be_talked_over(here):
    one = scenes.initiative(here)
    last = dt.date(clock.today().year, 12, 31)
    scenes.step(here, one, starts=last, due=last + scenes.DAY, cost=100)
    assert paper_page(one, "grant", by=here.leader, keeps=True).two_years
    assert not paper_page(one, "local", by=here.leader, keeps=True).two_years


def test_the_report_says_its_last_day(here):
    one = papers.planned(here)
    ends = max(step.due for step in one.steps.all())
    assert paper_page(one, "report", by=here.leader, keeps=True).due == ends + dt.timedelta(days=30)
