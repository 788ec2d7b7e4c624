"""What stands behind the addresses of the programme: one event of the owner's group, a week ahead, with a neighbour signed up."""

from mam.programme.models import Event, Occurrence, SignUp
from tests.programme import making


def event(cast) -> Event:
    return Event.objects.filter(slug="kawiarenka").first() or making.event(cast, dates=[making.soon()])


def occurrence(cast) -> Occurrence:
    return making.only_date(event(cast))


def sign_up(cast) -> SignUp:
    """The owner's own."""
    date = occurrence(cast)
    return SignUp.objects.filter(occurrence=date).first() or making.signed(date, cast.leader)


MAKERS = {
    "event": lambda cast: event(cast).slug,
    "date": lambda cast: str(occurrence(cast).day),
    "code": lambda cast: occurrence(cast).code,
    "sign_up": lambda cast: sign_up(cast).token,
}
