"""What duties, agreements and hours know about a person, for export and erasure. Signed papers keep their days; words go."""

from django.utils.translation import gettext_lazy as _

from mam.core import personal
from mam.core.personal import KEEP

from ..models import Duty, HourEntry, Prolonging, Taking, VolunteerAgreement


def register() -> None:
    personal.register(Duty, "by", {"by": None}, also=("title", "created"), title=_("Duties you wrote down"))
    personal.not_personal(Duty, "title", "where", "qualification", "request_key", "rota")
    shown = ("duty", "state", "minutes", "channel", "at")
    personal.register(Taking, "person", {"person": KEEP}, also=shown, title=_("Your duties"))
    personal.register(Taking, "by", {"by": None}, also=("at", "channel"), title=_("Duties you wrote down for others"))
    personal.not_personal(Taking, "stands_in_for", "duty")
    words = {
        "tasks": "–",
        "place": "–",
        "benefits": "",
        "termination": "–",
        "ended_why": "",
        "signed_for": lambda row: row.signed_for and "–",
    }
    days = ("organiser", "begins", "ends", "first_ends", "state", "signed", "consented", "ended", "created")
    personal.register(
        VolunteerAgreement, "person", {"person": KEEP, **words}, also=days, title=_("Your volunteer agreements")
    )
    personal.register(
        VolunteerAgreement,
        "guardian",
        {"guardian": None},
        also=("consented",),
        title=_("Agreements you said yes to as a guardian"),
    )
    personal.register(VolunteerAgreement, "by", {"by": None}, also=("created",), title=_("Agreements you wrote down"))
    personal.not_personal(VolunteerAgreement, "organiser", "request_key")
    personal.register(
        Prolonging, "by", {"by": None}, also=("was", "until", "at"), title=_("Prolongings you wrote down")
    )
    personal.not_personal(Prolonging, "agreement")
    hours = ("day", "minutes", "confirmed", "channel", "at")
    personal.register(
        HourEntry, "person", {"person": KEEP, "what": "–"}, also=hours, title=_("Hours you gave as a volunteer")
    )
    personal.register(HourEntry, "confirmed_by", {"confirmed_by": None}, also=("day",), title=_("Hours you confirmed"))
    personal.register(HourEntry, "by", {"by": None}, also=("at", "channel"), title=_("Hours you wrote down for others"))
    personal.not_personal(HourEntry, "taking", "agreement", "request_key")
