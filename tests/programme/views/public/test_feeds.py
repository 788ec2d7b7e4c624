"""Feeds over HTTP: kinds of files, the second asking, languages."""

import pytest

from mam.programme.words import EventState
from tests.programme import making
from tests.programme.rooms import called_off

HOME = "/chrzanow/programme/"
FEEDS = ("programme.ics", "atom.xml", "events/kawiarenka/calendar.ics")


@pytest.fixture
def club(here):
    return making.event(here, dates=[making.soon(7), making.soon(14)])


@pytest.mark.parametrize("feed", FEEDS)
def test_a_program_that_has_it_gets_no_second_copy(club, client, feed):
    first = client.get(HOME + feed)
    assert first.status_code == 200 and {"ETag", "Last-Modified"} <= set(first.headers)
    again = client.get(HOME + feed, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("feed", FEEDS)
def test_a_change_is_sent_at_once(club, client, feed):
    first = client.get(HOME + feed)
    called_off(club.occurrences.first())
    later = client.get(HOME + feed, headers={"If-None-Match": first["ETag"]})
    assert later.status_code == 200 and "ODWOŁANE" in later.content.decode()


def test_feeds_have_their_kinds(club, client):
    assert client.get(HOME + "programme.ics")["Content-Type"] == "text/calendar; charset=utf-8"
    assert client.get(HOME + "atom.xml")["Content-Type"] == "application/atom+xml; charset=utf-8"


def test_a_feed_takes_the_filters_of_the_programme(club, client):
    assert b"BEGIN:VEVENT" in client.get(HOME + "programme.ics?centre=mam").content
    for wish in ("tag=nic", "group=nic", "centre=nic", "kind=picnic", "q=zupa"):
        assert b"BEGIN:VEVENT" not in client.get(f"{HOME}programme.ics?{wish}").content, wish


def test_a_feed_speaks_the_language_of_its_address(club, client):
    called_off(club.occurrences.first())
    assert "CALLED OFF" in client.get(HOME + "programme.ics?language=en").content.decode()
    assert "ZRUŠENÉ" in client.get(HOME + "programme.ics?language=sk").content.decode()


def test_one_date_alone_for_a_calendar(club, client):
    day = making.soon(14)
    assert client.get(f"{HOME}events/kawiarenka/calendar.ics?day={day}").content.count(b"BEGIN:VEVENT") == 1
    assert client.get(f"{HOME}events/kawiarenka/calendar.ics").content.count(b"BEGIN:VEVENT") == 2


def test_what_is_not_public_is_kept_from_shared_memories(here, sign_in, client):
    making.event(here, dates=[making.soon(7)], state=EventState.DRAFT)
    assert client.get(HOME + "events/kawiarenka/calendar.ics").status_code == 404
    own = sign_in(here.leader).get(HOME + "events/kawiarenka/calendar.ics")
    assert own["Cache-Control"] == "private, no-cache"


def test_a_feed_never_sets_a_cookie(club, client):
    for feed in FEEDS:
        assert not client.get(HOME + feed).cookies


def test_old_dates_leave_the_calendar_after_sixty_days(here, client):
    making.event(here, dates=[making.soon(-70), making.soon(-50)])
    assert client.get(HOME + "programme.ics").content.count(b"BEGIN:VEVENT") == 1
