"""The rest of a party: when only some of them have places, the others go on waiting from the party's place on the list."""

from mam.core import clock
from mam.journal.actions import record

from ..models import SignUp
from ..words import STANDING, SignUpState
from .times import Times


def keep_waiting(party: SignUp, number: int, times: Times) -> SignUp:
    """So many people of a party that just took a part of its places wait on, before all who signed up after it."""
    rest = SignUp.objects.create(
        event=party.event, occurrence=party.occurrence, role=party.role, person=party.person, size=number, state=SignUpState.WAITING,
        part_is_fine=True, rank=party.rank, priority=party.priority, part_of=party, made_by=party.made_by, channel=party.channel,
        created=party.created, changed=clock.now(), first_come=clock.now() if times.list_is_over else None,
    )  # fmt: skip
    record("joined_waiting_list", rest, on_behalf_of=party.person, size=number, rest_of=party.pk)
    return rest


def join(rest: SignUp) -> SignUp:
    """The rest takes the places it was given and is of the party again; whoever still has none waits on. Gives the party.

    Its places are let go first, so that the number of places is never passed even for a moment.
    """
    number, left = rest.size, (rest.wanted or rest.size) - rest.size
    rest.state, rest.size = (SignUpState.WAITING, left) if left > 0 else (SignUpState.CANCELLED, number)
    rest.wanted, rest.held_until, rest.changed = None, None, clock.now()
    rest.save(update_fields=["state", "size", "wanted", "held_until", "changed"])
    party = SignUp.objects.select_related("person", "event", "occurrence__event").get(pk=rest.part_of_id)
    party.size, party.changed = party.size + number, clock.now()
    party.save(update_fields=["size", "changed"])
    return party


def rest_of(party: SignUp) -> SignUp | None:
    """The people of a party who still wait, or have a place held."""
    return SignUp.objects.filter(part_of=party, state__in=STANDING).first()


def end_rest(party: SignUp) -> None:
    """Whoever still waited leaves with the party."""
    if party.part_of_id is None and party.wanted and (rest := rest_of(party)):
        rest.state, rest.changed = SignUpState.CANCELLED, clock.now()
        rest.save(update_fields=["state", "changed"])
        record("signed_off", rest, on_behalf_of=rest.person, size=rest.size)
