"""What listening knows about a person, for export and erasure."""

from django.utils.translation import gettext_lazy as _

from mam.core import personal
from mam.core.personal import DELETE

from ..models import Asset, Contact, Conversation, Door, ShiftTally, Walk


def register() -> None:
    """A conversation names nobody; who it was is apart, with a last day, and goes with the person when the house knows them."""
    personal.register(Conversation, "listener", {"listener": None}, also=("day", "where"), title=_("Conversations you listened to"))
    personal.not_personal(Conversation, "where", "words", "ours", "theirs", "slip")
    personal.register(Contact, "by", {"by": None}, also=("agreed", "keep_until"), title=_("Contacts you noted"))
    kept = ("conversation", "name", "reach", "wording", "agreed", "keep_until")
    personal.register(Contact, "person", DELETE, also=kept, title=_("Contact you left in a conversation"))
    personal.register(Walk, "by", {"by": None}, also=("day", "street"), title=_("Walks you led"))
    personal.not_personal(Walk, "street", "walkers")
    personal.not_personal(Door, "address")
    personal.register(ShiftTally, "listener", {"listener": None}, also=("day", "where"), title=_("Your shifts of listening"))
    personal.not_personal(ShiftTally, "where")
    shown = ("kind", "name", "about", "area", "agreed", "for_all")
    personal.register(Asset, "person", DELETE, also=shown, title=_("You on the map of assets"))
    personal.register(Asset, "by", {"by": None}, also=("kind", "at"), title=_("What you put on the map of assets"))
    personal.not_personal(Asset, "name", "about")
