"""Drafts that are taken away: noted first, then opened as DOCX or PDF."""

import io

import docx
import pytest
from django.urls import reverse

from mam.initiatives.models import Paper
from mam.journal.models import Entry
from mam.municipalities.scope import scope
from tests.reading import text

KINDS = ("local", "grant", "report", "budget")


def at(name, *args) -> str:
    return reverse(f"initiatives:{name}", args=["chrzanow", 1, *args])


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_opens_as_both_files_and_looking_notes_nothing(cast, sign_in, planned, kind):
    client = sign_in(cast.leader)
    pdf, word = client.get(at("paper_file", kind, "pdf")), client.get(at("paper_file", kind, "docx"))
    assert "Sprzątanie brzegu" in text(pdf.content) and pdf["Content-Type"] == "application/pdf"
    assert docx.Document(io.BytesIO(word.content)).core_properties.title in text(pdf.content)
    assert word["Content-Disposition"] == f'inline; filename="{kind}-1.docx"'
    with scope(cast.town):
        assert not Paper.objects.exists()


def test_taking_a_draft_notes_it_and_opens_the_file(cast, sign_in, planned):
    client = sign_in(cast.leader)
    page = client.post(at("paper_made", "budget"), {"ending": "docx"})
    assert page["Location"] == at("paper_file", "budget", "docx")
    with scope(cast.town):
        assert Paper.objects.get().by == cast.leader and Entry.objects.filter(verb="made_paper").count() == 1


def test_what_the_law_does_not_allow_is_said_and_no_draft_is_noted(cast, sign_in, planned):
    page = sign_in(cast.leader).post(at("paper_made", "grant"), {"ending": "pdf"}, follow=True).content.decode()
    assert "patronem" in page and "stands" in page
    with scope(cast.town):
        assert not Paper.objects.filter(made__isnull=False).exists()


def test_an_unknown_paper_or_ending_is_not_there(cast, sign_in, planned):
    client = sign_in(cast.leader)
    assert client.get(at("paper_file", "letter", "pdf")).status_code == 404
    assert client.get(at("paper_file", "local", "exe")).status_code == 404
    assert client.post(at("paper_made", "letter")).status_code == 404
