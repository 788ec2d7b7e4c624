"""People of the demo who step forward: the house tells them first, and one says that it may name her."""

from mam.initiatives.actions.leaders.answering import answer_as_leader
from mam.initiatives.actions.leaders.telling import tell_new_leaders

from .favours import acting


def ask_leaders(town) -> None:
    tell_new_leaders()
    for key in ("mother", "cyclist"):
        if somebody := town.people.get(key):
            answer_as_leader(somebody, "right", named=True, by=acting(town, somebody))
