"""Papers of volunteers: the agreement, a certificate of work, a month's time sheet."""

import datetime as dt
from pathlib import Path

from django.utils.translation import gettext as _

from mam.core import clock, paper
from mam.core.dates import month_words
from mam.core.permission import demand
from mam.journal.actions import record
from mam.municipalities.scope import current
from mam.people.models import Person
from mam.places.methods.files.safe import csv_file

from ...methods.agreements import standing
from ...models import HourEntry, VolunteerAgreement
from .agreeing import crossing_words, insurer_words, line_on, prolonging
from .hours import contribution

SHEETS = Path(__file__).resolve().parents[2] / "paper"


def day_words(day: dt.date) -> str:
    return f"{day:%d.%m.%Y}"


def hours_of(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02d}"


def organiser_name(agreement: VolunteerAgreement) -> str:
    return agreement.organiser.name if agreement.organiser else current().full_name


def agreement_sheet(agreement: VolunteerAgreement) -> dict:
    """Everything agreement.typ says."""
    first = standing(agreement.begins, agreement.first_ends, line_on(agreement.begins))
    parts = [
        (_("Volunteer"), agreement.person.name), (_("Organiser"), organiser_name(agreement)), (_("Tasks"), agreement.tasks),
        (_("Place of work"), agreement.place),
        (_("Time"), _("from %(a)s to %(b)s") % {"a": day_words(agreement.begins), "b": day_words(agreement.first_ends)}),
        (_("Work is free of charge"), _("The volunteer works of their own will and without pay.")),
        (_("Benefits and costs given back"), agreement.benefits or _("none agreed")),
        (_("Accidents"), insurer_words(first)), (_("Ending the agreement"), agreement.termination),
    ]  # fmt: skip
    if agreement.guardian:
        name = {"name": agreement.guardian.name, "day": day_words(agreement.consented)}
        parts.append((_("Guardian's consent"), _("%(name)s agreed on %(day)s.") % name))
    parts += [(_("Prolonged"), prolonged_words(row)) for row in agreement.prolongings.all()]
    signs = [_("Volunteer"), _("For the organiser"), *([_("Guardian")] if agreement.guardian else [])]
    draft = _("Draft: it holds when both sides have signed.")
    signed = _("Signed on %(day)s.") % {"day": day_words(agreement.signed)} if agreement.signed else draft
    foot = _("Act of 24 April 2003 on public benefit and volunteering, art. 42–46.")
    return {
        "by": organiser_name(agreement), "title": _("Agreement with a volunteer"), "lead": signed, "parts": parts, "signs": signs,
        "head": [], "rows": [], "foot": foot,
    }  # fmt: skip


def prolonged_words(row) -> str:
    begins = row.agreement.begins
    said = _("until %(until)s, signed on %(day)s.") % {"until": day_words(row.until), "day": day_words(row.signed)}
    return f"{said} {crossing_words(prolonging(begins, row.was, row.until, row.signed, line_on(begins)))}".strip()


def certificate_sheet(agreement: VolunteerAgreement, *, by: Person) -> dict:
    """On request (art. 44): the work done with its tasks, and the confirmed hours by month."""
    demand("reciprocity.prove_work", by, agreement)
    entries = list(HourEntry.objects.confirmed().filter(agreement=agreement))
    last = min(agreement.ended or agreement.ends, clock.today())
    parts = [
        (_("Volunteer"), agreement.person.name), (_("Organiser"), organiser_name(agreement)),
        (_("Time"), _("from %(a)s to %(b)s") % {"a": day_words(agreement.begins), "b": day_words(max(last, agreement.begins))}),
        (_("Tasks"), agreement.tasks), (_("Place of work"), agreement.place),
        (_("Confirmed hours"), hours_of(sum(entry.minutes for entry in entries))),
    ]  # fmt: skip
    months = {}
    for entry in entries:
        months[month_words(entry.day)] = months.get(month_words(entry.day), 0) + entry.minutes
    record("proved_work", agreement, by=by, on_behalf_of=agreement.person)
    return {
        "by": organiser_name(agreement), "title": _("Certificate of work as a volunteer"),
        "lead": _("Given on %(day)s at the volunteer's request.") % {"day": day_words(clock.today())}, "parts": parts,
        "head": [_("Month"), _("Hours")], "rows": [[month, hours_of(minutes)] for month, minutes in months.items()],
        "signs": [_("For the organiser")], "foot": _("Act of 24 April 2003 on public benefit and volunteering, art. 44."),
    }  # fmt: skip


def month_entries(person: Person, month: dt.date) -> list[HourEntry]:
    return list(HourEntry.objects.filter(person=person).of_month(month))


def month_sheet(person: Person, month: dt.date) -> dict:
    """A month of one person: every entry, the sum of what is confirmed, and its worth when the town has a rate."""
    entries = month_entries(person, month)
    given = contribution(entries, month)
    parts = [(_("Volunteer"), person.name), (_("Confirmed hours"), hours_of(given.minutes))]
    if given.rate is not None:
        parts.append((_("Contribution in kind"), contribution_words(given)))
    return {
        "by": current().full_name, "title": _("Time sheet of a volunteer"), "lead": month_words(month), "parts": parts,
        "head": [_("Day"), _("What was done"), _("Hours"), _("Confirmed")], "rows": [row_of(entry) for entry in entries],
        "signs": [_("Volunteer"), _("Confirmed by")], "foot": "",
    }  # fmt: skip


def contribution_words(given) -> str:
    """The figure with its base."""
    if given.rate is None:
        return _("The town has set no rate of an hour yet.")
    said = {
        "hours": hours_of(given.minutes), "source": given.source,
        "rate": str(given.rate).replace(".", ","), "value": str(given.value).replace(".", ","),
    }  # fmt: skip
    words = _("%(hours)s h × %(rate)s zł = %(value)s zł (%(source)s)") % said
    to_confirm = _("rate to confirm")
    return words if given.confirmed else f"{words} – {to_confirm}"


def row_of(entry: HourEntry) -> list[str]:
    return [day_words(entry.day), entry.what, hours_of(entry.minutes), _("yes") if entry.confirmed else _("waits")]


def month_csv(person: Person, month: dt.date) -> bytes:
    return csv_file([_("Day"), _("What was done"), _("Hours"), _("Confirmed")], [row_of(entry) for entry in month_entries(person, month)])


def sheet_pdf(sheet: dict, language: str) -> bytes:
    return paper.pdf(SHEETS / "volunteer.typ", sheet, title=f"{sheet['title']}: {sheet['parts'][0][1]}", language=language)
