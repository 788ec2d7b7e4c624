"""The dry run of a file says for each row what it becomes or why not, and writes nothing."""

import datetime as dt

import pytest
from psycopg.types.range import TimestamptzRange

from mam.core.refusal import Refusal
from mam.places.actions.booking import book
from mam.places.models import Booking, Closure, ImportedRow

from ...asking import asked, at
from .files import DATA, look, order_for, said, sheet, take

LINE = "Sala mała;2026-12-02;12:00;13:00;Szachy"


def test_a_row_that_fits_becomes_a_booking_and_nothing_is_written(here):
    made = look(order_for(here), sheet(LINE))
    assert said(made) == ["confirmed"]
    assert made.lines[0].as_json() == {
        "line": 2,
        "room": "Sala mała",
        "start": "2026-12-02T12:00:00+01:00",
        "end": "2026-12-02T13:00:00+01:00",
        "becomes": "confirmed",
    }
    assert Booking.objects.count() == ImportedRow.objects.count() == 0


def test_every_reason_of_the_house_is_said_with_when_it_would_work(here):
    book(asked(here, here.hall), at("12:00-14:00"))
    Closure.objects.create(
        centre=here.centre, thing=here.small, by=here.host, reason="Malowanie",
        during=TimestamptzRange(at("12:00-13:00").start, at("12:00-14:00").end),
    )  # fmt: skip
    made = look(
        order_for(here),
        sheet(
            "Sala duża;2026-12-02;13:00;15:00;Zajęta",
            "Sala duża, połowa przy oknach;2026-12-02;12:00;13:00;Połowa zajętej",
            "Sala mała;2026-12-02;12:30;13:00;Zamknięta",
            "Sala mała;2026-12-06;12:00;13:00;Niedziela",
            "Sala mała;2026-12-03;19:00;22:00;Za długo",
            "Sala mała;2026-12-03;12:00;13:00;Za dużo osób;;40",
            "Sala mała;2026-11-02;12:00;13:00;Minęło",
            "Sala mała;2029-12-03;12:00;13:00;Za daleko",
        ),
    )
    assert said(made) == [["taken"], ["taken"], ["closure"], ["closed"], ["closed"], ["capacity"], ["past"], ["beyond"]]
    assert all(reason.sentence and reason.works for line in made.lines for reason in line.reasons)


def test_agreements_made_before_skip_notice_horizon_grid_and_the_answer(here):
    here.small.notice_days, here.small.horizon_days, here.small.needs_approval, here.small.max_minutes = 30, 2, True, 60
    here.small.save()
    made = look(order_for(here), sheet("Sala mała;2026-11-26;12:05;14:20;Od lat", "Sala mała;2027-06-02;12:00;14:00;Latem"))
    assert said(made) == ["confirmed", "confirmed"]


def test_rows_of_one_file_do_not_get_one_room(here):
    made = look(
        order_for(here),
        sheet(
            "Sala duża;2026-12-02;12:00;14:00;Cała",
            "Sala duża, połowa przy oknach;2026-12-02;13:00;15:00;Połowa",
            "Sala duża, połowa przy drzwiach;2026-12-02;14:00;15:00;Po niej",
            "Sala duża;2026-12-02;14:30;15:00;Znów cała",
            "Rzutnik;2026-12-02;12:00;14:00;Pierwszy",
            "Rzutnik;2026-12-02;12:00;14:00;Drugi",
            "Rzutnik;2026-12-02;13:00;14:00;Trzeci",
        ),
    )
    assert said(made) == ["confirmed", ["same_file"], "confirmed", ["same_file"], "confirmed", "confirmed", ["same_file"]]
    assert "2" in made.lines[1].reasons[0].sentence


def test_gaps_count_between_rows_of_one_file(here):
    here.small.buffer_after = 30
    here.small.save()
    made = look(order_for(here), sheet("Sala mała;2026-12-02;12:00;13:00;A", "Sala mała;2026-12-02;13:15;14:00;B"))
    assert said(made) == ["confirmed", ["same_file"]]


def test_a_room_of_the_other_town_is_an_unknown_room(here):
    here.other.small.name = "Sala sądecka"
    here.other.small.save_base()
    made = look(order_for(here), sheet("Sala sądecka;2026-12-02;12:00;13:00;A", "Kominkowa;2026-12-02;12:00;13:00;B"))
    assert said(made) == [["unknown_room"], ["unknown_room"]]
    assert made.unknown_rooms == {"Sala sądecka": 1, "Kominkowa": 1}


def test_rooms_said_on_the_page_and_the_room_of_rows_without_one(here):
    order = order_for(here, rooms={"Kominkowa": "sala-mala", "Piwnica": ""}, default=here.hall)
    rows = sheet("Kominkowa;2026-12-02;12:00;13:00;A", "Piwnica;2026-12-02;12:00;13:00;B", ";2026-12-02;12:00;13:00;C")
    made = look(order, rows)
    assert said(made) == ["confirmed", ["left_out"], "confirmed"]
    assert [line.thing for line in made.fits] == [here.small, here.hall]
    assert said(look(order_for(here), sheet(";2026-12-02;12:00;13:00;C"))) == [["no_room"]]


def test_google_calendar_named_like_a_room(here):
    made = look(order_for(here), (DATA / "google.ics").read_bytes())
    assert {line.thing for line in made.lines} == {here.hall, here.small}
    moved = next(line for line in made.lines if line.row.number == 44)
    assert moved.fits and moved.thing == here.hall
    assert {line.party.group for line in made.fits} == {here.group, None}


def test_whole_day_takes_the_room_from_opening_to_closing(here):
    made = look(order_for(here), (DATA / "google.ics").read_bytes())
    (line,) = [line for line in made.lines if line.row.all_day]
    assert line.fits
    assert line.as_json()["start"] == "2027-02-20T10:00:00+01:00" and line.as_json()["end"] == "2027-02-20T16:00:00+01:00"


def test_mrbs_area_and_room_and_nextcloud_resource(here):
    assert all(line.thing for line in look(order_for(here), (DATA / "mrbs.ics").read_bytes()).lines)
    made = look(order_for(here), (DATA / "nextcloud.ics").read_bytes())
    by_uid = {line.row.uid[:4]: line for line in made.lines}
    assert [r.code for r in by_uid["bb1c"].reasons] == ["no_such_time"]
    assert by_uid["aa1c"].becomes == "pending" and by_uid["aa1c"].thing == here.hall
    assert [r.code for r in by_uid["cc1c"].reasons] == ["unknown_room"]


def test_group_is_found_by_name_or_krs_and_the_importer_answers_for_the_rest(here):
    made = look(
        order_for(here),
        sheet(
            "Sala mała;2026-12-02;12:00;13:00;A;KAWIARENKA SENIORA",
            "Sala mała;2026-12-02;13:00;14:00;B;KRS 0000123456",
            "Sala mała;2026-12-02;14:00;15:00;C;nr KRS: 123456",
            "Sala mała;2026-12-02;15:00;16:00;D;Ogrodnicy",
            "Sala mała;2026-12-02;16:00;17:00;E",
        ),
    )
    assert [line.party.group for line in made.lines] == [here.group, here.ngo, here.ngo, None, None]
    assert made.lines[3].party.person == here.host


def test_only_people_of_the_house_look(here):
    for person in (here.resident, here.leader, here.official):
        with pytest.raises(Refusal):
            look(order_for(here, by=person), sheet(LINE))
    assert look(order_for(here, by=here.animator), sheet(LINE)).fits


def test_the_same_entry_taken_over_before_is_told(here):
    take(order_for(here), sheet(LINE))
    assert said(look(order_for(here), sheet(LINE))) == [["already_here"]]


def test_cost_in_queries_does_not_grow_with_the_rows(here, django_assert_num_queries, django_assert_max_num_queries):
    days = [dt.date(2026, 12, 2) + dt.timedelta(days=number) for number in range(0, 14, 7)]
    look(order_for(here), sheet(LINE))
    with django_assert_max_num_queries(12) as few:
        look(order_for(here), sheet(LINE))
    with django_assert_num_queries(len(few)):
        look(order_for(here), sheet(*[LINE.replace("2026-12-02", day.isoformat()) for day in days]))
