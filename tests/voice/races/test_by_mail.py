"""A mail server that hands the same letter over many times at once."""

from functools import partial

from mam.journal.actions.replying import reply_token
from mam.journal.actions.taking_mail import numbers_in, take_mail
from mam.journal.methods.mail import read_mail
from mam.journal.models import Notice, OpenReply, TakenMail
from mam.voice.actions.topics.talking import RemarkAsk, say
from mam.voice.models import Remark
from tests.journal.letters_back import WORDS, eml
from tests.places.races.start import at_once
from tests.voice import topics


def letter(here, settings, words: str):
    """What the leader wrote back, and the number of the letter that it answers."""
    settings.MAM_REPLY_ADDRESS = "odpowiedz@mam.example"
    first = say(topics.topic(here), RemarkAsk("Ławki były tu do 2010 roku.", author=here.leader), by=here.leader)
    say(first.topic, RemarkAsk("Pamiętam je dobrze.", under=first, author=here.second), by=here.second)
    to = f"odpowiedz+{reply_token(OpenReply.objects.get().pk)}@mam.example"
    mail = read_mail(eml(to, words, sender=here.leader.email))
    return mail, numbers_in(mail)[0]


def test_the_same_letter_many_times_at_once_is_one_word(here, settings):
    mail, number = letter(here, settings, WORDS)
    at_once(*[partial(take_mail, mail, number) for _time in range(6)])
    assert Remark.objects.filter(text=WORDS).count() == TakenMail.objects.count() == 1


def test_the_same_letter_many_times_at_once_is_refused_once(here, settings):
    mail, number = letter(here, settings, "🙂")
    at_once(*[partial(take_mail, mail, number) for _time in range(6)])
    assert Notice.objects.filter(kind="mail-refused").count() == TakenMail.objects.count() == 1
