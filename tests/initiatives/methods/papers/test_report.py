"""The report: what was done beside what was planned, what was spent beside the contract."""

from dataclasses import replace

from mam.initiatives.methods.papers.report import fields, sections
from mam.initiatives.methods.papers.shape import Gap, gaps
from tests.initiatives.methods.papers.scene import WHOLE, facts, keys, rows, table


def test_the_parts_stand_in_the_order_of_the_form():
    assert keys(sections(WHOLE)) == ["report_0", "report_1", "report_2", "report_3"]


def test_it_says_the_result_and_how_many_took_part():
    said = rows(sections(WHOLE))
    assert said["done"] == "Zebraliśmy 40 worków.\nBrzeg jest czysty." and said["people"] == "23"
    assert said["remarks"] == "Więcej rękawic." and said["contract_number"] == "–"


def test_what_came_of_it_stands_beside_the_plan():
    assert table(sections(WHOLE), "report_1").rows == (
        ("1.", "czysty brzeg", "300 metrów", "310 metrów"), ("2.", "osoby", "20 osób", "23 osoby"),
    )  # fmt: skip


def test_money_that_was_not_spent_goes_back_and_the_grant_pays_at_most_what_was_spent():
    less = tuple(replace(step, spent=50000 if step.cost else None) for step in WHOLE.steps)
    assert rows(sections(WHOLE))["unused"] == "0,00\xa0zł"
    assert rows(sections(WHOLE))["of_others"] == "200,00\xa0zł"
    said = rows(sections(facts(steps=less)))
    assert (said["of_grant"], said["of_others"], said["unused"]) == ("1\xa0000,00\xa0zł", "0,00\xa0zł", "80,00\xa0zł")
    assert table(sections(facts(steps=less)), "report_2").last == ("", "sum", "1\xa0314,50\xa0zł", "1\xa0000,00\xa0zł")


def test_without_a_result_and_invoices_it_says_so():
    untold = tuple(replace(step, spent=None) for step in WHOLE.steps)
    assert gaps(sections(facts(outcome=None, steps=untold, own={}))) == (
        Gap("contract_day", "own"), Gap("done", "result"), Gap("people", "result"), Gap("reached", "own"), Gap("really_spent", "own"),
    )  # fmt: skip


def test_each_cost_has_a_field_for_what_was_really_spent():
    assert [field.key for field in fields(WHOLE) if field.money] == ["spent_1", "spent_3"]
