"""People whose bookings stay although the house changes around them are told once, with all their dates."""

import datetime as dt

from mam.journal.models import Notice
from mam.journal.words import Way
from mam.people.models import Person
from mam.places.actions.booking import book
from mam.places.actions.keeping.centre import give_key, take_key
from mam.places.actions.keeping.exceptions import add_exception
from mam.places.actions.keeping.hours import Week, change_week
from mam.places.actions.keeping.parts import put_part_out
from mam.places.actions.keeping.things import withdraw_thing

from ...asking import DAY, asked, at
from .told import refused

ONE = dt.timedelta(days=1)
TODAY = dt.date(2026, 11, 25)
BREAK = {"first_day": DAY, "last_day": DAY + ONE, "reason": "przerwa"}


def ids(*bookings) -> frozenset[str]:
    return frozenset(str(booking.pk) for booking in bookings)


def letters() -> list[Notice]:
    return list(Notice.objects.filter(kind="staying").order_by("to_name"))


def test_a_person_gets_one_letter_with_all_dates(here):
    hit = [book(asked(here, here.small), at(hours)) for hours in ("12:00-13:00", "15:00-16:00")]
    other = book(asked(here, here.hall, group=here.group), at("12:00-13:00"))
    with refused("breaks_bookings"):
        add_exception(here.centre, by=here.host, **BREAK)
    assert letters() == []
    for _time in (1, 2):
        add_exception(here.centre, by=here.host, **BREAK, agreed=ids(*hit, other))
    assert {notice.to for notice in letters()} == {here.resident.pk, here.leader.pk}
    (mine,) = (notice for notice in letters() if notice.to == here.resident.pk)
    assert "12:00–13:00" in mine.text and "przerwa" in mine.text
    assert "15:00–16:00" in mine.text


def test_who_has_neither_e_mail_nor_phone_becomes_a_call_task(here):
    Person.objects.filter(pk=here.resident.pk).update(email="", phone="", prefers="")
    hit = book(asked(here, here.small), at("12:00-13:00"))
    add_exception(here.centre, by=here.host, **BREAK, agreed=ids(hit))
    assert [notice.way for notice in letters()] == [Way.CALL]


def test_nobody_is_written_to_when_nothing_is_hit(here):
    book(asked(here, here.small), at("12:00-13:00", DAY + 5 * ONE))
    add_exception(here.centre, by=here.host, **BREAK)
    assert letters() == []


def test_each_change_has_its_own_sentence(here):
    key = give_key(here.centre, here.group, by=here.host, since=TODAY)
    change_week(here.centre, Week("group", TODAY, None, ((2, dt.time(6), dt.time(10)),)), by=here.host)
    early = book(asked(here, here.left, group=here.group), at("07:00-08:00"))
    take_key(key, by=here.host, agreed=ids(early))
    put_part_out(here.left.parts.get(), by=here.host, since=DAY, agreed=ids(early))
    withdraw_thing(here.left, by=here.host, agreed=ids(early))
    said = [notice.text for notice in letters()]
    assert len(said) == len({text.split("\n\n")[1] for text in said}) == 3


def test_a_request_still_waits_for_its_answer(here):
    hit = book(asked(here, here.small), at("12:00-13:00"))
    hit.state = "pending"
    hit.save()
    add_exception(here.centre, by=here.host, **BREAK, agreed=ids(hit))
    assert len(letters()[0].text.split("\n\n")[2].split("\n")) == 4
