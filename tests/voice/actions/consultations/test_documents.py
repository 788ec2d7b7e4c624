"""The report as PDF and as DOCX says the same facts; the sheet for a comment carries its number."""

import io

import docx
import pytest
from pypdf import PdfReader

from mam.voice.actions.consultations.documents import (
    comment_sheet,
    comment_sheet_pdf,
    facts_of,
    report_docx,
    report_pdf,
)
from mam.voice.actions.consultations.reporting import publish_report, report_of
from mam.voice.models import Consultation
from tests.voice import consultations

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(here):
    row = consultations.open_one(here)
    one = consultations.said(row, here.leader, "Zażółć gęślą jaźń: <b>drzewa</b> #zostają.", name_shown="all")
    with consultations.closed(row):
        consultations.answered(here, row, one)
        publish_report(row, "Drzewa zostają na planie.", by=here.official)
    return report_of(Consultation.objects.get())


def words(text: str) -> str:
    return " ".join(text.replace("\xa0", " ").split())


def test_both_papers_say_every_fact(report):
    pdf = words(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(report_pdf(report, "pl"))).pages))
    opened = docx.Document(io.BytesIO(report_docx(report)))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    word = words(" ".join([*(part.text for part in opened.paragraphs), *cells]))
    facts = facts_of(report)
    said = [facts["title"], *facts["changed"], *facts["comments"][0]["text"], *facts["comments"][0]["reply"], facts["office"]]
    for fact in said:
        assert words(fact) in word, fact
        assert words(fact) in pdf, fact


def test_the_pdf_is_tagged_and_polish(report):
    root = PdfReader(io.BytesIO(report_pdf(report, "pl"))).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and root["/Lang"].lower().startswith("pl")


def test_the_document_has_real_headings(report):
    opened = docx.Document(io.BytesIO(report_docx(report)))
    assert [part.text for part in opened.paragraphs if part.style.name.startswith("Heading 1")]
    assert opened.core_properties.title == report.consultation.title


def test_each_sheet_has_a_number_of_its_own_and_the_short_version(here):
    row = consultations.open_one(here)
    first, second = comment_sheet(row), comment_sheet(row)
    assert first["slip"] != second["slip"] and first["short"] == [consultations.SHORT]
    assert comment_sheet_pdf(row, "pl").startswith(b"%PDF")
