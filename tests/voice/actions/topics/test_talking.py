import uuid

import pytest
from django.db import IntegrityError, transaction

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.municipalities.actions import introduce_setting
from mam.voice.actions.topics.meetings import tie_meeting
from mam.voice.actions.topics.moderating import admit
from mam.voice.actions.topics.naming import SETTING
from mam.voice.actions.topics.talking import RemarkAsk, say
from mam.voice.models import Remark
from mam.voice.words.needs import NameShown
from mam.voice.words.topics import Making, Stage
from tests.programme import making as programme
from tests.voice import topics


@pytest.fixture
def about(here):
    return topics.topic(here)


def said(cast, about, text="Ławki były tu do 2010 roku.", who="leader", **more) -> Remark:
    person = getattr(cast, who)
    return say(about, RemarkAsk(text, author=person, **more), by=person)


def test_somebody_known_is_heard_at_once_and_somebody_new_waits(here, about):
    assert said(here, about).shown
    assert said(here, about, who="resident").shown is None
    assert Entry.objects.filter(verb="said_in_topic").count() == 2


def test_once_let_in_a_person_is_known(here, about):
    admit(said(here, about, who="resident"), by=here.animator)
    assert said(here, about, "Drugie słowo o ławkach.", who="resident").shown


def test_the_talk_goes_two_levels_deep_and_no_deeper(here, about):
    first = said(here, about)
    answer = said(here, about, "Pamiętam je dobrze.", under=first)
    with pytest.raises(Refusal) as no:
        said(here, about, "Ja też.", under=answer)
    assert no.value.codes == ["deep"]
    with pytest.raises(IntegrityError, match="talk_is_two_levels_deep"), transaction.atomic():
        Remark.objects.create(topic=about, under=answer, text="Ja też.", at=clock.now())


def test_points_are_not_answered_one_by_one(here):
    about = topics.topic(here, Stage.SIDES)
    point = said(here, about, "Cień latem.", kind=Making.FOR)
    with pytest.raises(Refusal) as no:
        said(here, about, "Nieprawda.", under=point)
    assert no.value.codes == ["no_replies"]


def test_each_kind_has_its_stage(here, about):
    for kind in (Making.OPTION, Making.FOR, Making.AGAINST, Making.KNOWN):
        with pytest.raises(Refusal) as no:
            said(here, about, kind=kind)
        assert no.value.codes == ["stage"]


def test_at_the_last_stage_only_the_animator_writes(here):
    about = topics.topic(here, Stage.CHECKED)
    with pytest.raises(Refusal) as no:
        said(here, about)
    assert no.value.codes == ["house_only"]
    assert said(here, about, who="animator").shown


@pytest.mark.parametrize("text, code", [("🙂", "empty"), ("", "empty"), ("ławka " * 8400, "long")])
def test_a_post_is_words_and_not_fifty_thousand_letters(here, about, text, code):
    with pytest.raises(Refusal) as no:
        said(here, about, text)
    assert no.value.codes == [code]


def test_the_same_sent_form_and_the_same_words_are_one(here, about):
    key = uuid.uuid4()
    assert said(here, about, key=key) == said(here, about, key=key) == said(here, about)


def test_the_name_is_for_the_people_of_the_place_where_the_author_wants_it_so(here, about):
    assert (said(here, about).signed, said(here, about, "Bez imienia.", naming=NameShown.HOUSE).signed) == ("Halina", "")


def test_a_town_may_rule_that_words_stand_with_a_name(here, about):
    introduce_setting(key=SETTING, value=0, valid_from=clock.today(), source="uchwała próbna")
    with pytest.raises(Refusal) as no:
        said(here, about, naming=NameShown.HOUSE)
    assert no.value.codes == ["naming"]


def test_the_host_writes_down_what_was_said_at_a_meeting(here, about):
    event = programme.event(here)
    elsewhere = tie_meeting(topics.topic(here), event, by=here.animator)
    with pytest.raises(Refusal) as no:
        say(about, RemarkAsk("Trzeba zacząć od przystanku.", meeting=elsewhere), by=here.host, channel="desk")
    assert no.value.codes == ["meeting"]
    meeting = tie_meeting(about, event, by=here.animator)
    made = say(about, RemarkAsk("Trzeba zacząć od przystanku.", meeting=meeting), by=here.host, channel="desk")
    assert (made.event, made.author, made.by, bool(made.shown)) == (event, None, here.host, True)


def test_a_resident_writes_for_nobody_else(here, about):
    with pytest.raises(Refusal) as no:
        say(about, RemarkAsk("Tak mówi Jan.", author=here.neighbour), by=here.resident)
    assert no.value.codes == ["not_allowed"]


def test_a_phone_in_public_is_warned_of_and_stays_only_when_wanted(here, about):
    text = "Zadzwońcie do mnie: 600 123 456."
    with pytest.raises(Refusal) as no:
        said(here, about, text)
    assert no.value.codes == ["private_phone"]
    assert said(here, about, text, sure=True).text == text
