"""A consultation in large print: the easy words first, then the short version, the days, and every way to take part."""

from django.utils.translation import gettext as _

from mam.core import paper
from mam.core.dates import day_words, when_words
from mam.core.text import hard_spaces
from mam.municipalities.scope import current
from mam.places.models import Centre
from mam.programme.models import Event, Occurrence
from mam.programme.words import OccurrenceState

from ...methods.paragraphs import paragraphs_of
from ...models import Consultation, ConsultationForm
from ...words.consultations import Means
from .documents import SHEETS
from .telling import address_of

MOST_DATES = 6


def large_print(row: Consultation) -> dict:
    """Everything large.typ says; only what stands on the page of the consultation."""
    centre, link = Centre.objects.order_by("pk").first(), address_of(row)
    parts = [
        (_("Easy to read"), lines_of(row.easy_text)), (_("In short"), paragraphs_of(row.short)), (_("Until when"), days_of(row)),
        (_("How you can take part"), [hard_spaces(words) for words in ways_of(row, centre)]),
        (_("Who asks and who answers"), [words for words in (row.office, row.seat, row.contact) if words]),
    ]  # fmt: skip
    return {
        "by": row.office, "house": centre.name if centre else f"MAM {current().name}", "place": centre.street if centre else "",
        "number": _("Consultation number %(n)s") % {"n": row.number}, "title": hard_spaces(row.title), "page": _("page"),
        "parts": [{"title": title, "lines": [hard_spaces(line) for line in lines]} for title, lines in parts if lines],
        "qr": paper.qr(link), "qr_words": _("QR code: the page of this consultation"), "link": link.split("://")[-1],
    }  # fmt: skip


def lines_of(text: str) -> list[str]:
    """One thought in a line, as it was written."""
    return [line for line in text.split("\n") if line.strip()]


def days_of(row: Consultation) -> list[str]:
    return [
        _("Comments are taken: %(first)s – %(last)s, the last day included.")
        % {"first": day_words(row.opens), "last": day_words(row.closes)},
        _("Every comment has its reply by: %(day)s.") % {"day": day_words(row.replies_by)},
    ]


def ways_of(row: Consultation, centre: Centre | None) -> list[str]:
    """Paper and phone first: whoever needs large letters may have no computer."""
    forms = list(row.forms.select_related("event"))
    where = {"where": centre.name if centre else row.office}
    found = [_("On paper: take a sheet at the desk (%(where)s), write, and leave it there.") % where]
    if centre and centre.phone:
        found.append(_("By phone: %(phone)s. We write down what you say and read it back.") % {"phone": centre.phone})
    found += [way for form in forms if form.kind not in (Means.PAPER, Means.ONLINE) for way in way_of(form)]
    return [*found, _("On-line: at the address below. You need no account.")]


def way_of(form: ConsultationForm) -> list[str]:
    """A form with its place; an event with its dates, those called off left out."""
    name = str(form.get_kind_display())
    name = name[:1].upper() + name[1:]
    if not form.event:
        return [f"{name}: {form.note}"]
    return [f"{name}: {form.event.title}{f', {form.note}' if form.note else ''}", *dates_of(form.event)]


def dates_of(event: Event) -> list[str]:
    rows = Occurrence.objects.filter(event=event).exclude(state=OccurrenceState.CANCELLED).order_by("during")[:MOST_DATES]
    return [when_words(row.during) for row in rows]


def large_print_pdf(row: Consultation, language: str) -> bytes:
    sheet = large_print(row)
    return paper.pdf(SHEETS / "large.typ", sheet, title=f"{sheet['number']}: {row.title}", language=language)
