"""Both sides, or one side eight times, press in the same moment."""

import datetime as dt
from functools import partial

from mam.core import clock
from mam.reciprocity.actions.favours.exchanging import agree
from mam.reciprocity.actions.favours.ledger import account_of
from mam.reciprocity.actions.favours.settling import confirm_done, take_entry_back
from mam.reciprocity.models import LedgerEntry
from tests.places.races.start import at_once

from .. import favours


def test_confirmations_at_once_are_booked_once(here):
    exchange = favours.done(here.leader, here.resident)
    presses = [partial(confirm_done, exchange, by=by) for by in (here.resident, here.host) for _press in range(3)]
    outcome = at_once(*presses)
    assert (len(outcome.won), LedgerEntry.objects.count(), account_of(here.leader).balance) == (6, 1, 60)


def test_counter_entries_at_once_are_one(here):
    entry = favours.settled(here.leader, here.resident).entry
    at_once(*(partial(take_entry_back, entry, by=here.coordinator) for _press in range(4)))
    assert (LedgerEntry.objects.count(), account_of(here.leader).balance) == (2, 0)


def test_yeses_at_once_never_make_a_day_of_more_than_24_hours(here):
    day = clock.today() + dt.timedelta(days=1)
    waiting = [
        favours.answered(here.leader, one, 10 * 60, day, title=f"Pomoc {one.pk}")
        for one in (here.resident, here.second, here.neighbour)
    ]
    outcome = at_once(*(partial(agree, one, by=here.leader) for one in waiting))
    assert (len(outcome.won), outcome.codes) == (2, {"full_day"})
