"""The printed programme of a week or a month: for the wall (A4, A3), in large print, or as a leaflet to fold."""

import dataclasses
from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core import clock, paper
from mam.core.dates import DASH, day_short, day_words, month_words, weekly_words
from mam.core.text import HARD, hard_spaces
from mam.municipalities.models import Municipality
from mam.places.models import Centre

from ...methods import marks
from ...methods.facts import Facts
from ...methods.marks import Span
from .lines import by_day, facts_in, printed_facts
from .weekly import parted
from .words import left_out

SHEETS = Path(__file__).resolve().parents[2] / "paper"
SIZES = ("a4", "a3")
PAGES = 60  # a month in large print never has more


def programme_sheet(town: Municipality, centre: Centre | None, span: Span, *, size: str = "a4", large: bool = False) -> dict:
    """Everything the sheets programme.typ and leaflet.typ say. centre: None for all centres of the town."""
    dates = facts_in(span, centre)
    days = days_of(dates, span, where=centre is None)
    live = live_address(town, span)
    return {
        "size": size, "large": large, "by": name_of(town, centre), "kicker": _("Programme"), "heading": heading(span),
        "plate": {"name": name_of(town, centre), "place": centre.street if centre else ""},
        "days": days, "more": left_out(sum(len(day["entries"]) for day in days)),
        "more_where": _("The whole programme: the code on this sheet, or %(address)s") % {"address": shown(live)},
        "foot": foot(centre, live), "mark": mark_line(town, span.name, map(printed_facts, dates)),
        "qr": paper.qr(live), "qr_words": _("QR code: the programme on a phone"), "empty": invitation(span),
        "back": {"title": _("Ask, sign up, propose"), "way_in": hard_spaces(centre.way_in) if centre else "", "notes": _("My notes")},
        "page_words": [_("%(sheet)s, page %(number)s") % {"sheet": heading(span), "number": page} for page in range(1, PAGES + 1)],
    }  # fmt: skip


def days_of(dates: list[Facts], span: Span, *, where: bool) -> list[dict]:
    """Day by day; on the sheet of a month what comes back each week is said first and once, where that makes the sheet shorter."""
    plain = [strip(day_words(day), lines) for day, lines in by_day(dates, span, where=where).items()]
    if span.kind != marks.MONTH:
        return plain
    weekly, alone = parted(dates, span, where=where)
    again = [strip(capitalised(weekly_words(days)), lines) for days, lines in weekly.items()]
    once = [strip(day_words(day), lines) for day, lines in by_day(alone, span, where=where).items()]
    for first, words in ((again, _("Every week")), (once, _("And besides, day by day"))):
        if first:
            first[0]["section"] = words
    return [*again, *once] if length([*again, *once]) < length(plain) else plain


def length(days: list[dict]) -> int:
    """Lines of a sheet, headings included."""
    return sum(len(day["entries"]) + 1 + bool(day["section"]) for day in days)


def strip(name: str, lines: list) -> dict:
    """A heading with what stands under it. section: a heading above it, or empty."""
    again = _("%(day)s, continued") % {"day": name}
    return {"name": name, "again": again, "section": "", "entries": [dataclasses.asdict(one) for one in lines]}


def heading(span: Span) -> str:
    """December 2026, or 30 November – 6 December."""
    words = month_words(span.first) if span.kind == marks.MONTH else f"{day_short(span.first)} {DASH} {day_short(span.last)}"
    return capitalised(words)


def capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def name_of(town: Municipality, centre: Centre | None) -> str:
    return centre.name if centre else f"MAM {town.name}"


def live_address(town: Municipality, span: Span) -> str:
    """The programme of these days as it is now."""
    return settings.MAM_ADDRESS + reverse(f"programme:{span.kind}", args=[town.slug]) + f"?day={span.first}"


def shown(address: str) -> str:
    """An address as people copy it from paper."""
    return address.partition("://")[2].partition("?")[0].rstrip("/")


def foot(centre: Centre | None, live: str) -> list[dict]:
    """Where to ask: the phone first, then the desk, then the address."""
    lines = []
    if centre and centre.phone:
        words = _("Questions and sign-up: phone %(phone)s") % {"phone": centre.phone.replace(" ", HARD)}
        lines.append({"words": words, "strong": True})
    lines.append({"words": _("or at the desk of the house"), "strong": False})
    lines.append({"words": _("On the phone and the computer: %(address)s") % {"address": shown(live)}, "strong": False})
    return lines


def mark_line(town: Municipality, what: str, facts) -> str:
    """Small print: what day the sheet is of, its mark, and who tells whether it is still true."""
    check = shown(settings.MAM_ADDRESS + reverse("programme:paper_check", args=[town.slug]))
    words = {"day": day_words(clock.today()), "mark": f"{what}-{marks.stamp(facts)}", "address": check}
    told = _("As of: %(day)s. Mark of this sheet: %(mark)s. Whether it is still true, the desk and %(address)s can say.") % words
    demo = _("This is a demo: people and events are invented.")
    return f"{demo} {told}" if town.is_demo else told


def invitation(span: Span) -> dict:
    return {
        "title": _("Nothing is planned here yet."),
        "text": hard_spaces(_("Do you have an idea? Write it here in pencil, or say it at the desk: the room comes with it.")),
    }


def programme_pdf(sheet: dict, language: str, *, template: str = "programme") -> bytes:
    title = f"{sheet['kicker']}: {sheet['heading']}, {sheet['by']}"
    return paper.pdf(SHEETS / f"{template}.typ", sheet, title=title.replace(HARD, " "), language=language)
