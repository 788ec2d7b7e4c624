"""What comes and how is the person's choice; what they must know always comes."""

import datetime as dt
from urllib.parse import urlsplit

import pytest
import time_machine
from django.urls import reverse

from mam.core.refusal import Refusal
from mam.journal import topics
from mam.journal.actions import deliver, notify
from mam.journal.actions.digests import gather
from mam.journal.actions.preferences import choose, chosen_by, stop
from mam.journal.actions.stopping import stop_token
from mam.journal.models import Entry, Notice, Preference
from mam.journal.words import NoticeState, Way

pytestmark = pytest.mark.usefixtures("known_topics")
MORNING = dt.datetime(2026, 11, 25, 9, tzinfo=dt.UTC)


def tell(person, kind="news", text="Nowa wystawa.", **more):
    return notify(person.as_recipient(), kind, more.pop("subject", "Nowość"), text, **more)


def test_without_a_choice_everything_comes_as_ever(here):
    assert [choice.way for _topic, choice in chosen_by(here.resident.pk)] == ["", ""]
    assert tell(here.resident).way == Way.EMAIL


def test_what_was_switched_off_does_not_come(here):
    choose(here.resident.pk, "news", by=here.resident, way="off")
    assert tell(here.resident) is None
    assert tell(here.neighbour)
    assert Entry.objects.get(verb="stopped_messages").by == here.resident.pk


def test_what_must_be_told_cannot_be_switched_off(here):
    with pytest.raises(Refusal):
        choose(here.resident.pk, "changes", by=here.resident, way="off")
    Preference.objects.create(to=here.resident.pk, topic="changes", way="off")
    assert tell(here.resident, topic="changes")


@pytest.mark.parametrize(
    ("way", "reached"), [("sms", "sms"), ("call", "call"), ("letter", "letter"), ("push", "email")]
)
def test_each_topic_has_its_own_way_and_one_that_cannot_be_is_passed_over(here, way, reached):
    here.resident.phone = "+48600000001"
    choose(here.resident.pk, "news", by=here.resident, way=way)
    assert tell(here.resident).way == reached
    assert tell(here.resident, topic="changes").way == Way.EMAIL


@pytest.mark.parametrize("wrong", [{"way": "pigeon"}, {"digest": "hourly"}, {"hour": 24}])
def test_what_is_no_choice_is_refused(here, wrong):
    with pytest.raises(Refusal):
        choose(here.resident.pk, "news", by=here.resident, **wrong)
    with pytest.raises(Refusal):
        choose(here.resident.pk, "gossip", by=here.resident)


def test_the_same_choice_twice_is_written_down_once(here):
    for _time in range(2):
        choose(here.resident.pk, "news", by=here.resident, way="sms")
    assert Entry.objects.filter(verb="chose_messages").count() == 1


def test_one_click_switches_off_without_session_and_form_key(here, client):
    page = reverse("messages:off", args=["chrzanow", stop_token(here.resident.pk, "news")])
    assert client.get(page).status_code == 200
    assert not Preference.objects.exists()
    client.handler.enforce_csrf_checks = True
    for _time in range(2):
        assert client.post(page, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert Preference.objects.get().is_off
    assert Entry.objects.filter(verb="stopped_messages").count() == 1


@pytest.mark.parametrize("spoil", [lambda token: token[:-1], lambda token: "x" + token, lambda _token: "x"])
def test_a_forged_link_is_no_page_and_switches_nothing_off(here, client, spoil):
    page = reverse("messages:off", args=["chrzanow", spoil(stop_token(here.resident.pk, "news"))])
    assert client.post(page).status_code == 404
    assert not Preference.objects.exists()


def daily(here, hour=18):
    choose(here.resident.pk, "news", by=here.resident, digest="daily", hour=hour)


def test_the_daily_letter_comes_at_its_hour_with_everything_once(here):
    with time_machine.travel(MORNING, tick=False) as now:
        daily(here)
        for subject, text in (("Wystawa", "Od środy."), ("Wystawa", "Od środy."), ("Spacer", "W sobotę.")):
            tell(here.resident, subject=subject, text=text)
        assert gather() == 0
        now.move_to(MORNING + dt.timedelta(hours=8, minutes=1))
        assert (gather(), gather()) == (1, 0)
    letter = Notice.objects.get(kind="daily")
    assert letter.text.count("Od środy.") == letter.text.count("W sobotę.") == 1
    assert letter.state == NoticeState.WAITING
    assert set(Notice.objects.filter(kind="news").values_list("state", flat=True)) == {NoticeState.GATHERED}


def test_what_is_over_is_left_out_and_an_empty_letter_is_not_written(here):
    with time_machine.travel(MORNING, tick=False) as now:
        daily(here)
        tell(here.resident, until=MORNING + dt.timedelta(hours=1))
        now.move_to(MORNING + dt.timedelta(hours=9))
        assert gather() == 0
    assert Notice.objects.get().state == NoticeState.PAST


def test_what_must_come_at_once_does_not_wait_for_the_daily_letter(here):
    choose(here.resident.pk, "changes", by=here.resident, digest="daily")
    assert tell(here.resident, topic="changes").due is None


def test_switching_off_drops_what_waits(here):
    daily(here)
    tell(here.resident)
    stop(here.resident.pk, "news")
    assert Notice.objects.get().state == NoticeState.PAST


def test_a_new_hour_moves_what_waits(here):
    with time_machine.travel(MORNING, tick=False):
        daily(here, 18)
        tell(here.resident)
        daily(here, 12)
    assert Notice.objects.get().due == MORNING + dt.timedelta(hours=2)


@pytest.fixture
def letter_of_two(here, post):
    """A daily letter with news, and with something that must be told."""
    topics.register("minutes", "Protokoły", digestible=True, order=3)
    with time_machine.travel(MORNING, tick=False) as now:
        for slug in ("news", "minutes"):
            choose(here.resident.pk, slug, by=here.resident, digest="daily")
        tell(here.resident, subject="Wystawa", text="Dzień dobry,\n\nOd środy.", link="https://mam.example/w/")
        tell(here.resident, subject="Zebranie", text="Dzień dobry,\n\nW sobotę.", topic="minutes")
        now.move_to(MORNING + dt.timedelta(hours=9))
        gather()
        deliver(Notice.objects.get(kind="daily").pk)
    return post.messages[0]


def test_a_daily_letter_of_several_topics_can_be_switched_off_with_one_click(here, client, letter_of_two):
    address = letter_of_two["List-Unsubscribe"].strip().strip("<>")
    assert letter_of_two["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    page = urlsplit(address).path
    assert client.get(page).status_code == 200
    assert not Preference.objects.filter(way="off").exists()
    client.post(page, {"List-Unsubscribe": "One-Click"})
    assert [row.topic for row in Preference.objects.filter(way="off")] == ["news"]
    client.post(page)
    assert Preference.objects.get(topic="minutes").digest == "daily"


def test_a_daily_letter_names_each_matter_and_greets_once(letter_of_two):
    text, html = (letter_of_two.get_body((kind,)).get_content() for kind in ("plain", "html"))
    assert text.count("Dzień dobry,") == html.count("Dzień dobry,") == 1
    assert "*Wystawa*" in text
    assert "Wystawa</h2>" in html
    assert 'href="https://mam.example/w/"' in html


def test_a_daily_letter_of_what_must_be_told_has_no_such_header(here, post):
    topics.register("minutes", "Protokoły", digestible=True, order=3)
    topics.register("keys", "Klucze", digestible=True, order=4)
    with time_machine.travel(MORNING, tick=False) as now:
        for slug in ("minutes", "keys"):
            choose(here.resident.pk, slug, by=here.resident, digest="daily")
            tell(here.resident, subject=slug, topic=slug)
        now.move_to(MORNING + dt.timedelta(hours=9))
        gather()
        deliver(Notice.objects.get(kind="daily").pk)
    assert not post.messages[0]["List-Unsubscribe"]
