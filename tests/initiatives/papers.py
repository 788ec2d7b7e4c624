"""Short words for tests of official papers: one initiative with everything the forms ask for."""

from mam.core import clock
from mam.initiatives.actions.initiatives.planning import note_permit
from mam.initiatives.actions.initiatives.pledging import PledgeAsk, pledge
from mam.initiatives.actions.initiatives.progress import ResultAsk, write_result
from mam.initiatives.models import Initiative
from tests.initiatives import scenes

DAY = scenes.DAY


def planned(cast, **words) -> Initiative:
    """At the river bank: two steps in ten days that cost 1 234,50 zł and 80 zł, 12 of 20 hours and 3 spades promised."""
    one = scenes.initiative(cast, title="Sprzątanie brzegu Chechła", place="brzeg Chechła przy kładce", **words)
    first = clock.today() + 5 * DAY
    scenes.step(cast, one, "Zamówić kontener", starts=first, due=first + 2 * DAY, cost=123450, who="spółka komunalna")
    scenes.step(cast, one, "Kupić rękawice", due=first + 9 * DAY, cost=8000, owner=cast.leader)
    hours, spades = scenes.wanted(cast, one, "hours", "sprzątanie", 20), scenes.wanted(cast, one, "thing", "łopata", 3)
    pledge(hours, PledgeAsk(12), person=cast.resident, by=cast.resident)
    pledge(spades, PledgeAsk(3), person=cast.resident, by=cast.resident)
    note_permit(one, "bank", "Wody Polskie", asked=clock.today(), by=cast.leader)
    return one


def done(cast, one: Initiative) -> Initiative:
    said = ResultAsk("Zebraliśmy 40 worków śmieci.", "Brzeg jest czysty i stoi ławka.", 23, "Więcej rękawic.")
    write_result(one, said, by=cast.leader)
    return one


