"""A gap is named in plain words and leads to where it is filled in, for whoever may go there."""

from mam.initiatives.actions.papers.showing import paper_page
from mam.initiatives.actions.papers.writing import write_fields
from tests.initiatives import papers, scenes


def ways(page) -> dict[str, str]:
    return {lack.name: lack.address for lack in page.missing}


def test_a_gap_leads_to_its_field_or_to_the_page_where_it_is_kept(here):
    one = scenes.initiative(here)
    found = ways(paper_page(one, "local", by=here.leader, keeps=True))
    assert found["Dlaczego to potrzebne i dla kogo"] == "#id_why"
    assert found["Pierwszy dzień"] == f"/chrzanow/initiatives/{one.number}/steps/new/"


def test_whoever_does_not_keep_the_plan_reads_what_to_do_without_a_way(here):
    found = paper_page(scenes.initiative(here), "local", by=here.leader, keeps=False).missing
    assert {lack.address for lack in found if lack.name == "Pierwszy dzień"} == {""}
    assert all(lack.where for lack in found)


def test_what_was_really_spent_leads_to_the_first_sum(here):
    one = papers.planned(here)
    first = one.steps.order_by("due", "pk").first()
    assert ways(paper_page(one, "report", by=here.leader, keeps=True))["Faktycznie poniesione wydatki"] == f"#id_spent_{first.pk}"


def test_what_the_ngo_has_not_said_leads_to_its_page(here):
    one = papers.planned(here)
    write_fields(one, "grant", {}, ngo=here.ngo, by=here.leader)
    assert ways(paper_page(one, "grant", by=here.leader, keeps=False))["E-mail"] == f"/chrzanow/groups/{here.ngo.slug}/"
