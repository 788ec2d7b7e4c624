"""Pages of official papers: who sees them, what they lack, and the files that open."""

import io

import docx
import pytest
from django.urls import reverse

from mam.municipalities.scope import scope
from tests.initiatives import papers
from tests.reading import text

KINDS = ("local", "grant", "report", "budget")


def at(name, *args) -> str:
    return reverse(f"initiatives:{name}", args=["chrzanow", 1, *args])


@pytest.fixture
def planned(cast):
    with scope(cast.town):
        return papers.planned(cast)


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_shows_what_is_missing_and_opens_as_both_files(cast, sign_in, planned, kind):
    client = sign_in(cast.leader)
    assert client.get(at("papers")).status_code == 200
    assert "Zamówić kontener" in client.get(at("paper", kind)).content.decode() or kind in ("report",)
    assert "Sprzątanie brzegu" in text(client.get(at("paper_file", kind, "pdf")).content)
    assert docx.Document(io.BytesIO(client.get(at("paper_file", kind, "docx")).content)).paragraphs
