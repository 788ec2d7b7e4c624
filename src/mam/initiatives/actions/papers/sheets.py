"""A paper in words: its sections named in the reader's language, as plain data that page, DOCX and PDF show alike."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from mam.core import clock
from mam.municipalities.scope import current

from ...methods.papers.facts import Facts
from ...methods.papers.kinds import sections_of
from ...methods.papers.shape import Row, Section, Table, Word, gaps, is_gap
from ...methods.papers.values import day
from ...words.initiatives import PermitKind, PledgeKind
from ...words.papers import BASIS, COLUMNS, FIELDS, SECTIONS, SENTENCES, SIGNS, TITLES, VALUES

OFFICIAL = "pl"  # the office reads Polish, whatever language the page is in


def official(kind: str, facts: Facts) -> dict:
    """The paper as it is handed in: in Polish."""
    with override(OFFICIAL):
        return sheet_of(kind, facts)


def sheet_of(kind: str, facts: Facts) -> dict:
    sections = sections_of(kind, facts)
    missing = [gap_name(gap.key) for gap in gaps(sections)]
    return {
        "by": facts.lead or current().full_name, "title": str(TITLES[kind]), "basis": str(BASIS[kind]), "draft": draft_words(facts),
        "missing_head": _("Still missing"), "missing": missing, "sections": [section_words(one) for one in sections],
        "signs": [str(words) for words in SIGNS[kind]],
    }  # fmt: skip


def draft_words(facts: Facts) -> str:
    """Nothing goes anywhere from here."""
    office = ", ".join(part for part in (facts.office, facts.office_address) if part) or _("the office of the town")
    said = {"day": day(clock.today()), "office": office}
    return _("Draft of %(day)s. Nobody has sent it: sign it and hand it in yourself, at: %(office)s.") % said


def gap_name(key: str) -> str:
    return str(FIELDS.get(key) or SECTIONS.get(key, key))


def section_words(section: Section) -> dict:
    return {
        "title": str(SECTIONS[section.key]), "rows": [row_words(row) for row in section.rows],
        "said": [str(SENTENCES[key]) for key in section.said], "table": table_words(section.table),
        "after": [row_words(row) for row in section.after], "note": str(SENTENCES.get(section.note, "")), "annex": section.annex,
    }  # fmt: skip


def row_words(row: Row) -> dict:
    """gap: still to be filled in here; hand: on paper."""
    return {
        "key": row.key, "label": str(FIELDS[row.key]), "text": row.value, "gap": is_gap(row), "hand": row.at == "hand" and not row.value,
    }  # fmt: skip


def table_words(table: Table | None) -> dict | None:
    if table is None:
        return None
    return {
        "head": [str(COLUMNS.get(key) or FIELDS[key]) for key in table.head],
        "rows": [[value_words(key, cell) for key, cell in zip(table.head, row, strict=True)] for row in table.rows],
        "last": [value_words(key, cell) for key, cell in zip(table.head, table.last, strict=bool(table.last))],
        "blank": table.blank, "gap": table.is_gap,
    }  # fmt: skip


def value_words(column: str, cell: str) -> str:
    if not isinstance(cell, Word):
        return cell
    names = {"gift_kind": PledgeKind, "consent": PermitKind}
    return str(names[column](str(cell)).label) if column in names else str(VALUES[cell])
