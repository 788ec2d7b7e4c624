"""A figure by text message, through the address of the gateway: it is counted once, and nothing says which one it was."""

import hashlib

import pytest
from django.apps import apps

from mam.journal.models import Entry, IncomingSms, Notice
from mam.municipalities.models import Owned
from mam.voice.actions.ballots.casting import Caller, cast_vote
from mam.voice.actions.ballots.holding import withdraw_option
from mam.voice.models import CodeUse, Vote
from tests.voice import ballots
from tests.voice.text_messages import NUMBER, OTHER, asked


@pytest.fixture
def poll(here, somebody):
    return asked(here, somebody)


def replies() -> list[str]:
    return list(Notice.objects.filter(kind="poll-answer").order_by("pk").values_list("text", flat=True))


def cast_choices() -> list[list[str]]:
    return [vote.choices for vote in Vote.objects.all()]


@pytest.mark.parametrize("text", ["2", " 2. ", "odp. 2", "2, dziękuję"])
def test_a_figure_is_a_vote_like_one_on_the_web(poll, phone, text):
    phone(text)
    vote, use = Vote.objects.get(), CodeUse.objects.get()
    assert (vote.ballot, vote.choices, vote.channel, use.channel) == (poll, ["2"], "web", "web")
    [reply] = Notice.objects.filter(kind="poll-answer")
    assert (reply.way, reply.address) == ("sms", NUMBER) and "policzona" in reply.text
    assert not Notice.objects.filter(kind="sms-in").exists(), "nothing is left for the host to read"


def test_nothing_kept_ties_the_figure_to_the_phone(poll, phone):
    phone("3")
    sms = IncomingSms.objects.get()
    assert (sms.text, sms.became) == ("", "poll")
    vote = Vote.objects.get()
    assert {f.name for f in Vote._meta.fields} == {"id", "municipality", "ballot", "choices", "channel", "sheet", "replaces"}
    for model in apps.get_models():
        if issubclass(model, Owned) and model is not Vote:
            for row in model.objects.all():
                assert str(vote.pk) not in str(vars(row))
    told = [*replies(), *(str(entry.facts) for entry in Entry.objects.filter(verb="answered_poll_by_sms"))]
    assert len(told) == 2 and not any("3" in words or "sobota" in words for words in told)


def test_the_kept_number_of_the_message_does_not_give_the_figure_away(poll, phone):
    phone("3")
    guess = hashlib.sha256("\n".join([NUMBER.lstrip("+"), "3", "1", ""]).encode()).hexdigest()
    assert not guess.startswith(IncomingSms.objects.get().gateway_id)


def test_the_journal_says_only_that_somebody_answered(poll, phone):
    phone("2")
    entry = Entry.objects.get(verb="answered_poll_by_sms")
    assert (entry.by, entry.on_behalf_of, entry.channel, entry.facts) == (None, None, "phone", {})
    assert entry.subject_id == str(poll.pk)


def test_the_same_message_again_changes_nothing_and_is_answered_once(poll, phone):
    phone("2")
    phone("2")
    assert cast_choices() == [["2"]] and len(replies()) == 1


def test_a_second_answer_is_told_that_the_first_stays(poll, phone):
    phone("2")
    phone("1", date="2")
    assert cast_choices() == [["2"]]
    assert "już odpowiedź" in replies()[1]


def test_who_voted_on_the_web_does_not_vote_again_by_phone(poll, phone, somebody):
    cast_vote(poll, ["1"], Caller(person=somebody))
    phone("2")
    assert cast_choices() == [["1"]] and "już odpowiedź" in replies()[0]


@pytest.mark.parametrize("text", ["4", "0", "15"])
def test_a_figure_of_no_answer_is_told_which_there_are(poll, phone, text):
    phone(text)
    assert cast_choices() == [] and "1, 2, 3" in replies()[0]


def test_a_withdrawn_answer_is_refused_without_naming_it(here, poll, phone):
    withdraw_option(poll.options.get(key="2"), "w środę remont", by=here.host)
    phone("2")
    assert cast_choices() == [] and "1, 3" in replies()[0] and "środa" not in replies()[0]


def test_when_it_is_closed_the_answer_says_so(here, poll, phone):
    ballots.closed(poll, here)
    phone("2")
    assert cast_choices() == [] and "skończyło się" in replies()[0]


def test_asked_in_two_polls_the_number_of_the_poll_comes_first(here, poll, phone, somebody):
    second = asked(here, somebody, title="Gdzie się spotykać")
    phone("2")
    assert cast_choices() == [] and f"{poll.pk} Kiedy" in replies()[0] and f"{second.pk} Gdzie" in replies()[0]
    phone(f"{second.pk} 2", date="2")
    assert [(vote.ballot, vote.choices) for vote in Vote.objects.all()] == [(second, ["2"])]


def test_the_gateway_may_know_which_of_two_polls_is_answered(here, poll, phone, somebody):
    asked(here, somebody, title="Gdzie się spotykać")
    Notice.objects.filter(key=f"poll-{poll.pk}").update(gateway_id="77")
    phone("1", answers="77")
    assert Vote.objects.get().ballot == poll


def test_of_two_polls_one_closed_the_open_one_is_meant(here, poll, phone, somebody):
    second = asked(here, somebody, title="Gdzie się spotykać")
    ballots.closed(second, here)
    phone("1")
    assert Vote.objects.get().ballot == poll


@pytest.mark.parametrize(("text", "number"), [("2", OTHER), ("drugi", NUMBER), ("99999 2", NUMBER), ("2 albo 3", NUMBER)])
def test_an_unknown_phone_and_other_words_are_left_to_the_host(poll, phone, text, number):
    phone(text, number=number)
    assert cast_choices() == [] and replies() == []
    assert Notice.objects.get(kind="sms-in").text == text and IncomingSms.objects.get().text == text


def test_a_phone_that_is_somebody_elses_now_does_not_vote_for_them(poll, phone, somebody):
    somebody.phone = OTHER
    somebody.save()
    phone("2")
    assert cast_choices() == [] and Notice.objects.filter(kind="sms-in").exists()


def test_the_answer_goes_back_by_text_message_also_to_who_has_an_email_now(poll, phone, somebody):
    somebody.email = "zofia@example.org"
    somebody.save()
    phone("2")
    assert Notice.objects.get(kind="poll-answer").way == "sms"
