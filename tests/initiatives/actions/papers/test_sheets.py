"""A paper in words: gaps and lines for the hand are told apart, keys become words of the language."""

import pytest
from django.utils.translation import override

from mam.initiatives.actions.papers.sheets import sheet_of
from tests.initiatives.methods.papers.scene import BARE, WHOLE

pytestmark = pytest.mark.django_db


def row(sheet: dict, key: str) -> dict:
    return next(row for section in sheet["sections"] for row in (*section["rows"], *section["after"]) if row["key"] == key)


def test_a_gap_and_a_line_for_the_hand_are_told_apart(here):
    sheet = sheet_of("local", BARE)
    assert row(sheet, "why")["gap"] and not row(sheet, "why")["hand"]
    assert row(sheet, "phone")["hand"] and not row(sheet, "phone")["gap"]
    assert not sheet_of("local", WHOLE)["missing"]


def test_kinds_and_states_are_words(here):
    with override("pl"):
        sections = {section["title"]: section for section in sheet_of("local", WHOLE)["sections"]}
    assert sections["5. Co dają mieszkańcy"]["table"]["rows"][0] == ["1.", "godziny pracy", "sprzątanie", "20", "12", "godziny"]
    assert sections["Zgody innych"]["table"]["rows"][0][2:] == ["Wody Polskie", "wysłano prośbę, jeszcze bez odpowiedzi"]


def test_without_facts_of_the_office_the_draft_still_says_where(here):
    with override("pl"):
        assert sheet_of("local", BARE)["draft"].endswith("Gdzie: urząd miasta lub gminy.")
