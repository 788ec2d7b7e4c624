"""The attendance list on paper, with the same numbers as on the phone, and the name badges."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock, paper
from mam.core.dates import when_words
from mam.core.permission import demand
from mam.core.text import HARD, hard_spaces
from mam.people.methods.contacts import phone_words

from ...models import Occurrence
from ...words import AgeBand, Presence
from ..attendance_list import Row, nameless, rows_of
from ..facts import facts_of
from .programme import PAGES, SHEETS

EMPTY_ROWS, FULL_PAGE = 8, 18
YOUNG = (AgeBand.CHILD, AgeBand.YOUTH)
PER_PAGE = 10


def attendance_sheet(occurrence: Occurrence, *, by) -> dict:
    """Everything attendance.typ says. Names and guardians' phones are for those who may see the participants; refuses others."""
    demand("programme.see_participants", by, occurrence.event)
    event = occurrence.event
    rows = rows_of(occurrence)
    reached = {row.number: reached_by(row) for row in rows}
    children = any(reached.values())
    back = settings.MAM_ADDRESS + reverse("programme:quick_entry", args=[event.municipality.slug, occurrence.code])
    head = [_("no."), _("first and last name"), _("is here"), _("photos")] + ([_("guardian, who collects")] if children else [])
    return {
        "by": event.organiser, "kicker": _("Attendance list"), "title": hard_spaces(occurrence.name),
        "when": when_words(occurrence.during), "place": facts_of(occurrence).place_line, "counted": _("Heads counted:"),
        "summary": on_the_list(sum(row.presence != Presence.EXCUSED for row in rows)), "code": occurrence.code,
        "qr": paper.qr(back), "qr_words": _("QR code: type this sheet in"), "back": _("Type in what is ticked, or say at the desk:"),
        "head": head, "children": children, "legend": legend(children), "mark": printed_on(),
        "rows": [row_of(row, reached[row.number]) for row in rows], "empty_rows": max(EMPTY_ROWS, FULL_PAGE - len(rows)),
        "page_words": [_("page %(number)s") % {"number": page} for page in range(1, PAGES + 1)],
    }  # fmt: skip


def on_the_list(number: int) -> str:
    return ngettext("%(n)s person on the list", "%(n)s people on the list", number) % {"n": number}


def printed_on() -> str:
    words = _("Printed on %(when)s. After the meeting put it in the binder; it is not for the wall.")
    return words % {"when": when_words(clock.now())}


def row_of(row: Row, child: str) -> dict:
    """One printed row; photo: the letter of yes or no, empty when nobody asked."""
    off = _("cannot come") if row.presence == Presence.EXCUSED else ""
    photo = "" if row.photo is None else _("yes") if row.photo else _("no")
    more = _("with %(name)s") % {"name": row.with_whom} if row.with_whom else ""
    return {"number": str(row.number), "name": row.name, "more": more, "off": off, "photo": photo, "child": child}


def legend(children: bool) -> str:
    words = _("Rows with + are for those who just came: first name is enough. Photos: “–” means nobody asked, so no portrait.")
    return hard_spaces(words + " " + _("A child goes home only with somebody named here.") if children else words)


def reached_by(row: Row) -> str:
    """Of a child: who answers for it and who else may collect it, with phones. Of an adult nothing."""
    if row.collectors:
        return "; ".join(row.collectors).replace(" ", HARD).replace(f",{HARD}", ", ").replace(f";{HARD}", "; ")
    if row.age_band in YOUNG and row.sign_up and row.with_whom:
        person = row.sign_up.person
        return ", ".join(part for part in (person.name, phone_words(person.phone)) if part)
    return ""


def badges_sheet(occurrence: Occurrence, *, by) -> dict:
    """First names of everybody on the list, and enough empty badges to fill the last page and to write on."""
    demand("programme.see_participants", by, occurrence.event)
    rows = [row for row in rows_of(occurrence) if row.presence != Presence.EXCUSED]
    names = [first_name(row) for row in rows]
    empty = -len(names) % PER_PAGE if names else PER_PAGE
    return {
        "by": occurrence.event.organiser, "names": names + [""] * empty, "event": hard_spaces(occurrence.name),
        "house": occurrence.event.centre.name, "heading": _("Name badges"), "blank": _("write the first name here"),
    }  # fmt: skip


def first_name(row: Row) -> str:
    """Only the first name; empty for somebody who was signed up without one."""
    unnamed = {nameless(place) for place in range(2, row.sign_up.size + 1)} if row.sign_up else set()
    return "" if row.name in unnamed else row.name.partition(" ")[0]


def attendance_pdf(sheet: dict, language: str) -> bytes:
    title = f"{sheet['kicker']}: {sheet['title']}, {sheet['when']}".replace(HARD, " ")
    return paper.pdf(SHEETS / "attendance.typ", sheet, title=title, language=language)


def badges_pdf(sheet: dict, language: str) -> bytes:
    return paper.pdf(SHEETS / "badges.typ", sheet, title=f"{sheet['heading']}: {sheet['event']}".replace(HARD, " "), language=language)
