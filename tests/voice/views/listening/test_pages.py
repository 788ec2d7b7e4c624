import uuid

from django.urls import reverse

from mam.core import clock
from mam.journal.models import Entry
from mam.voice.actions.listening.talks import TalkAsk, note_conversation
from mam.voice.models import Asset, Contact, Conversation, Need, ShiftTally, Walk


def at(here, name: str, *args) -> str:
    return reverse(f"voice:{name}", args=[here.town.slug, *args])


def test_a_talk_is_written_down_and_its_name_is_shown_only_after_a_press(sign_in, here):
    client = sign_in(here.host)
    said = {
        "day": clock.today(), "where": "przy herbacie", "channel": "desk", "words": "Szkoda wyrzucać toster.",
        "needs": "Brakuje kogoś od tosterów.", "name": "Genowefa", "reach": "600 000 001", "agreed": "on", "request_key": uuid.uuid4(),
    }  # fmt: skip
    page = client.post(at(here, "conversation_new"), said, follow=True).content.decode()
    talk = Conversation.objects.get()
    assert "Szkoda wyrzucać" in page and "Genowefa" not in page and Need.objects.count() == 1
    assert "Genowefa" in client.post(at(here, "conversation", talk.pk)).content.decode()
    assert Entry.objects.filter(verb="looked_at_contact").count() == 1 and Contact.objects.count() == 1


def test_who_it_was_is_chosen_from_the_register_and_asked_for_from_their_page(sign_in, here):
    client = sign_in(here.host)
    said = {
        "day": clock.today(), "where": "przy herbacie", "channel": "desk", "words": "Szkoda wyrzucać toster.", "agreed": "on",
        "q": here.second.first_name, "person": here.second.pk, "request_key": uuid.uuid4(),
    }  # fmt: skip
    client.post(at(here, "conversation_new"), said)
    assert Contact.objects.get().person == here.second
    person = client.get(reverse("people:person", args=[here.town.slug, here.second.pk])).content.decode()
    assert f'{at(here, "contacts")}?person={here.second.pk}' in person and "przy herbacie" not in person
    page = client.get(f"{at(here, 'contacts')}?person={here.second.pk}").content.decode()
    assert here.second.name in page and "przy herbacie" not in page
    assert "przy herbacie" in client.post(at(here, "contacts"), {"words": here.second.first_name}).content.decode()


def test_a_contact_is_tied_and_deleted_by_a_press_of_those_who_may_look(sign_in, here):
    talk = note_conversation(TalkAsk("Szkoda.", "przy herbacie", clock.today(), "desk", name="Genowefa", agreed=True), by=here.animator)
    tie = at(here, "contact_tie", talk.pk)
    host = sign_in(here.host)
    assert host.post(tie, {"person": here.second.pk}).status_code == 404
    assert "tylko z rozmów, które" in host.get(at(here, "contacts")).content.decode()
    client = sign_in(here.animator)
    assert "tylko z rozmów, które" not in client.get(at(here, "contacts")).content.decode()
    assert client.post(tie, {"person": "nobody"}).status_code == 404
    client.post(tie, {"person": here.second.pk})
    assert Contact.objects.get().person == here.second
    assert [client.post(at(here, "contact_end", talk.pk)).status_code for _press in range(2)] == [302, 302]
    assert not Contact.objects.exists() and sign_in(here.host).post(at(here, "contact_end", talk.pk)).status_code == 404


def test_a_walk_a_shift_and_cards(sign_in, here):
    client = sign_in(here.host)
    client.post(
        at(here, "walk_new"), {"day": clock.today(), "street": "ul. Balińska", "talked": "2, 4a; 6", "not_home": "8 10"}
    )
    assert Walk.objects.get().doors.count() == 5
    client.post(
        at(here, "shift_new"),
        {"day": clock.today(), "where": "targ", "hours": "2.5", "spoken_to": 9, "talked": 4, "cards": 2},
    )
    assert ShiftTally.objects.get().talked == 4
    client.post(at(here, "cards"), {"card0-text": "Brakuje ławki przed pocztą.", "card3-text": "Ciemno przy schodach."})
    assert Need.objects.count() == 2
    assert "Balińska" in client.get(at(here, "listening")).content.decode()


def test_the_map_shows_skills_to_those_they_agreed_to(client, sign_in, here):
    host = sign_in(here.host)
    host.post(
        at(here, "asset_new"),
        {"q": here.second.first_name, "kind": "skill", "name": "szycie", "person": here.second.pk, "agreed": "on"},
    )
    assert Asset.objects.get().person == here.second and "szycie" in host.get(at(here, "assets")).content.decode()
    assert "szycie" not in type(client)().get(at(here, "assets")).content.decode()
