"""Votings of the town in the order people look for them."""

from ...models import Ballot
from ...words.ballots import BallotState

MOST = 30


def lists_of(person) -> dict[str, list[Ballot]]:
    """open: the one that closes next first. over: published and those still being counted, newest first. drafts: for the house."""
    rows = list(Ballot.objects.visible_to(person).order_by("-closes")[: 3 * MOST])
    return {
        "open": sorted((row for row in rows if row.takes_votes), key=lambda row: row.closes),
        "over": [row for row in rows if row.state != BallotState.DRAFT and not row.takes_votes][:MOST],
        "drafts": [row for row in rows if row.state == BallotState.DRAFT],
    }
