import pytest

from mam.core.refusal import Refusal
from mam.voice.actions.topics.consent import options_of, say_consent
from mam.voice.actions.topics.participants import open_participant, person_participant
from mam.voice.actions.topics.stages import move_stage
from mam.voice.actions.topics.talking import RemarkAsk, say
from mam.voice.models import Consent
from mam.voice.words.topics import Making, Stage
from tests.voice import topics


@pytest.fixture
def option(here):
    about = topics.topic(here, Stage.OPTIONS)
    made = say(about, RemarkAsk("Trzy ławki przy przystanku.", Making.OPTION, author=here.leader), by=here.leader)
    move_stage(about, Stage.CONSENT, "Mamy jedną możliwość.", by=here.animator)
    made.topic = about
    return made


def test_the_last_word_of_each_counts(here, option):
    first, second = open_participant(option.topic), open_participant(option.topic)
    say_consent(option, first, False, "Autobus tam nie stanie.")
    say_consent(option, first, True)
    say_consent(option, second, False, "Zasłonią wjazd.")
    stand = options_of(option.topic, second)[0]
    assert (stand.can, stand.whole, stand.becauses, stand.mine.can) == (1, 2, ["Zasłonią wjazd."], False)


def test_the_same_word_again_is_one_row(here, option):
    who = open_participant(option.topic)
    assert say_consent(option, who, True) == say_consent(option, who, True)
    assert Consent.objects.count() == 1


def test_cannot_says_because(here, option):
    with pytest.raises(Refusal) as no:
        say_consent(option, open_participant(option.topic), False, " ")
    assert no.value.codes == ["because"]


def test_at_other_stages_nobody_is_asked(here, option):
    move_stage(option.topic, Stage.DEED, "Zgoda jest.", by=here.animator)
    with pytest.raises(Refusal) as no:
        say_consent(option, open_participant(option.topic), True)
    assert no.value.codes == ["stage"]


def test_the_people_of_the_place_write_it_down_for_somebody(here, option):
    danuta = person_participant(option.topic, here.offline)
    assert say_consent(option, danuta, True, by=here.host, channel="phone").by == here.host
    with pytest.raises(Refusal):
        say_consent(option, danuta, False, "Nie i już, bo nie.", by=here.resident)
