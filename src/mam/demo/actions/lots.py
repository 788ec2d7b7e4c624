"""A residents' panel drawn by lot: announced two weeks ago, drawn a week ago with a public number, one seat given on since."""

import datetime as dt

from mam.core import clock
from mam.voice.actions.lots import LotPlan, announce_lot, draw_lot
from mam.voice.actions.replacing import replace_drawn
from mam.voice.methods.lots import Quota, Slip

from ..catalogue import lots as said

DAY = dt.timedelta(days=1)


def draw_panel(town) -> None:
    """Only in Chrzanów."""
    if town.plan.slug != "chrzanow":
        return
    host, now = town.people["host"], clock.now()
    plan = LotPlan(
        town.centre, slips=tuple(slips()), number_on=town.today - 7 * DAY,
        quotas=tuple(Quota(*quota) for quota in said.QUOTAS), one_per_address=True, **said.PANEL,
    )  # fmt: skip
    with clock.stopped(now - 14 * DAY):
        lot = announce_lot(plan, by=host)
    with clock.stopped(now - 6 * DAY):
        lot = draw_lot(lot, said.NUMBER, by=host)
    with clock.stopped(now - 4 * DAY):
        replace_drawn(lot, lot.taken[0], said.WHY, by=host)


def slips():
    """Ages and areas go round; every two slips share an address."""
    for number in range(1, said.SLIPS + 1):
        traits = {"wiek": said.AGES[number % len(said.AGES)], "część": said.AREAS[number % len(said.AREAS)]}
        yield Slip(str(number), traits, f"A{(number + 1) // 2}")
