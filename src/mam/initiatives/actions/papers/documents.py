"""A paper as DOCX to work on and as PDF to print, from the same words (actions.papers.sheets)."""

import io
from pathlib import Path

from mam.core import paper

TEMPLATE = Path(__file__).resolve().parents[2] / "paper" / "official.typ"
DOTS = "…" * 24


def as_pdf(sheet: dict) -> bytes:
    """A tagged PDF in A4, in Polish."""
    return paper.pdf(TEMPLATE, {**sheet, "dots": DOTS}, title=sheet["title"], language="pl")


def as_docx(sheet: dict) -> bytes:
    """With real headings, and tables whose head is repeated on the next page."""
    import docx  # lazily: only papers need it
    from docx.oxml.ns import qn
    from docx.shared import Cm

    made = docx.Document()
    made.core_properties.title, made.core_properties.author, made.core_properties.language = sheet["title"], sheet["by"], "pl-PL"
    for language in made.styles.element.xpath(".//w:lang"):
        language.set(qn("w:val"), "pl-PL")
    page = made.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2)
    made.add_heading(sheet["title"], 0)
    made.add_paragraph().add_run(sheet["draft"]).bold = True
    made.add_paragraph(sheet["basis"])
    if sheet["missing"]:
        made.add_paragraph().add_run(f"{sheet['missing_head']}:").bold = True
        for name in sheet["missing"]:
            made.add_paragraph(name, style="List Bullet")
    for section in (one for one in sheet["sections"] if not one["annex"]):
        add_section(made, section)
    add_signs(made, sheet["signs"])
    for section in (one for one in sheet["sections"] if one["annex"]):
        made.add_page_break()
        add_section(made, section)
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


def add_section(document, section: dict) -> None:
    document.add_heading(section["title"], 1)
    for text in section["said"]:
        document.add_paragraph(text, style="List Number" if len(section["said"]) > 1 else None)
    if section["note"]:
        document.add_paragraph(section["note"])
    add_rows(document, section["rows"])
    if section["table"]:
        add_table(document, section["table"])
    add_rows(document, section["after"])


def add_rows(document, rows: list[dict]) -> None:
    """Name and words side by side; what is empty is a dotted line for the hand."""
    if not rows:
        return
    table = grid(document, (1, 2))
    for row in rows:
        add_line(table, [row["label"], row["text"] or DOTS], bold=(True, False))
    document.add_paragraph()


def add_table(document, given: dict) -> None:
    """given: head, rows, last and blank rows, as table_words gives them."""
    from docx.oxml import OxmlElement

    size = len(given["head"])
    table = grid(document, (1, 6, *[3] * (size - 2)))
    add_line(table, given["head"], bold=[True] * size)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    empty = [[DOTS[:4]] * size] if given["gap"] else []
    blank = [[f"{number}.", *[""] * (size - 1)] for number in range(1, given["blank"] + 1)]
    for cells in [*given["rows"], *empty, *blank]:
        add_line(table, cells, bold=[False] * size)
    if given["last"]:
        add_line(table, given["last"], bold=[True] * size)
    document.add_paragraph()


def grid(document, parts: tuple[int, ...]):
    """An empty table; its columns share the 17 cm of a line by their parts."""
    from docx.shared import Cm

    table = document.add_table(rows=0, cols=len(parts), style="Table Grid")
    table.autofit = False
    for column, part in zip(table.columns, parts, strict=True):
        column.width = Cm(17 * part / sum(parts))
    return table


def add_line(table, cells: list[str], bold) -> None:
    """A new row takes the widths of its columns."""
    for cell, words, strong in zip(table.add_row().cells, cells, bold, strict=True):
        cell.paragraphs[0].add_run(words).bold = strong


def add_signs(document, signs: list[str]) -> None:
    for words in signs:
        document.add_paragraph()
        document.add_paragraph(f"{DOTS}\n{words}")
