"""Another wording of an option: who may propose it, once while it is open, and how it is withdrawn."""

import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.voice.actions.topics.amending import propose_amendment, withdraw_amendment
from mam.voice.actions.topics.consent import options_of
from mam.voice.actions.topics.moderating import admit, remove
from mam.voice.actions.topics.stages import move_stage
from mam.voice.actions.topics.talking import RemarkAsk, say
from mam.voice.models import Amendment, Remark
from mam.voice.words.topics import Making, Rule, Stage
from tests.voice import topics

TEXT, OTHER = "Trzy ławki przy przystanku.", "Pięć ławek przy przystanku, w cieniu."


@pytest.fixture
def option(here) -> Remark:
    return topics.option(here, TEXT)


def codes(deed, *args, **more) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed(*args, **more)
    return no.value.codes


def proposed(here, option) -> list[str]:
    stand = next(stand for stand in options_of(option.topic) if stand.option == option)
    return [one.remark.text for one in stand.wordings.proposed]


def test_it_stands_beside_the_option_and_its_author_is_told(here, option):
    made = topics.amendment(here, option, OTHER)
    assert proposed(here, option) == [OTHER] and made.before == TEXT
    letter = Notice.objects.get(kind="topic-wording")
    assert letter.to == here.leader.pk and TEXT in letter.text and OTHER in letter.text
    option.refresh_from_db()
    assert option.text == TEXT
    assert Entry.objects.filter(verb="said_in_topic", by=here.second.pk).get().facts["kind"] == "amendment"


def test_the_same_words_twice_are_one(here, option):
    assert topics.amendment(here, option, OTHER) == topics.amendment(here, option, OTHER)
    assert Remark.objects.filter(kind=Making.AMENDMENT).count() == 1


def test_one_by_the_same_writer_is_open_at_a_time_and_others_may_propose_theirs(here, option):
    topics.amendment(here, option, OTHER)
    assert codes(topics.amendment, here, option, "Cztery ławki.") == ["one_open"]
    topics.amendment(here, option, "Cztery ławki.", by=here.animator)
    other = topics.option(here, "Kino pod chmurką.", about=option.topic)
    topics.amendment(here, other, "Kino pod dachem.")
    assert proposed(here, option) == [OTHER, "Cztery ławki."] and proposed(here, other) == ["Kino pod dachem."]


def test_words_have_limits_and_nothing_changed_is_no_amendment(here, option):
    assert codes(topics.amendment, here, option, TEXT) == ["same"]
    assert codes(topics.amendment, here, option, "a" * 301) == ["long"]
    assert codes(topics.amendment, here, option, "Dzwoń: 600 700 800, postawię ławki.") == ["private_phone"]


def test_only_options_that_are_shown_have_other_wordings(here, option):
    point = say(option.topic, RemarkAsk("Było tu pięć ławek.", Making.KNOWN, author=here.leader), by=here.leader)
    assert codes(topics.amendment, here, point, OTHER) == ["gone"]
    remove(option, Rule.OFF_TOPIC, "To inna sprawa.", by=here.animator)
    assert codes(topics.amendment, here, option, OTHER) == ["gone"]


def test_the_first_word_of_somebody_new_waits_and_the_author_hears_of_it_afterwards(here, option):
    made = topics.amendment(here, option, OTHER, by=here.neighbour)
    assert proposed(here, option) == [] and not Notice.objects.filter(kind="topic-wording").exists()
    mine = options_of(option.topic, person=here.neighbour)[0].wordings.proposed
    assert mine == [made]
    admit(made.remark, by=here.animator)
    assert proposed(here, option) == [OTHER] and Notice.objects.get(kind="topic-wording").to == here.leader.pk


def test_the_desk_writes_it_down_for_somebody_and_may_withdraw_it_for_them(here, option):
    made = propose_amendment(option, RemarkAsk(OTHER, author=here.offline), by=here.host, channel="phone")
    assert (made.remark.author, made.remark.by, made.remark.channel) == (here.offline, here.host, "phone")
    assert codes(propose_amendment, option, RemarkAsk("Cztery.", author=here.offline), by=here.resident) == ["not_allowed"]
    withdraw_amendment(made, by=here.host, channel="phone")
    assert proposed(here, option) == []


def test_whoever_proposed_it_withdraws_it_and_may_propose_again(here, option):
    made = topics.amendment(here, option, OTHER)
    assert codes(withdraw_amendment, made, by=here.resident) == ["not_allowed"]
    for _press in range(2):
        withdraw_amendment(made, by=here.second)
    assert Entry.objects.filter(verb="withdrew_amendment").count() == 1 and proposed(here, option) == []
    assert topics.amendment(here, option, OTHER) != made
    assert Amendment.objects.count() == 2


def test_at_a_vote_the_words_of_options_stay(here, option):
    move_stage(option.topic, Stage.VOTE, "Zgody nie ma.", by=here.animator)
    assert codes(topics.amendment, here, option, OTHER) == ["stage"]


def test_what_was_taken_away_is_not_proposed_any_more(here, option):
    made = topics.amendment(here, option, OTHER)
    remove(made.remark, Rule.SELLING, "To jest reklama.", by=here.animator)
    assert proposed(here, option) == []
    assert topics.amendment(here, option, "Cztery ławki.").remark.shown
