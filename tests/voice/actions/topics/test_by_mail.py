"""An answer by e-mail: a real letter leaves, it is answered as mail programs do, and the words stand in the talk by its rules."""

import datetime as dt

import pytest

from mam.core import clock
from mam.journal.actions import deliver
from mam.journal.models import Notice, OpenReply, TakenMail
from mam.people.models import Person
from mam.voice.actions.topics.moderating import admit, remove
from mam.voice.actions.topics.talking import RemarkAsk, say
from mam.voice.models import Remark, Topic
from mam.voice.words.needs import NameShown
from mam.voice.words.topics import Rule
from tests.journal.letters_back import GMAIL, WORDS, eml, taking
from tests.journal.post import post_office
from tests.voice import topics


@pytest.fixture
def post(settings):
    settings.MAM_REPLY_ADDRESS = "odpowiedz@mam.example"
    with post_office(settings) as kept:
        yield kept


@pytest.fixture
def take(monkeypatch):
    return taking(monkeypatch)


@pytest.fixture
def talk(here):
    """The leader says the first word of a little talk."""
    about = topics.topic(here)
    return say(about, RemarkAsk("Ławki były tu do 2010 roku.", author=here.leader), by=here.leader)


def answer(here, talk, text="Pamiętam je dobrze.", by="second") -> Remark:
    person = getattr(here, by)
    return say(talk.topic, RemarkAsk(text, under=talk, author=person), by=person)


def letters(kind="topic-answer"):
    return Notice.objects.filter(kind=kind).order_by("pk")


def reply_to(here, talk, post) -> str:
    """The address of a real letter that told the leader of an answer."""
    answer(here, talk)
    deliver(letters().get().pk)
    return post.messages[-1]["Reply-To"]


def test_an_answer_is_told_to_those_who_spoke_there_and_not_to_its_author(here, talk):
    answer(here, talk)
    answer(here, talk, "I ja.", by="animator")
    told = [(row.to, row.key) for row in letters()]
    assert [to for to, _key in told] == [here.leader.pk, *sorted([here.leader.pk, here.second.pk])]


def test_an_answer_that_waits_is_told_when_it_is_let_in_and_once(here, talk):
    made = answer(here, talk, by="resident")
    assert not letters().exists()
    for _time in range(2):
        admit(made, by=here.animator)
    assert letters().get().to == here.leader.pk


def test_nobody_is_rung_because_of_an_answer(here, talk):
    Person.objects.filter(pk=here.leader.pk).update(email="")
    answer(here, talk)
    assert not letters().exists()


def test_the_letter_says_that_it_can_be_answered_and_where(here, talk, post):
    address = reply_to(here, talk, post)
    [message] = post.messages
    assert address.startswith("odpowiedz+") and address.endswith("@mam.example")
    assert len(address.partition("@")[0]) <= 64
    for kind in ("plain", "html"):
        said = " ".join(message.get_body((kind,)).get_content().split())
        assert "Możesz odpisać na ten list: Twoje słowa staną w rozmowie." in said


def test_where_no_address_is_set_letters_say_nothing_of_it(here, talk, post, settings):
    settings.MAM_REPLY_ADDRESS = ""
    assert reply_to(here, talk, post) is None
    assert "odpisać" not in post.messages[0].get_body(("plain",)).get_content()
    assert not OpenReply.objects.exists()


def test_words_written_back_stand_in_the_talk_once_and_are_told_on(here, talk, post, take):
    raw = eml(reply_to(here, talk, post), GMAIL.format(words=WORDS), sender=here.leader.email)
    for _time in range(2):
        take(raw)
    made = Remark.objects.get(author=here.leader, under=talk)
    assert (made.text, made.by, bool(made.shown), made.naming) == (WORDS, here.leader, True, NameShown.ALL)
    assert letters().last().to == here.second.pk
    assert TakenMail.objects.get().became == "taken"


def test_whoever_spoke_without_a_name_answers_without_one(here, talk, post, take):
    Remark.objects.filter(pk=talk.pk).update(naming=NameShown.HOUSE)
    take(eml(reply_to(here, talk, post), WORDS, sender=here.leader.email))
    assert Remark.objects.get(author=here.leader, under=talk).signed == ""


def test_words_of_somebody_new_wait_for_a_look(here, post, take):
    first = say(topics.topic(here), RemarkAsk("Nie mam gdzie usiąść.", author=here.resident), by=here.host, channel="desk")
    answer(here, first)
    deliver(letters().get().pk)
    Remark.objects.filter(pk=first.pk).update(author=None)  # so that nothing of the resident was ever let in
    take(eml(post.messages[-1]["Reply-To"], WORDS, sender=here.resident.email))
    assert Remark.objects.get(author=here.resident).shown is None


def refused(take, raw) -> Notice:
    take(raw)
    return letters("mail-refused").get()


def test_a_closed_topic_refuses_and_the_writer_reads_why_with_a_link(here, talk, post, take):
    address = reply_to(here, talk, post)
    Topic.objects.update(closed=clock.now())
    letter = refused(take, eml(address, WORDS, sender=here.leader.email))
    assert (letter.address, letter.link) == (here.leader.email, letters().get().link)
    assert not Remark.objects.filter(author=here.leader, under=talk).exists()


@pytest.mark.parametrize(("text", "code"), [("ławka " * 500, "long"), ("🙂", "empty"), ("Zadzwoń: 600 123 456.", "private_phone")])
def test_the_rules_of_the_page_hold(here, talk, post, take, text, code):
    address = reply_to(here, talk, post)
    assert refused(take, eml(address, text, sender=here.leader.email)).to == here.leader.pk
    assert TakenMail.objects.get().became == code


def test_a_first_word_that_was_taken_away_is_not_answered(here, talk, post, take):
    address = reply_to(here, talk, post)
    remove(talk, Rule.values[0], "To nie jest prawda.", by=here.animator)
    refused(take, eml(address, WORDS, sender=here.leader.email))
    assert TakenMail.objects.get().became == "under"


def test_after_sixty_days_the_letter_is_too_old(here, talk, post, take):
    address = reply_to(here, talk, post)
    with clock.stopped(clock.now() + dt.timedelta(days=61)):
        refused(take, eml(address, WORDS, sender=here.leader.email))
    assert TakenMail.objects.get().became == "expired"
