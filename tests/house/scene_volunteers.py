"""What stands behind the addresses of volunteering, about the owner."""

import datetime as dt

from mam.core import clock
from mam.reciprocity.actions.volunteers.hours import enter_hours
from mam.reciprocity.actions.volunteers.taking import take_duty
from mam.reciprocity.models import HourEntry, VolunteerAgreement
from tests.reciprocity import volunteers


def taking(cast):
    return take_duty(volunteers.duty(cast), cast.leader, by=cast.leader)


def entry(cast) -> HourEntry:
    return enter_hours(cast.leader, clock.today(), 60, "Herbata", by=cast.leader)


def agreement(cast) -> VolunteerAgreement:
    made = volunteers.agreement(cast, person=cast.leader, organiser=None)
    VolunteerAgreement.objects.filter(pk=made.pk).update(state="signed", signed=dt.date(2026, 1, 1), signed_for="Nina")
    return made


SPECIAL = {
    **{(f"reciprocity:{name}", "pk"): lambda cast: volunteers.duty(cast) for name in ("duty", "duty_taking", "duty_end")},
    **{(f"reciprocity:taking_{name}", "pk"): taking for name in ("leaving", "stand_in", "mark")},
    ("reciprocity:hours_confirmation", "pk"): entry,
    **{(f"reciprocity:agreement{name}", "pk"): agreement for name in ("", "_pdf", "_certificate")},
    ("reciprocity:time_sheet", "person"): lambda cast: cast.leader.pk,
    ("reciprocity:time_sheet", "year"): lambda cast: 2026,
    ("reciprocity:time_sheet", "month"): lambda cast: 5,
    ("reciprocity:time_sheet", "kind"): lambda cast: "pdf",
}
