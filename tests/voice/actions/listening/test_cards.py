import uuid

import pytest

from mam.core.refusal import Refusal
from mam.voice.actions.listening.cards import Card, enter_cards
from mam.voice.methods.slips import make_slip
from mam.voice.models import Need


def test_each_card_is_a_need_from_paper(here):
    made = enter_cards([Card("Brakuje ławki przed pocztą.", make_slip()), Card("Ciemno przy schodach.")], by=here.host)
    assert [(need.channel, need.scribe, need.name_shown) for need in made] == [("paper", here.host, "nobody")] * 2


def test_one_bad_card_keeps_all_back_and_is_named(here):
    with pytest.raises(Refusal) as refusal:
        enter_cards([Card("Brakuje ławki przed pocztą."), Card("?"), Card("Ciemno przy schodach.", "ABCD-9999X")], by=here.host)
    assert [reason.code for reason in refusal.value.reasons] == ["too_short", "slip"]
    assert "2" in refusal.value.reasons[0].sentence and not Need.objects.exists()


def test_cards_sent_twice_are_written_once(here):
    cards = [Card("Brakuje ławki przed pocztą.", key=uuid.uuid4())]
    assert enter_cards(cards, by=here.host) == enter_cards(cards, by=here.host)


def test_residents_type_nothing_in(here):
    with pytest.raises(Refusal):
        enter_cards([Card("Brakuje ławki przed pocztą.")], by=here.resident)
