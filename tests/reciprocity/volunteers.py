"""Duties and agreements for tests."""

import datetime as dt

from mam.core import clock
from mam.reciprocity.actions.volunteers.agreeing import AgreementAsk, write_agreement
from mam.reciprocity.actions.volunteers.planning import DutyAsk, plan_duties
from mam.reciprocity.models import Duty, VolunteerAgreement

DAY = dt.timedelta(days=1)


def duty(cast, ahead: int = 7, **more) -> Duty:
    facts = {"title": "Herbata i drzwi", "where": "MAM, kuchnia", "starts": dt.time(16), "ends": dt.time(18), **more}
    return plan_duties(DutyAsk(day=clock.today() + ahead * DAY, **facts), by=cast.host)[0]


def agreement(cast, days: int = 30, **more) -> VolunteerAgreement:
    facts = {
        "person": cast.resident, "tasks": "Pomoc przy herbacie", "place": "MAM", "termination": "Każda strona, 7 dni naprzód.",
        "begins": clock.today(), "ends": clock.today() + (days - 1) * DAY, "organiser": cast.ngo, **more,
    }  # fmt: skip
    return write_agreement(AgreementAsk(**facts), by=cast.host)
