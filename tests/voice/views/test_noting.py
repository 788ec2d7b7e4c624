import re
import uuid

from django.urls import reverse

from mam.programme.words import EventKind
from mam.voice.actions.note_targets import Target
from mam.voice.models import Comment, Need
from tests.voice import consultations
from tests.voice.meetings import WORDS, meeting, noted


def at(here, date) -> str:
    return reverse("voice:meeting_notes", args=[here.town.slug, date.event.slug, date.day])


def page_of(here, date) -> str:
    return reverse("programme:occurrence", args=[here.town.slug, date.event.slug, date.day])


def test_note_after_note_on_one_page_with_the_choice_kept(sign_in, here):
    client, date, row = sign_in(here.host), meeting(here), consultations.open_one(here)
    chosen = f"c{row.number}"
    for text in ("Ławki w cieniu, proszę.", "Przy szkole jest ich za mało."):
        said = {"text": text, "target": chosen, "request_key": uuid.uuid4()}
        answer = client.post(at(here, date), said)
        assert answer.url == f"{at(here, date)}?as={chosen}"
        client.post(at(here, date), said)
    page = client.get(answer.url).content.decode()
    assert [one.number for one in Comment.objects.all()] == [1, 2] and "Przy szkole jest ich za mało." in page
    assert [one.split("value=")[1][1:3] for one in re.findall(r'<input[^>]* name="target"[^>]*checked', page)] == [chosen]


def test_a_refusal_leaves_the_words_in_the_form(sign_in, here):
    said = {"text": "Numer 600 000 001 do pana z ławki.", "target": "need"}
    page = sign_in(here.host).post(at(here, meeting(here)), said).content.decode()
    assert "Numer 600 000 001" in page and 'name="sure"' in page and not Need.objects.exists()


def test_hobby_meetings_have_no_page_for_notes(sign_in, here):
    assert sign_in(here.host).get(at(here, meeting(here, kind=EventKind.HOBBY))).status_code == 404


def test_the_note_and_the_meeting_lead_to_each_other(client, here):
    date, row = meeting(here), consultations.open_one(here)
    noted(here, date, Target(row))
    need = noted(here, date, text="Przy poczcie nie ma gdzie usiąść.")
    page = client.get(page_of(here, date)).content.decode()
    assert WORDS.split(", ")[1] in page and "Przy poczcie" in page and at(here, date) not in page
    for address in (
        reverse("voice:consultation", args=[here.town.slug, row.number]), reverse("voice:need", args=[here.town.slug, need.number]),
    ):  # fmt: skip
        assert page_of(here, date) in client.get(address).content.decode()
