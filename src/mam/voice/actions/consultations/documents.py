"""The papers of a consultation: its report as PDF and DOCX from the same facts, and the sheet for a comment by hand."""

import io
from pathlib import Path

from django.utils.translation import gettext as _

from mam.core import paper
from mam.core.dates import day_words
from mam.core.text import hard_spaces
from mam.municipalities.scope import current
from mam.places.models import Centre

from ...methods.paragraphs import paragraphs_of
from ...methods.slips import make_slip, slip_words
from ...models import Comment, Consultation
from .reporting import Report
from .telling import address_of

SHEETS = Path(__file__).resolve().parents[2] / "paper"
LINES = 9


def facts_of(report: Report) -> dict:
    """Everything the report says, as plain data: both papers and nothing else are made of it."""
    row = report.consultation
    ways = [[f"{form.get_kind_display()}{f': {form.event or form.note}' if form.event or form.note else ''}", came_words(came)]
            for form, came in report.meetings]  # fmt: skip
    return {
        "by": row.office, "office": row.office, "town": current().full_name, "title": row.title, "page": _("page"),
        "number": _("Report of consultation number %(number)d") % {"number": row.number},
        "facts": [pair for pair in headline(row) if pair[1]], "short": paragraphs_of(row.short) or [row.short],
        "changed": paragraphs_of(row.changed) or [_("The report is not published yet.")],
        "figures": [
            {"head": [_("By which way comments came"), _("how many")], "rows": [[words, str(n)] for words, n in report.channels]},
            {"head": [_("What became of them"), _("how many")], "rows": [[words, str(n)] for words, n in report.verdicts]},
            {"head": [_("Forms of taking part"), _("people counted")], "rows": ways},
        ],
        "comments": [said_and_answered(one) for one in report.comments],
        "words": {
            "short": _("What the office asked"), "changed": _("What changed"), "figures": _("Figures"),
            "comments": _("Comments and replies"), "none": _("Nobody commented."),
        },
        "foot": _("Comments on paper, on-line and said at a meeting stand alike. Names are shown only where people chose so."),
    }  # fmt: skip


def headline(row: Consultation) -> list[tuple[str, str]]:
    return [
        (_("Who asked"), row.office), (_("Basis"), ", ".join(part for part in (row.get_basis_display(), row.law) if part)),
        (_("Resolution of the council"), row.resolution),
        (_("Comments were taken"), f"{day_words(row.opens)} – {day_words(row.closes)}"), (_("Who answers"), row.seat),
    ]  # fmt: skip


def came_words(came: int | None) -> str:
    return "–" if came is None else str(came)


def said_and_answered(one: Comment) -> dict:
    who = one.said_by or _("name not shown")
    spot = _("on paragraph %(n)d") % {"n": one.paragraph} if one.paragraph else ""
    if one.meeting and one.meeting.event.is_public:
        spot = _("said at: %(title)s, %(day)s") % {"title": one.meeting.name, "day": day_words(one.said)}
    return {
        "head": _("Comment %(number)d (%(way)s, %(who)s)") % {"number": one.number, "way": one.get_channel_display(), "who": who},
        "spot": spot, "text": paragraphs_of(one.text), "verdict": str(one.reply.get_verdict_display()) if one.reply else _("no reply yet"),
        "reply": paragraphs_of(one.reply.text) if one.reply else [],
    }  # fmt: skip


def report_pdf(report: Report, language: str) -> bytes:
    """A tagged PDF in A4."""
    facts = facts_of(report)
    return paper.pdf(SHEETS / "report.typ", facts, title=f"{facts['number']}: {facts['title']}", language=language)


def report_docx(report: Report) -> bytes:
    """The same as a document to work on, with real headings and tables with a head row."""
    import docx  # lazily: only this paper needs it

    facts, made = facts_of(report), docx.Document()
    made.core_properties.title, made.core_properties.author = facts["title"], facts["office"]
    made.add_heading(facts["title"], 0)
    made.add_paragraph(facts["number"])
    add_table(made, [list(pair) for pair in facts["facts"]])
    for part in ("short", "changed"):
        made.add_heading(facts["words"][part], 1)
        for text in facts[part]:
            made.add_paragraph(text)
    made.add_heading(facts["words"]["figures"], 1)
    for figure in facts["figures"]:
        add_table(made, [figure["head"], *figure["rows"]], head=True)
    made.add_heading(facts["words"]["comments"], 1)
    for one in facts["comments"] or []:
        add_comment(made, one)
    if not facts["comments"]:
        made.add_paragraph(facts["words"]["none"])
    made.add_paragraph(facts["foot"])
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


def add_table(document, rows: list[list[str]], *, head: bool = False) -> None:
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for number, cells in enumerate(rows):
        for cell, words in zip(table.add_row().cells, cells, strict=True):
            cell.paragraphs[0].add_run(words).bold = head and number == 0
    document.add_paragraph()


def add_comment(document, one: dict) -> None:
    document.add_heading(one["head"], 2)
    for text in ([one["spot"]] if one["spot"] else []) + one["text"]:
        document.add_paragraph(text)
    document.add_paragraph().add_run(one["verdict"]).bold = True
    for text in one["reply"]:
        document.add_paragraph(text)


def comment_sheet(row: Consultation, slip: str = "") -> dict:
    """Everything comment.typ says; a new number each time."""
    centre = Centre.objects.order_by("pk").first()
    house = centre.name if centre else f"MAM {current().name}"
    days = {"first": day_words(row.opens), "last": day_words(row.closes), "where": house}
    return {
        "by": row.office, "house": house, "place": centre.street if centre else "", "slip": slip_words(slip or make_slip()),
        "number_words": _("number of this sheet"), "title": row.title, "lines": LINES,
        "days": hard_spaces(_("Comments are taken %(first)s – %(last)s. Leave the sheet at the desk: %(where)s.") % days),
        "short": paragraphs_of(row.short), "what": _("Your comment"), "spot": _("Which paragraph do you speak about?"),
        "who": _("Who may know your name?"),
        "ways": [
            _("everybody may read my first name"), _("only the people of this place know my name"),
            _("nobody; the slip is enough for me"),
        ],
        "contact": _("First name, phone or e-mail"), "keep": _("Tear this off and keep it"), "qr": paper.qr(address_of(row)),
        "qr_words": _("QR code: see the reply"),
        "back": hard_spaces(_("The reply will be in the report, under the number of your comment.")),
    }  # fmt: skip


def comment_sheet_pdf(row: Consultation, language: str) -> bytes:
    sheet = comment_sheet(row)
    return paper.pdf(SHEETS / "comment.typ", sheet, title=f"{sheet['title']}: {sheet['slip']}", language=language)
