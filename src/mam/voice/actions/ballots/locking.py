"""Locks of a voting: whoever moves it on holds it alone, whoever votes holds it together with all others who vote."""

from mam.municipalities.plain import rows

from ...models import Ballot

SHARED = f"select state from {Ballot._meta.db_table} where municipality_id = %s and id = %s for share"


def lock_ballot(ballot: Ballot) -> Ballot:
    """The voting as it stands now, held by this deed alone."""
    return Ballot.objects.select_for_update(no_key=False, of=("self",)).select_related("centre").get(pk=ballot.pk)


def hold_for_voting(ballot: Ballot) -> str:
    """Its state, which nobody can change until this deed is over; any number of voters hold it at once."""
    return rows(SHARED, ballot.pk)[0][0]
