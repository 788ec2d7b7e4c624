"""The small-grant offer: the order of the simplified form, only for NGOs, costs told apart."""

from dataclasses import replace

from mam.initiatives.methods.papers.facts import Body
from mam.initiatives.methods.papers.grant import STATEMENTS, fields, sections
from mam.initiatives.methods.papers.shape import gaps
from tests.initiatives.methods.papers.scene import BARE, WHOLE, facts, keys, rows, table


def test_the_parts_stand_in_the_order_of_the_form():
    assert keys(sections(WHOLE)) == ["grant_1", "grant_2", "grant_3", "grant_4", "grant_5"]


def test_the_ngo_stands_with_its_number_and_contact():
    said = rows(sections(WHOLE))
    assert said["offerer"] == "Stowarzyszenie Próba" and said["register_number"] == "KRS 0000123456"
    assert (said["email"], said["phone"], said["experience"]) == ("proba@example.org", "600 100 200", "Sprzątamy od 2019 roku.")


def test_costs_are_told_apart_and_what_nobody_said_comes_all_from_the_grant():
    made = table(sections(WHOLE), "grant_4")
    assert made.rows[0] == ("1.", "Zamówić kontener", "1\xa0234,50\xa0zł", "1\xa0000,00\xa0zł", "234,50\xa0zł")
    assert made.rows[1][-2:] == ("80,00\xa0zł", "0,00\xa0zł")
    assert made.last == ("", "sum", "1\xa0314,50\xa0zł", "1\xa0080,00\xa0zł", "234,50\xa0zł")


def test_a_step_that_became_cheaper_takes_no_more_from_the_grant_than_it_costs():
    cheaper = replace(WHOLE.steps[0], cost=50000)
    made = table(sections(facts(steps=(cheaper,))), "grant_4")
    assert made.last == ("", "sum", "500,00\xa0zł", "500,00\xa0zł", "0,00\xa0zł")


def test_results_meet_line_by_line_and_a_shorter_list_leaves_a_dash():
    assert table(sections(WHOLE), "grant_3").rows == (
        ("1.", "czysty brzeg", "300 metrów", "zdjęcia"), ("2.", "osoby", "20 osób", "–"),
    )  # fmt: skip


def test_an_informal_group_lacks_an_ngo():
    informal = sections(facts(body=Body("Wędkarze")))
    assert rows(informal)["offerer"] == ""
    assert ("offerer", "ngo") in [(gap.key, gap.at) for gap in gaps(informal)]
    assert not gaps(sections(WHOLE))


def test_all_statements_of_the_form_stand_there():
    assert sections(BARE)[-1].said == STATEMENTS and len(STATEMENTS) == 7


def test_each_cost_has_a_field_for_its_part_from_the_grant():
    assert [(field.key, field.of) for field in fields(WHOLE) if field.money] == [
        ("grant_1", "Zamówić kontener"), ("grant_3", "Kupić rękawice"),
    ]  # fmt: skip
