"""What stands behind the addresses of votings and draws: an open fund with codes, and one that is published."""

from mam.voice.actions.ballots.codes import list_voter
from mam.voice.actions.ballots.counting import publish_result
from mam.voice.actions.ballots.preparing import write_ballot
from mam.voice.actions.lots import announce_lot
from mam.voice.models import Ballot, CodeBatch, PanelLot, Voter
from mam.voice.views.ballots.voting import kiosk_token
from mam.voice.words.ballots import Level
from tests.voice import ballots
from tests.voice.actions import test_lots


def ballot(cast) -> Ballot:
    """Open, with ten codes and five sheets issued."""
    found = Ballot.objects.filter(slug="fundusz").first()
    if found is None:
        found, _codes = ballots.opened(cast, title="Fundusz")
        ballots.sheets(found, cast)
    return found


def published(cast) -> Ballot:
    """With five votes, so that there is a file of them."""
    made, codes = ballots.opened(cast, title="Wynik")
    for code in codes[:5]:
        ballots.vote(made, code, "1", "2", "3")
    ballots.counted(made, cast)
    return publish_result(made, by=cast.host)


def voter(cast) -> Voter:
    """Of a draft with a list."""
    made = Ballot.objects.filter(slug="lista").first() or write_ballot(ballots.plan(cast, title="Lista", level=Level.LIST), by=cast.host)
    return Voter.objects.filter(ballot=made).first() or list_voter(made, cast.leader, by=cast.host)


def lot(cast) -> PanelLot:
    return PanelLot.objects.first() or announce_lot(test_lots.plan(cast), by=cast.host)


KIOSK = ("voice:ballot_kiosk", "voice:ballot_kiosk_thanks")
MAKERS = {
    "ballot": lambda cast: ballot(cast).slug,
    "batch": lambda cast: CodeBatch.objects.get(ballot=ballot(cast)).number,
    "first": lambda cast: ballot(cast) and 1,
    "voter": voter,
    "lot": lambda cast: lot(cast).slug,
}
SPECIAL = {
    **{
        (address, "ballot"): lambda cast: published(cast).slug
        for address in ("voice:votes_pb", "voice:votes_csv", "voice:ballot_protocol_pdf")
    },
    **{(address, "token"): lambda cast: kiosk_token(ballot(cast)) for address in KIOSK},
    ("voice:ballot_voter_code", "ballot"): lambda cast: voter(cast).ballot.slug,
}
