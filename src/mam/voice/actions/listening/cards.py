"""Cards from paper: many needs typed in one after another, all or none."""

import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Area, Need, Theme
from ..needs.need_ask import NeedAsk
from ..needs.saying import raise_need


@dataclass(frozen=True)
class Card:
    text: str
    slip: str = ""
    theme: Theme | None = None
    area: Area | None = None
    key: uuid.UUID | None = None


def enter_cards(cards: list[Card], *, by: Person) -> list[Need]:
    """Each card becomes a need of its own; reasons name the card. A card sent twice is one need."""
    demand("voice.write_need_down", by)
    made, reasons = [], []
    with transaction.atomic():
        for number, card in enumerate(cards, 1):
            ask = NeedAsk(card.text, by=by, channel=Channel.PAPER, slip=card.slip, theme=card.theme, area=card.area)
            try:
                with transaction.atomic():
                    made.append(raise_need(ask, request_key=card.key))
            except Refusal as no:
                card_words = _("Card %(number)d: ") % {"number": number}
                reasons += [Reason(reason.code, card_words + reason.sentence, reason.works) for reason in no.reasons]
        if reasons:
            raise Refusal(reasons)
    return made
