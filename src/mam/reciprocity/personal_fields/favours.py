"""What favours and hours know about a person, for export and erasure. The ledger stays true and names nobody."""

from django.utils.translation import gettext_lazy as _

from mam.core import clock, personal
from mam.core.personal import KEEP

from ..models import Exchange, Favour, HoursAccount, LedgerEntry, LedgerLine


def register() -> None:
    gone = {"person": None, "title": "–", "words": "", "place": "", "when": "", "ended": lambda favour: favour.ended or clock.now()}
    shown = ("direction", "kind", "minutes", "weekdays", "name_shown", "channel", "created", "ends", "group")
    personal.register(Favour, "person", gone, also=shown, title=_("Favours you gave or asked for"))
    personal.register(Favour, "by", {"by": None}, also=("created", "channel"), title=_("Favours you wrote down"))
    personal.not_personal(Favour, "request_key")
    personal.register(HoursAccount, "person", {"person": KEEP}, also=("opened",), title=_("Your hours account"))
    steps = ("minutes", "day", "state", "channel", "created")
    for side in ("giver", "getter"):
        personal.register(Exchange, f"{side}__person", {"title": "–", "word": ""}, also=steps, title=_("Your exchanges"))
    personal.register(LedgerEntry, "by", {"by": KEEP}, also=("kind", "title", "day", "at"), title=_("Hours you wrote down"))
    personal.not_personal(LedgerEntry, "title")
    personal.register(LedgerLine, "account__person", {"minutes": KEEP}, also=("entry",), title=_("Hours given and got"))
