import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.people.actions import erase_person, export_person
from mam.people.models import Person
from mam.voice.actions.listening.contacts import (
    forget_contact,
    forget_contacts,
    look_at_contact,
    search_contacts,
    tie_contact,
)
from mam.voice.actions.listening.talks import note_conversation
from mam.voice.models import Contact, Conversation

from .test_talks import WITH_NAME, ask

DAY = dt.timedelta(days=1)


def test_each_look_at_who_it_was_is_written_down(here):
    talk = note_conversation(ask(**WITH_NAME), by=here.host)
    for person in (here.host, here.animator):
        assert look_at_contact(talk, by=person).name == "Genowefa"
    assert [entry.by for entry in Entry.objects.filter(verb="looked_at_contact").order_by("pk")] == [
        here.host.pk,
        here.animator.pk,
    ]


def test_officials_and_residents_do_not_look(here):
    talk = note_conversation(ask(**WITH_NAME), by=here.host)
    for person in (here.official, here.resident):
        with pytest.raises(Refusal):
            look_at_contact(talk, by=person)
    assert not Conversation.objects.visible_to(here.official).exists()


def test_after_the_last_day_the_name_is_gone_and_the_words_stay(here):
    talk = note_conversation(ask(**WITH_NAME), by=here.host)
    assert forget_contacts() == 0
    with time_machine.travel(clock.now() + dt.timedelta(days=181), tick=False):
        assert look_at_contact(talk, by=here.host) is None
        assert (forget_contacts(), forget_contacts()) == (1, 0)
    assert Conversation.objects.get().words


def noted(here, **more) -> Contact:
    return Contact.objects.get(conversation=note_conversation(ask(**{**WITH_NAME, **more}), by=here.host))


def looks() -> int:
    return Entry.objects.filter(verb="looked_at_contact").count()


def test_a_person_takes_their_contact_out_and_erasure_takes_it_along_while_the_words_stay(here):
    noted(here, person=here.resident)
    (chapter,) = [one for one in export_person(here.resident, by=here.coordinator) if one.table == "voice.contact"]
    told = {name: value for name, _label, value in chapter.rows[0]}
    assert (told["name"], told["reach"]) == ("Genowefa", "600 000 001") and "Szkoda" not in str(told)
    erase_person(here.resident, by=here.coordinator)
    assert not Contact.objects.exists() and Conversation.objects.get().words


def test_a_search_finds_by_name_and_by_phone_and_the_journal_says_so_without_the_words(here):
    contact = noted(here)
    for words in ("genowe", "600000001", "0048 600 000 001"):
        assert search_contacts(words, by=here.animator) == [contact]
    assert search_contacts("Walenty", by=here.animator) == []
    assert [entry.facts for entry in Entry.objects.filter(verb="searched_contacts").order_by("pk")] == [{"found": 1}] * 3 + [{"found": 0}]
    assert looks() == 3


def test_a_search_shows_only_what_one_may_look_at(here):
    noted(here)
    Conversation.objects.update(listener=here.animator)
    assert search_contacts("Genowefa", by=here.host) == [] and looks() == 0
    for person in (here.official, here.resident):
        with pytest.raises(Refusal) as refusal:
            search_contacts("Genowefa", by=person)
        assert refusal.value.codes == ["not_allowed"]


def test_a_search_by_two_letters_is_refused_and_one_after_the_last_day_finds_nothing(here):
    noted(here)
    with pytest.raises(Refusal) as refusal:
        search_contacts("ge", by=here.animator)
    assert refusal.value.codes == ["too_short"]
    with time_machine.travel(clock.now() + 181 * DAY, tick=False):
        assert search_contacts("Genowefa", by=here.animator) == []


def test_a_contact_is_tied_to_the_register_once_and_the_journal_does_not_name_the_person(here):
    contact = noted(here)
    for _press in range(2):
        tie_contact(contact, here.resident, by=here.animator)
    assert Contact.objects.get().person == here.resident
    (entry,) = Entry.objects.filter(verb="tied_contact")
    assert entry.on_behalf_of is None and entry.facts == {}


def test_whoever_may_not_look_neither_ties_nor_deletes(here):
    contact = noted(here)
    for deed in (lambda by: tie_contact(contact, by, by=by), lambda by: forget_contact(contact.conversation, by=by)):
        for person in (here.official, here.resident):
            with pytest.raises(Refusal) as refusal:
                deed(person)
            assert refusal.value.codes == ["not_allowed"]


def test_somebody_erased_is_not_tied(here):
    Person.objects.filter(pk=here.resident.pk).update(erased=clock.now())
    with pytest.raises(Refusal) as refusal:
        tie_contact(noted(here), here.resident, by=here.animator)
    assert refusal.value.codes == ["person"]


def test_whose_contact_is_gone_is_not_to_be_called_back(here):
    contact = noted(here, call_back=True)
    assert Conversation.objects.to_call_back().get() == contact.conversation
    forget_contact(contact.conversation, by=here.host)
    assert not Conversation.objects.to_call_back().exists()


def test_who_asks_is_forgotten_at_once_and_twice_is_harmless(here):
    contact = noted(here)
    for _press in range(2):
        forget_contact(contact.conversation, by=here.host)
    assert not Contact.objects.exists() and Conversation.objects.exists()
    assert Entry.objects.filter(verb="forgot_contact").count() == 1
