"""What the papers are made of: a month of hours and an agreement; and the address of every paper there is."""

import datetime as dt

from . import town


def make_papers(lead, volunteer) -> dict[str, str]:
    """A month of hours and an agreement, and the addresses of every paper there is."""
    from django.urls import reverse

    from mam.core import clock
    from mam.people.models import Role
    from mam.people.words import RoleKind
    from mam.reciprocity.actions.volunteers.agreeing import AgreementAsk, sign_agreement, write_agreement
    from mam.reciprocity.actions.volunteers.hours import enter_hours

    today = clock.today()
    Role.objects.create(person=lead, kind=RoleKind.COORDINATOR, since=today)
    ask = AgreementAsk(volunteer, "Herbata i drzwi", "MAM", today, today + dt.timedelta(days=20), "Siedem dni wcześniej.")
    made = write_agreement(ask, by=lead)
    sign_agreement(made, today, lead.name, by=lead)
    for days in range(min(20, today.day)):
        enter_hours(volunteer, today - dt.timedelta(days=days), 60, "Herbata", by=lead, channel="desk")
    wanted = {
        "agreement with a volunteer, PDF": ("reciprocity:agreement_pdf", [made.pk]),
        "certificate of a volunteer, PDF": ("reciprocity:agreement_certificate", [made.pk]),
        "time sheet of a month, PDF": ("reciprocity:time_sheet", [volunteer.pk, today.year, today.month, "pdf"]),
        **{
            f"{kind} paper, {ending.upper()}": ("initiatives:paper_file", [2, kind, ending])
            for kind in ("local", "grant", "report", "budget") for ending in ("pdf", "docx")
        },
    }  # fmt: skip
    return {words: reverse(name, args=[town.TOWN, *args]) for words, (name, args) in wanted.items()}
