"""Every paper has words for each of its keys, and nothing in it is left without a name."""

import pytest

from mam.initiatives.methods.papers.kinds import FOR_NGOS, PAPERS, fields_of, sections_of
from mam.initiatives.methods.papers.shape import Word, gaps
from mam.initiatives.words.initiatives import PermitKind, PledgeKind
from mam.initiatives.words.papers import COLUMNS, FIELDS, PLACES, SECTIONS, SENTENCES, VALUES, PaperKind
from tests.initiatives.methods.papers.scene import BARE, WHOLE


def test_the_kinds_are_those_of_the_room():
    assert set(PAPERS) == set(PaperKind.values) and set(FOR_NGOS) <= set(PAPERS)


@pytest.mark.parametrize("kind", PAPERS)
@pytest.mark.parametrize("facts", [WHOLE, BARE])
def test_every_key_of_a_paper_has_words(kind, facts):
    for section in sections_of(kind, facts):
        assert section.key in SECTIONS and set(section.said) <= set(SENTENCES) and (not section.note or section.note in SENTENCES)
        assert {row.key for row in (*section.rows, *section.after)} <= set(FIELDS)
        if section.table:
            assert set(section.table.head) <= {*COLUMNS, *FIELDS}
            words = {cell for row in (*section.table.rows, section.table.last) for cell in row if isinstance(cell, Word)}
            assert words <= {*VALUES, *PledgeKind.values, *PermitKind.values}
    assert {gap.at for gap in gaps(sections_of(kind, facts))} <= set(PLACES)
    assert {field.key for field in fields_of(kind, facts) if not field.money} <= set(FIELDS)
