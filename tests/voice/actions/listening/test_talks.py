import datetime as dt
import uuid

import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.voice.actions.listening.talks import TalkAsk, mark_called_back, note_conversation
from mam.voice.models import Contact, Conversation, Need


def ask(**more) -> TalkAsk:
    return TalkAsk(
        **{
            "words": "Szkoda wyrzucać toster.",
            "where": "przy herbacie",
            "day": clock.today(),
            "channel": "desk",
            **more,
        }
    )


WITH_NAME = {"name": "Genowefa", "reach": "600 000 001", "agreed": True}


def test_a_talk_draws_needs_that_name_nobody_and_its_slip_opens_the_first(here):
    talk = note_conversation(
        ask(needs=("Brakuje kogoś od naprawy tosterów.", "Brakuje ławki przed pocztą.")), by=here.host
    )
    first, second = Need.objects.order_by("number")
    assert [one.need for one in talk.drawn.order_by("pk")] == [first, second]
    assert (first.slip, first.raiser, first.name_shown, first.scribe, first.shown is not None) == (
        talk.slip,
        None,
        "nobody",
        here.host,
        True,
    )
    assert Entry.objects.get(verb="noted_conversation").facts == {"needs": [1, 2]}


def test_a_name_is_kept_only_with_consent_apart_and_until_a_day(here):
    with pytest.raises(Refusal) as refusal:
        note_conversation(ask(name="Genowefa"), by=here.host)
    assert refusal.value.codes == ["no_consent"]
    talk = note_conversation(ask(**WITH_NAME), by=here.host)
    contact = Contact.objects.get(conversation=talk)
    assert contact.keep_until == clock.today() + dt.timedelta(days=180)
    assert not any("Genowefa" in str(value) for value in vars(talk).values())
    assert "Genowefa" not in str(Entry.objects.values_list("facts", flat=True))


def test_somebody_of_the_register_lends_name_and_phone_and_still_has_to_agree(here):
    with pytest.raises(Refusal) as refusal:
        note_conversation(ask(person=here.resident), by=here.host)
    assert refusal.value.codes == ["no_consent"]
    note_conversation(ask(person=here.resident, agreed=True), by=here.host)
    contact = Contact.objects.get()
    assert (contact.person, contact.name) == (here.resident, here.resident.name)
    assert contact.reach == (here.resident.phone or here.resident.email)


def test_only_the_contact_knows_the_person(here):
    """Neither the talk, nor its needs, nor the journal lead from the words to the person."""
    talk = note_conversation(ask(person=here.resident, agreed=True, needs=("Brakuje ławki przed pocztą.",)), by=here.host)
    need = Need.objects.get()
    assert (need.raiser, need.scribe, talk.listener) == (None, here.host, here.host)
    assert not Entry.objects.filter(on_behalf_of=here.resident.pk).exists()
    assert str(here.resident.pk) not in str(Entry.objects.values_list("facts", "subject_id"))


def test_the_same_form_twice_is_one_talk(here):
    key = uuid.uuid4()
    made = [
        note_conversation(ask(needs=("Brakuje ławki przed pocztą.",)), by=here.host, request_key=key)
        for _press in range(2)
    ]
    assert made[0] == made[1] and Need.objects.count() == 1


def test_calling_back_needs_a_way_and_is_marked_once(here):
    with pytest.raises(Refusal) as refusal:
        note_conversation(ask(call_back=True), by=here.host)
    assert refusal.value.codes == ["no_way_back"]
    talk = note_conversation(ask(call_back=True, **WITH_NAME), by=here.host)
    for _press in range(2):
        mark_called_back(talk, by=here.host)
    assert not Conversation.objects.to_call_back().exists() and Entry.objects.filter(verb="called_back").count() == 1


def test_a_refused_need_leaves_no_talk(here):
    with pytest.raises(Refusal):
        note_conversation(ask(needs=("?",)), by=here.host)
    assert not Conversation.objects.exists()


def test_residents_write_no_talks_down(here):
    with pytest.raises(Refusal) as refusal:
        note_conversation(ask(), by=here.resident)
    assert refusal.value.codes == ["not_allowed"]
