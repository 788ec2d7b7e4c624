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
    from docx.shared import Cm

    made = docx.Document()
    made.core_properties.title, made.core_properties.author, made.core_properties.language = sheet["title"], sheet["by"], "pl-PL"
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
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for row in rows:
        name, words = table.add_row().cells
        name.paragraphs[0].add_run(row["label"]).bold = True
        words.text = row["text"] or DOTS
    spread(table, (1, 2))
    document.add_paragraph()


def add_table(document, given: dict) -> None:
    """given: head, rows, last and blank rows, as table_words gives them."""
    from docx.oxml import OxmlElement

    table = document.add_table(rows=0, cols=len(given["head"]), style="Table Grid")
    blank = [[f"{number}.", *[""] * (len(given["head"]) - 1)] for number in range(1, given["blank"] + 1)]
    empty = [[DOTS[:4]] * len(given["head"])] if given["gap"] else []
    last = [given["last"]] if given["last"] else []
    for number, cells in enumerate([given["head"], *given["rows"], *empty, *last, *blank]):
        bold = number == 0 or cells is given["last"]
        for cell, words in zip(table.add_row().cells, cells, strict=True):
            cell.paragraphs[0].add_run(words).bold = bold
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    spread(table, (1, 6, *[3] * (len(given["head"]) - 2)))
    document.add_paragraph()


def spread(table, parts: tuple[int, ...]) -> None:
    """Widths of columns by their parts of the 17 cm of a line."""
    from docx.shared import Cm

    table.autofit = False
    for column, part in zip(table.columns, parts, strict=True):
        for cell in column.cells:
            cell.width = Cm(17 * part / sum(parts))


def add_signs(document, signs: list[str]) -> None:
    for words in signs:
        document.add_paragraph()
        document.add_paragraph(f"{DOTS}\n{words}")
