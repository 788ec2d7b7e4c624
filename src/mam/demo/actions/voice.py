"""What people of a town say, what the office asks, and what is decided together."""

from .ballots import hold_ballots
from .consultations import ask_people
from .favours import exchange_favours
from .needs import raise_needs
from .topics import talk_about


def speak_up(town) -> None:
    """Needs first: topics gather them."""
    raise_needs(town)
    talk_about(town)
    ask_people(town)
    hold_ballots(town)
    exchange_favours(town)
