"""What people of a town say, what the office asks, what is decided together, and what people do."""

from .ballots import hold_ballots
from .consultations import ask_people
from .favours import exchange_favours
from .initiatives import begin_initiatives
from .leaders import ask_leaders
from .lots import draw_panel
from .needs import raise_needs
from .outcomes import come_to_something
from .support import ask_for_support
from .topics import talk_about
from .volunteers import find_volunteers


def speak_up(town) -> None:
    """Needs first: topics gather them."""
    raise_needs(town)
    talk_about(town)
    come_to_something(town)
    ask_people(town)
    hold_ballots(town)
    draw_panel(town)
    exchange_favours(town)
    begin_initiatives(town)
    find_volunteers(town)
    ask_for_support(town)
    ask_leaders(town)
