"""An entry moved in its calendar moves its booking along, and makes no second one."""

import datetime as dt

from mam.journal.models import Entry, Notice
from mam.places.actions.booking import book
from mam.places.actions.importing import undo_import
from mam.places.actions.importing.drafts import keep_file, throw_away
from mam.places.models import Booking, ImportDraft, Occupancy, OpeningHours

from ...asking import DAY, asked, at
from .files import look, order_for, said, sheet, take

ONE = dt.timedelta(days=1)
LONG = "u" * 200


def calendar(*entries: tuple[str, dt.date, str, str], title="Szachy") -> bytes:
    """calendar(("uid", day, "12:00-13:00", "Sala mała"))"""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//"]
    for uid, day, hours, room in entries:
        span = at(hours, day)
        lines += ["BEGIN:VEVENT", f"UID:{uid}", f"LOCATION:{room}", f"SUMMARY:{title}"]
        lines += [f"DTSTART:{span.start:%Y%m%dT%H%M%SZ}", f"DTEND:{span.end:%Y%m%dT%H%M%SZ}", "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def one(hours: str, day=DAY, room="Sala mała", uid="chess@example.org"):
    return uid, day, hours, room


def test_the_booking_moves_with_its_entry_and_keeps_its_address(here):
    take(order_for(here), calendar(one("12:00-13:00")))
    before = Booking.objects.get()
    assert look(order_for(here), calendar(one("15:00-16:00"))).lines[0].as_json()["moved_from"] == {
        "room": "Sala mała", "start": "2026-12-02T12:00:00+01:00", "end": "2026-12-02T13:00:00+01:00",
    }  # fmt: skip
    _taken, made = take(order_for(here), calendar(one("15:00-16:00")))
    after = Booking.objects.get()
    assert (after.pk, after.starts, after.sequence) == (before.pk, at("15:00-16:00").start, 0)
    assert Occupancy.objects.get(holds=True).during.lower == after.starts
    assert len(made.moved) == 1
    assert Entry.objects.about(after).filter(verb="changed", channel="import").count() == 1
    assert said(look(order_for(here), calendar(one("15:00-16:00")))) == [["already_here"]]


def test_a_long_uid_and_another_room_move_too(here):
    take(order_for(here), calendar(one("12:00-13:00", uid=LONG)))
    take(order_for(here), calendar(one("12:00-13:00", uid=LONG, room="Sala duża")))
    booking = Booking.objects.get()
    assert list(booking.things.all()) == [here.hall]
    assert set(booking.occupancies.values_list("part", flat=True)) == set(here.hall.parts.values_list("pk", flat=True))


def test_dates_may_move_onto_each_other(here):
    days = [DAY + day * ONE for day in range(3)]
    take(order_for(here), calendar(*(one("12:00-14:00", day) for day in days[:2])))
    _taken, made = take(order_for(here), calendar(*(one("13:00-15:00", day) for day in days[:2])))
    assert len(made.moved) == 2
    take(order_for(here), calendar(*(one("12:00-14:00", day) for day in days[1:])))
    assert [row.starts for row in Booking.objects.order_by("during")] == [at("12:00-14:00", day).start for day in days[1:]]


def test_one_that_cannot_move_stays_and_nobody_gets_its_place(here):
    take(order_for(here), calendar(one("12:00-13:00", uid="a"), one("14:00-15:00", uid="b")))
    book(asked(here, here.small), at("17:00-18:00"))
    made = take(order_for(here), calendar(one("17:00-18:00", uid="a"), one("12:00-13:00", uid="b"), one("11:00-12:00", uid="c")))[1]
    assert said(made) == [["taken"], ["taken"], "confirmed"]
    hours = {row.starts for row in Booking.objects.filter(channel="import")}
    assert hours == {at(span).start for span in ("11:00-12:00", "12:00-13:00", "14:00-15:00")}


def test_what_people_changed_or_what_still_stands_in_the_file_does_not_move(here):
    take(order_for(here), calendar(one("12:00-13:00")))
    made = look(order_for(here), calendar(one("12:00-13:00"), one("15:00-16:00")))
    assert (said(made), made.moved) == ([["already_here"], "confirmed"], [])
    Booking.objects.update(sequence=1)
    assert look(order_for(here), calendar(one("15:00-16:00"))).moved == []


def test_what_lies_beyond_the_last_day_is_not_pulled_nearer(here):
    take(order_for(here), calendar(one("12:00-13:00", DAY + 20 * ONE)))
    made = look(order_for(here, until=DAY + 5 * ONE), calendar(one("12:00-13:00")))
    assert made.moved == []


def test_undoing_the_later_file_leaves_it_and_undoing_the_first_gives_it_back(here):
    first, _made = take(order_for(here), calendar(one("12:00-13:00")))
    later, _made = take(order_for(here), calendar(one("15:00-16:00")))
    assert undo_import(later, by=here.host) == 0
    assert Booking.objects.get().starts == at("15:00-16:00").start
    assert undo_import(first, by=here.host) == 1
    assert not Occupancy.objects.filter(holds=True).exists()


def test_a_group_whose_dates_moved_is_told_once(here):
    take(order_for(here), calendar(*(one("12:00-13:00", DAY + day * ONE) for day in range(2))))
    Booking.objects.update(party_group=here.group, party_person=here.leader)
    take(order_for(here), calendar(*(one("15:00-16:00", DAY + day * ONE) for day in range(2))))
    assert [notice.to for notice in Notice.objects.filter(kind="change")] == [here.leader.pk]


def test_an_entry_that_got_longer_lengthens_its_booking(here):
    take(order_for(here), calendar(one("12:00-13:00")))
    before = Booking.objects.get()
    line = look(order_for(here), calendar(one("12:00-15:00"))).lines[0]
    assert (line.change, line.moves, line.as_json()["change"]) == ("longer", before, "longer")
    take(order_for(here), calendar(one("12:00-15:00")))
    after = Booking.objects.get()
    assert (after.pk, after.ends) == (before.pk, at("12:00-15:00").end)
    assert Occupancy.objects.get(holds=True).during.upper == after.ends
    assert said(look(order_for(here), calendar(one("12:00-15:00")))) == [["already_here"]]
    assert look(order_for(here), calendar(one("12:00-13:30"))).lines[0].change == "shorter"


def test_one_that_cannot_get_longer_stays_with_the_reason(here):
    take(order_for(here), calendar(one("12:00-13:00")))
    book(asked(here, here.small, title="Chór"), at("13:30-15:00"))
    assert said(look(order_for(here), calendar(one("12:00-14:00")))) == [["taken"]]
    take(order_for(here), calendar(one("12:00-14:00"), one("10:00-11:00", uid="new@example.org")))
    assert Booking.objects.get(title="Szachy", during__startswith=at("12:00-13:00").start).ends == at("12:00-13:00").end


def test_a_changed_title_changes_the_booking_also_on_a_day_that_is_closed_since(here):
    take(order_for(here), calendar(one("12:00-13:00")))
    OpeningHours.objects.all().delete()
    line = look(order_for(here), calendar(one("12:00-13:00"), title="Szachy dla dzieci")).lines[0]
    assert (line.change, line.was_title, line.fits) == ("renamed", "Szachy", True)
    take(order_for(here), calendar(one("12:00-13:00"), title="Szachy dla dzieci"))
    assert Booking.objects.get().title == "Szachy dla dzieci"
    assert Entry.objects.filter(verb="changed", facts__what=["title"]).exists()


def test_a_title_that_people_changed_is_theirs(here):
    take(order_for(here), calendar(one("12:00-13:00")))
    Booking.objects.update(title="Nasze szachy", sequence=1)
    assert said(look(order_for(here), calendar(one("12:00-13:00"), title="Szachy dla dzieci"))) == [["already_here"]]


def test_a_group_is_told_of_longer_dates_but_not_of_a_name(here):
    file = calendar(one("12:00-13:00"))
    order = order_for(here)
    take(order, file)
    Booking.objects.update(party_person=here.leader, party_group=here.group)
    take(order, calendar(one("12:00-13:00"), title="Szachy dla dzieci"))
    assert not Notice.objects.filter(to=here.leader.pk).exists()
    take(order, calendar(one("12:00-14:00"), title="Szachy dla dzieci"))
    assert Notice.objects.filter(to=here.leader.pk).count() == 1


def test_a_file_nobody_took_over_goes_after_a_day(here):
    draft = keep_file(here.centre, "plik.csv", sheet("Sala mała;2026-12-02;12:00;13:00;Szachy"), by=here.host)
    throw_away()
    assert ImportDraft.objects.count() == 1
    ImportDraft.objects.update(made=draft.made - ImportDraft.KEPT)
    throw_away()
    assert not ImportDraft.objects.exists()
