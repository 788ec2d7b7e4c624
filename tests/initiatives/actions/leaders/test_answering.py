import pytest

from mam.core.refusal import Refusal
from mam.initiatives.actions.leaders.answering import answer_as_leader, is_seen, leading_of
from mam.journal.models import Entry
from mam.people.actions import has_consented
from mam.people.actions.consents import questions
from mam.people.models import Consent
from tests.initiatives import leading


def test_a_yes_to_being_named_is_a_consent_and_goes_with_wrong(here):
    somebody = leading.organisers(here, 1)[0]
    leading.told(here)
    answer_as_leader(somebody, "right", named=True, by=somebody)
    assert has_consented(somebody, "leading") and leading_of(somebody).named
    answer_as_leader(somebody, "wrong", named=True, by=somebody)
    assert not has_consented(somebody, "leading")


def test_the_same_answer_twice_is_once(here):
    somebody = leading.organisers(here, 1)[0]
    for _press in range(2):
        answer_as_leader(somebody, "right", named=False, by=somebody)
    assert Entry.objects.filter(verb="answered_as_leader").count() == 1
    assert Consent.objects.filter(person=somebody).count() == 1


def test_nobody_answers_for_a_neighbour_and_the_host_does_at_the_desk(here):
    somebody = leading.organisers(here, 1)[0]
    with pytest.raises(Refusal) as no:
        answer_as_leader(somebody, "right", named=True, by=here.neighbour)
    assert no.value.codes == ["not_allowed"]
    word = answer_as_leader(somebody, "right", named=False, by=here.host, channel="phone")
    assert (word.by, word.channel) == (here.host, "phone")


@pytest.mark.parametrize(("said", "words", "code"), [("maybe", "", "answer"), ("wrong", "x" * 10_000, "words")])
def test_no_answer_and_a_very_long_one_are_refused(here, said, words, code):
    somebody = leading.organisers(here, 1)[0]
    with pytest.raises(Refusal) as no:
        answer_as_leader(somebody, said, words, named=False, by=somebody)
    assert no.value.codes == [code]


def test_only_somebody_the_house_told_is_asked_about_being_named(here):
    somebody = leading.organisers(here, 1)[0]
    leading.told(here)
    asked = [{question.purpose for question in questions(who)} for who in (somebody, here.resident)]
    assert ("leading" in asked[0], "leading" in asked[1]) == (True, False)
    assert (is_seen(somebody), is_seen(here.resident)) == (True, False)
