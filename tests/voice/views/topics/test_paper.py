import io

import pypdf
import pytest
from django.urls import reverse

from mam.municipalities.scope import scope
from mam.voice.actions.topics.stages import move_stage
from mam.voice.actions.topics.steps import finish_step
from mam.voice.models import Answer, NextStep
from mam.voice.words.topics import Stage
from tests.voice import topics
from tests.voice.actions.topics.test_outcome import told


@pytest.fixture
def about(cast):
    with scope(cast.town):
        made = topics.topic(cast)
        topics.statements(cast, made, 3)
        told(cast, made)
    return made


def words(client, about, name) -> str:
    content = client.get(reverse(f"voice:{name}", args=["chrzanow", about.number])).content
    return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages).replace("\n", " ")


def test_the_topic_is_printed_with_its_outcome_and_number(client, about):
    said = words(client, about, "topic_pdf")
    assert "Sprawa nr 1" in said.replace("\xa0", " ")
    assert "Zmierzyć chodnik" in said


def test_the_print_says_what_became_of_a_step(client, cast, about):
    with scope(cast.town):
        finish_step(NextStep.objects.get(), "Chodnik ma dwa metry.", by=cast.animator)
    assert "zrobione: Chodnik ma dwa metry." in words(client, about, "topic_pdf").replace("\xa0", " ")


def test_the_print_says_which_other_wordings_are_proposed(client, cast, about):
    with scope(cast.town):
        move_stage(about, Stage.OPTIONS, "Wiemy już dosyć.", by=cast.animator)
        topics.amendment(cast, topics.option(cast, "Trzy ławki w cieniu.", about=about), "Pięć ławek w cieniu.")
    assert "Trzy ławki w cieniu. – Propozycja: „Pięć ławek w cieniu.”" in words(client, about, "topic_pdf").replace("\xa0", " ")


def test_the_blank_sheet_has_every_statement_with_its_number(client, about):
    said = words(client, about, "topic_sheet").replace("\xa0", " ")
    assert all(f"Zdanie numer {n} o ławkach" in said for n in range(3))


def test_the_desk_types_a_sheet_in_and_gets_the_next_number(cast, about, sign_in):
    address = reverse("voice:topic_sheets", args=["chrzanow", about.number])
    client = sign_in(cast.host)
    client.post(address, {"sheet": "1", "row_1": "1", "row_3": "-1"})
    with scope(cast.town):
        assert list(Answer.objects.values_list("statement__number", "says")) == [(1, 1), (3, -1)]
    assert 'value="2"' in client.get(address).content.decode()


@pytest.mark.parametrize(
    "sent", [{"sheet": "x", "row_2": "0"}, {"sheet": "1"}, {"sheet": "1", "row_77": "1"}, {"sheet": "9" * 50, "row_1": "1"}]
)
def test_a_refused_sheet_stays_filled_and_writes_nothing(cast, about, sign_in, sent):
    page = sign_in(cast.host).post(reverse("voice:topic_sheets", args=["chrzanow", about.number]), sent)
    assert page.status_code == 200
    with scope(cast.town):
        assert not Answer.objects.exists()
