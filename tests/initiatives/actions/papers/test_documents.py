"""DOCX and PDF read back and compared with the facts, field by field; both say the same, in Polish, in the order of the form."""

import io
import zipfile

import docx
import pytest
from django.utils.translation import override
from docx.table import Table
from docx.text.paragraph import Paragraph

from mam.initiatives.actions.papers.documents import DOTS, as_docx, as_pdf
from mam.initiatives.actions.papers.sheets import official, sheet_of
from mam.initiatives.words.papers import PaperKind
from tests.initiatives.methods.papers.scene import BARE, WHOLE, facts
from tests.reading import assert_accessible, text

pytestmark = pytest.mark.django_db


def plain(words: str) -> str:
    return " ".join(words.replace("\xa0", " ").split())


def said_in(sheet: dict) -> list[str]:
    """Everything the sheet says, in its order."""
    found = [sheet["title"], sheet["draft"], sheet["basis"], *sheet["missing"]]
    for section in sheet["sections"]:
        found += [section["title"], *section["said"], *([section["note"]] if section["note"] else [])]
        found += [part for row in section["rows"] for part in (row["label"], row["text"])]
        if section["table"]:
            table = section["table"]
            found += [cell for row in (table["head"], *table["rows"], table["last"]) for cell in row]
        found += [part for row in section["after"] for part in (row["label"], row["text"])]
    return [plain(line) for words in found for line in str(words).split("\n") if plain(line)]


def in_word(content: bytes) -> str:
    """The whole document in its own order, tables included."""
    opened = docx.Document(io.BytesIO(content))
    found = []
    for node in opened.element.body.iterchildren():
        if node.tag.endswith("}p"):
            found.append(Paragraph(node, opened).text)
        elif node.tag.endswith("}tbl"):
            found += [cell.text for row in Table(node, opened).rows for cell in row.cells]
    return plain(" ".join(found))


def assert_in_order(wanted: list[str], found: str):
    at = 0
    for words in wanted:
        place = found.find(words, at)
        assert place >= 0, f"{words!r} is missing after {found[max(0, at - 60) : at]!r}"
        at = place


@pytest.mark.parametrize("kind", PaperKind.values)
@pytest.mark.parametrize("given", [WHOLE, BARE], ids=["whole", "bare"])
def test_the_document_says_every_fact_in_the_order_of_the_form(here, kind, given):
    sheet = official(kind, given)
    words = in_word(as_docx(sheet))
    for fact in said_in(sheet):
        assert fact in words, fact
    assert_in_order([plain(section["title"]) for section in sheet["sections"]], words)


@pytest.mark.parametrize("kind", PaperKind.values)
@pytest.mark.parametrize("given", [WHOLE, BARE], ids=["whole", "bare"])
def test_the_print_says_the_same_in_the_same_order(here, kind, given):
    sheet = official(kind, given)
    content = as_pdf(sheet)
    words = plain(text(content))
    for fact in said_in(sheet):
        assert fact in words, fact
    assert_in_order([plain(section["title"]) for section in sheet["sections"]], words)
    assert_accessible(content, sheet["title"])


def test_facts_of_the_plan_stand_in_both_files_letter_by_letter(here):
    sheet = official("grant", WHOLE)
    for words in (in_word(as_docx(sheet)), plain(text(as_pdf(sheet)))):
        for fact in ("Stowarzyszenie Próba", "KRS 0000123456", "04.12.2026", "13.12.2026", "1 234,50 zł", "1 080,00 zł", "234,50 zł"):
            assert fact in words, fact


def test_what_people_typed_comes_out_as_text(here):
    odd = facts(title='Ławki <b>& "cień"</b> #set $x$ \\n', own={"why": "Zażółć gęślą jaźń\n\nDrugi akapit."})
    sheet = official("budget", odd)
    for words in (in_word(as_docx(sheet)), plain(text(as_pdf(sheet)))):
        assert '<b>& "cień"</b> #set $x$ \\n' in words and "Drugi akapit." in words


def test_nobody_reads_that_it_was_sent(here):
    sheet = official("local", WHOLE)
    assert "Nikt go nie wysłał" in sheet["draft"] and "Urząd Miejski, al. Henryka 20" in sheet["draft"]
    assert sheet["draft"] in in_word(as_docx(sheet))


def test_files_are_polish_whatever_the_page_speaks(here):
    with override("sk"):
        assert official("local", WHOLE)["title"].startswith("Wniosek") and sheet_of("local", WHOLE)["title"].startswith("Žiadosť")


def test_empty_fields_are_lines_for_the_hand_and_no_identity_number_is_asked_for(here):
    words = in_word(as_docx(official("local", WHOLE)))
    assert f"Adres do korespondencji {DOTS}" in words
    assert "PESEL" not in words


def test_the_document_has_real_headings_and_heads_of_tables(here):
    content = as_docx(official("budget", WHOLE))
    opened = docx.Document(io.BytesIO(content))
    heads = [part.text for part in opened.paragraphs if part.style.name == "Heading 1"]
    assert heads[0] == "1. Tytuł projektu" and heads[-1] == "8. Lista osób, które popierają projekt"
    assert len(opened.tables[-1].rows) == 21 and opened.core_properties.language == "pl-PL"
    inside = zipfile.ZipFile(io.BytesIO(content))
    assert b"w:tblHeader" in inside.read("word/document.xml") and b'w:lang w:val="pl-PL"' in inside.read("word/styles.xml")


def test_long_words_of_all_fields_still_make_both_files(here):
    long = facts(own={key: "długie słowo " * 150 for key in WHOLE.own}, summary="x" * 3000)
    for kind in PaperKind.values:
        assert as_pdf(official(kind, long)).startswith(b"%PDF") and as_docx(official(kind, long)).startswith(b"PK")
