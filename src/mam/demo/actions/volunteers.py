"""Volunteers of a town: a rota of two weeks, four people who take duties, three agreements (one over thirty days), confirmed hours."""

import datetime as dt

from mam.core import clock
from mam.municipalities.actions import introduce_setting
from mam.people.words import GroupKind
from mam.reciprocity.actions.volunteers.agreeing import AgreementAsk, prolong_agreement, sign_agreement, write_agreement
from mam.reciprocity.actions.volunteers.hours import RATE, enter_hours
from mam.reciprocity.actions.volunteers.planning import DutyAsk, plan_duties
from mam.reciprocity.actions.volunteers.taking import take_duty

DAY = dt.timedelta(days=1)
PEOPLE, AGREEMENTS = 4, 3
DUTIES = (
    ("Herbata i drzwi", "MAM, kuchnia", 1, 16), ("Szatnia przy spotkaniu", "MAM, wejście", 3, 17),
    ("Podlewanie skrzyń", "MAM, podwórko", 5, 10),
)  # fmt: skip
TASKS = ("Herbata i drzwi na spotkaniach", "Opieka nad skrzyniami w ogrodzie", "Pomoc przy komputerze")
ENDING = "Każda strona może zakończyć porozumienie, mówiąc o tym siedem dni wcześniej."


def find_volunteers(town) -> None:
    """The last duty stays empty, so that there is something to take."""
    keeper, today = town.keeper, clock.today()
    introduce_setting(RATE, 35, unit="PLN/hour", valid_from=today.replace(month=1, day=1), source="przykład na pokaz")
    grown = [one for one in town.people.values() if one != keeper and one.is_adult][:PEOPLE]
    for number, (title, where, days, hour) in enumerate(DUTIES):
        ask = DutyAsk(title, where, today + days * DAY, dt.time(hour), dt.time(hour + 2), weeks=2)
        for duty in plan_duties(ask, by=keeper)[: 2 if number < 2 else 0]:
            person = grown[(number + duty.day.isocalendar().week) % len(grown)]
            take_duty(duty, person, by=keeper, channel="phone")
    agree(town, grown, today)


def agree(town, grown, today: dt.date) -> None:
    """The first is prolonged over the thirty-day line."""
    keeper = town.keeper
    ngo = next((group for group in town.groups.values() if group.kind == GroupKind.NGO), None)
    for number, person in enumerate(grown[:AGREEMENTS]):
        begins = today - 10 * DAY
        ask = AgreementAsk(person, TASKS[number], "MAM", begins, begins + 29 * DAY, ENDING, organiser=ngo if number else None)
        made = write_agreement(ask, by=keeper)
        sign_agreement(made, begins, keeper.name, by=keeper)
        if number == 0:
            prolong_agreement(made, begins + 60 * DAY, today - DAY, by=keeper)
        for days in (2, 5, 8):
            enter_hours(person, today - days * DAY, 60 + 30 * number, TASKS[number], by=keeper, channel="desk")
