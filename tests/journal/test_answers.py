"""One door for text messages: TAK and NIE for questions, other words for the rooms in turn, the rest for the host."""

import pytest

from mam.journal import answers
from mam.journal.actions.incoming import receive
from mam.journal.models import IncomingSms, Notice

NUMBER = "48600000001"


@pytest.fixture
def heard(monkeypatch):
    """A room that listens for "hasło", behind another one that knows no words at all."""
    monkeypatch.setattr(answers, "_listeners", [])
    words = []

    def room(sms, named):
        words.append(sms.text)
        return "secret" if sms.text == "hasło" else None

    answers.listen(lambda sms, named: None)
    answers.listen(room)
    answers.listen(room)
    return words


def test_a_room_takes_its_words_and_they_are_not_kept(here, heard):
    receive("1", NUMBER, "hasło")
    sms = IncomingSms.objects.get()
    assert (sms.became, sms.text) == ("secret", "") and heard == ["hasło"]
    assert not Notice.objects.exists()


def test_what_no_room_takes_is_for_the_host(here, heard):
    receive("1", NUMBER, "kiedy zebranie?")
    assert IncomingSms.objects.get().text == "kiedy zebranie?" and Notice.objects.get().kind == "sms-in"
    assert heard == ["kiedy zebranie?"], "a room is asked once, however often it registered"


def test_yes_and_no_belong_to_questions_alone(here, heard):
    receive("1", NUMBER, "TAK")
    assert heard == [] and Notice.objects.get().kind == "sms-in"
