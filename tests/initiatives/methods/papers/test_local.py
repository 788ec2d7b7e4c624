"""The application for a local initiative: its order, what residents and the town give, what is missing."""

from mam.initiatives.methods.papers.local import fields, sections
from mam.initiatives.methods.papers.shape import Gap, gaps
from tests.initiatives.methods.papers.scene import BARE, WHOLE, facts, keys, rows, table


def test_the_sections_stand_in_the_order_of_the_form():
    assert keys(sections(WHOLE)) == [
        "addressee", "applicants", "task", "what_for", "residents_give", "town_part", "schedule", "budget", "responsible", "consents",
    ]  # fmt: skip


def test_it_says_every_fact_of_the_plan():
    said, made = rows(sections(WHOLE)), sections(WHOLE)
    assert said["begins"] == "04.12.2026" and said["ends"] == "13.12.2026"
    assert said["residents"] == "Halina Gil, Jan Wójcik" and said["through"] == "Stowarzyszenie Próba"
    assert table(made, "schedule").rows[0] == ("1.", "Zamówić kontener", "04.12.2026", "06.12.2026", "spółka komunalna")
    assert table(made, "schedule").rows[2][-1] == "–"
    assert table(made, "residents_give").rows[0] == ("1.", "hours", "sprzątanie", "20", "12", "hours")
    assert (said["hours_promised"], said["money_promised"]) == ("12", "40,00\xa0zł")


def test_the_town_pays_what_residents_do_not():
    made = sections(WHOLE)
    assert table(made, "budget").rows == (("1.", "Zamówić kontener", "1\xa0234,50\xa0zł"), ("2.", "Kupić rękawice", "80,00\xa0zł"))
    assert table(made, "budget").last == ("", "sum", "1\xa0314,50\xa0zł")
    assert rows(made)["of_town"] == "1\xa0274,50\xa0zł"


def test_a_paper_of_an_idea_names_everything_that_is_missing_and_where_it_is_filled_in():
    assert gaps(sections(BARE)) == (
        Gap("office", "office"), Gap("office_address", "office"), Gap("residents", "team"), Gap("speaks_for_all", "team"),
        Gap("task_area", "own"), Gap("place", "own"), Gap("begins", "step"), Gap("ends", "step"), Gap("why", "own"),
        Gap("residents_give", "wanted"), Gap("town_gives", "own"), Gap("schedule", "step"), Gap("costs", "step_cost"),
        Gap("responsible", "team"), Gap("aftercare", "own"),
    )  # fmt: skip


def test_addresses_and_phones_are_left_for_the_hand_and_are_no_gap():
    hand = {row.key for section in sections(WHOLE) for row in section.rows if row.at == "hand"}
    assert hand == {"post_address", "phone"} and not gaps(sections(WHOLE))


def test_own_words_beat_the_description_of_the_initiative():
    assert rows(sections(facts(own={"description": "Inaczej."})))["description"] == "Inaczej."


def test_every_gap_to_be_filled_in_here_has_a_field():
    here = {gap.key for gap in gaps(sections(BARE)) if gap.at == "own"}
    assert here <= {field.key for field in fields(BARE)}
