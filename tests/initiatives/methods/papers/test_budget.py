"""The project sheet: its order, the estimate, and a list to be signed on paper without identity numbers."""

from mam.initiatives.methods.papers.budget import SUPPORTERS, fields, sections
from mam.initiatives.methods.papers.shape import gaps
from tests.initiatives.methods.papers.scene import BARE, WHOLE, keys, rows, table


def test_the_parts_stand_in_the_order_of_the_form():
    assert keys(sections(WHOLE)) == [
        "project_1", "project_2", "project_3", "project_4", "project_5", "project_6", "consents", "project_7", "project_8",
    ]  # fmt: skip


def test_it_says_the_place_the_estimate_and_accessibility():
    said = rows(sections(WHOLE))
    assert (said["place"], said["area"], said["estimate"]) == ("brzeg Chechła", "Śródmieście", "1\xa0314,50\xa0zł")
    assert said["accessibility"] == "ławka z oparciem" and not gaps(sections(WHOLE))


def test_supporters_sign_on_a_sheet_of_its_own_after_the_signature():
    last = sections(WHOLE)[-1]
    assert last.annex and last.table.blank == SUPPORTERS and last.table.head == ("no", "supporter", "supporter_area", "signature")
    assert last.rows[0].value == WHOLE.title


def test_a_project_without_costs_lacks_them_once():
    assert [gap.key for gap in gaps(sections(BARE)) if gap.at == "step_cost"] == ["costs"]
    assert table(sections(BARE), "project_6").last == ()


def test_every_gap_to_be_filled_in_here_has_a_field():
    here = {gap.key for gap in gaps(sections(BARE)) if gap.at == "own"}
    assert here <= {field.key for field in fields(BARE)}
