"""Calendars as other programs really export them become rows with the right place and time."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mam.core import clock
from mam.places.methods.files.calendar import read_calendar
from mam.places.methods.files.rows import MOST_ROWS, Unreadable, Window

DATA = Path(__file__).resolve().parents[2] / "data"
YEAR = Window(dt.datetime(2027, 1, 1, tzinfo=dt.UTC), dt.datetime(2028, 1, 1, tzinfo=dt.UTC))
EVENT = "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Warsaw:{start}\nDTEND;TZID=Europe/Warsaw:{end}\n{more}\nEND:VEVENT\n"


def read(name: str, window: Window = YEAR):
    return read_calendar((DATA / name).read_bytes(), window)


def calendar(*events: str, head: str = "") -> bytes:
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//x//EN\n{head}{''.join(events)}END:VCALENDAR\n".encode()


def event(start: str, end: str, more: str = "SUMMARY:Spotkanie") -> str:
    return EVENT.format(start=start, end=end, more=more)


def walls(rows) -> list[str]:
    return [f"{clock.local(row.start):%m-%d %H:%M}-{clock.local(row.end):%H:%M}" for row in rows if row.start]


def test_google_series_keeps_its_hour_over_the_spring_change_without_the_struck_date():
    rows = [row for row in read("google.ics").rows if row.uid.startswith("4k1") and row.number == 27]
    assert len(rows) == 15
    assert {f"{clock.local(row.start):%H:%M}" for row in rows} == {"17:30"}
    assert "01-29 17:30-19:30" not in walls(rows)
    assert rows[0].hints == ("Sala duża",)
    assert rows[0].who == "Kawiarenka seniora"
    assert "<br>" not in rows[0].details and "krzeseł przy oknach" in rows[0].details.replace("\n", " ")


def test_google_moved_date_replaces_the_one_it_moves():
    rows = [row for row in read("google.ics").rows if row.uid.startswith("4k1")]
    assert "02-12 17:30-19:30" not in walls(rows)
    assert "02-13 11:00-13:00" in walls(rows)


def test_google_entry_without_hours_and_cancelled_entry_are_told_apart():
    rows = {row.uid: row for row in read("google.ics").rows}
    assert rows["9dzien@google.com"].all_day == dt.date(2027, 2, 20)
    assert rows["odwolane1@google.com"].trouble == "cancelled"
    assert rows["7p2r9wq1@google.com"].rooms == ("Sala mała (12)",)


def test_nextcloud_rule_with_added_and_struck_dates():
    rows = [row for row in read("nextcloud.ics").rows if row.uid.startswith("0d1c")]
    assert walls(rows) == [f"{day} 16:00-18:00" for day in ("01-12", "01-14", "02-09", "02-23", "03-09", "03-23")]


def test_time_without_a_zone_is_that_of_the_house_and_tentative_stays_tentative():
    (row,) = [row for row in read("nextcloud.ics").rows if row.uid.startswith("aa1c")]
    assert walls([row]) == ["01-20 18:00-19:30"]
    assert row.tentative
    assert row.hints[:2] == ("Sala duża", "Ruch")


def test_time_without_a_zone_takes_the_zone_of_the_calendar():
    data = calendar("BEGIN:VEVENT\nUID:1\nDTSTART:20270110T120000\nDTEND:20270110T130000\nEND:VEVENT\n", head="X-WR-TIMEZONE:UTC\n")
    assert walls(read_calendar(data, YEAR).rows) == ["01-10 13:00-14:00"]


def test_time_that_does_not_exist_is_said():
    (row,) = [row for row in read("nextcloud.ics").rows if row.uid.startswith("bb1c")]
    assert row.trouble == "no_such_time"


def test_time_that_exists_twice_takes_the_first_pass_and_says_so():
    (row,) = read_calendar(calendar(event("20271031T023000", "20271031T040000")), YEAR).rows
    assert row.twice and row.start == dt.datetime(2027, 10, 31, 0, 30, tzinfo=dt.UTC)


def test_mrbs_series_with_a_moved_date():
    rows = [row for row in read("mrbs.ics").rows if row.uid.endswith("aa00@example.org")]
    assert sorted(walls(rows)) == [
        "01-11 10:00-12:00", "01-13 10:00-12:00", "01-18 10:00-12:00", "01-25 13:00-15:00", "01-27 10:00-12:00",
    ]  # fmt: skip
    assert {row.rooms for row in rows} == {("Dom - Sala duża",)}


def test_two_calendars_in_one_file_with_odd_zones_and_old_letters():
    rows = read("mixed.ics").rows
    assert walls(rows) == [
        "02-02 17:00-18:00", "02-09 17:00-18:00", "03-29 17:00-18:30", "04-26 17:00-18:30", "07-05 17:00-18:30",
    ]  # fmt: skip
    assert rows[2].title == "Zażółć gęślą jaźń"


@pytest.mark.parametrize("end_of_line", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("name", ["google.ics", "nextcloud.ics", "mrbs.ics"])
def test_any_end_of_line_gives_the_same_rows(name, end_of_line):
    data = (DATA / name).read_bytes()
    assert read_calendar(data.replace(b"\r\n", end_of_line), YEAR).rows == read(name).rows


def test_copies_of_an_entry_count_once_and_others_with_the_same_uid_stay():
    one, other = event("20270111T100000", "20270111T110000"), event("20270112T100000", "20270112T110000")
    assert walls(read_calendar(calendar(one, one, other), YEAR).rows) == ["01-11 10:00-11:00", "01-12 10:00-11:00"]


def test_endless_rule_is_cut_at_the_end_of_the_window():
    rows = read_calendar(calendar(event("20200106T100000", "20200106T110000", "RRULE:FREQ=WEEKLY")), YEAR).rows
    assert len(rows) == 52 and rows[0].start >= YEAR.start and rows[-1].start < YEAR.end


@pytest.mark.parametrize("until", ["20270131", "20270131T100000", "20270131T090000Z"])
def test_last_day_of_a_rule_counts_however_it_is_written(until):
    data = calendar(event("20270110T100000", "20270110T110000", f"RRULE:FREQ=WEEKLY;UNTIL={until};BYDAY=SU"))
    assert len(read_calendar(data, YEAR).rows) == 4


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=MINUTELY;COUNT=9", "FREQ=HOURLY", "FREQ=DAILY;BYMINUTE=0,1,2"])
def test_rule_finer_than_a_day_is_refused_at_once(rule):
    rows = read_calendar(calendar(event("20270111T100000", "20270111T100001", f"RRULE:{rule}")), YEAR).rows
    assert [row.trouble for row in rows] == ["too_often"]


@pytest.mark.parametrize(
    "rule", ["FREQ=DAILY;INTERVAL=0", "FREQ=NEVER", "BYDAY=MO", "FREQ=WEEKLY;UNTIL=soon", "FREQ=WEEKLY;BYDAY=XX"]
)
def test_nonsense_rule_is_one_row_that_cannot_be_read(rule):
    rows = read_calendar(calendar(event("20270111T100000", "20270111T110000", f"RRULE:{rule}")), YEAR).rows
    assert [row.trouble for row in rows] in (["unreadable"], [""])


def test_broken_entry_does_not_cost_the_others():
    good, bad = event("20270111T100000", "20270111T110000"), "BEGIN:VEVENT\nUID:2\nDTSTART:whenever\nEND:VEVENT\n"
    rows = read_calendar(calendar(bad, good), YEAR).rows
    assert [row.trouble for row in rows] == ["unreadable", ""]


def test_file_cut_in_the_middle_gives_what_can_be_read():
    data = (DATA / "nextcloud.ics").read_bytes()
    assert len(read_calendar(data[: len(data) // 2 + 400], YEAR).rows) >= 6


@pytest.mark.parametrize(
    ("start", "end", "trouble"),
    [("20270111T100000", "20270111T090000", "order"), ("20270111T100000", "20270111T100000", "zero_length")],
)
def test_end_before_or_at_the_start_is_said(start, end, trouble):
    assert read_calendar(calendar(event(start, end)), YEAR).rows[0].trouble == trouble


def test_several_whole_days_are_a_row_each_and_a_year_is_refused():
    data = calendar("BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20270111\nDTEND;VALUE=DATE:20270114\nEND:VEVENT\n")
    assert [row.all_day.day for row in read_calendar(data, YEAR).rows] == [11, 12, 13]
    long = data.replace(b"20270114", b"20280114")
    assert [row.trouble for row in read_calendar(long, YEAR).rows] == ["too_many_days"]


def test_title_is_one_clean_line():
    title = "Koło \N{RIGHT-TO-LEFT OVERRIDE}szachowe 🎲\\ndrugi wiersz " + "x" * 10_000
    row = read_calendar(calendar(event("20270111T100000", "20270111T110000", f"SUMMARY:{title}")), YEAR).rows[0]
    assert row.title.startswith("Koło szachowe 🎲 drugi wiersz xxx")
    assert len(row.title) == 1000


def test_more_dates_than_the_limit_refuse_the_file():
    rules = "".join(
        event(f"202701{day:02}T100000", f"202701{day:02}T110000", f"RRULE:FREQ=DAILY\nLOCATION:{day}") for day in range(1, 17)
    )
    with pytest.raises(Unreadable) as refused:
        read_calendar(calendar(rules), YEAR)
    assert refused.value.facts == {"most": MOST_ROWS}


def test_ten_years_of_history_are_counted_and_left_out():
    old = "".join(event("20150111T100000", "20150111T110000", f"LOCATION:{n}") for n in range(MOST_ROWS + 1))
    read = read_calendar(calendar(old, event("20270111T100000", "20270111T110000")), YEAR)
    assert len(read.rows) == 1 and read.left_out["past"] == MOST_ROWS + 1


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.integers(0, 4000))
def test_whatever_stands_in_the_file_it_is_read_or_refused(rubbish, place):
    data = (DATA / "google.ics").read_bytes()
    place %= len(data)
    try:
        rows = read_calendar(data[:place] + rubbish + data[place:], YEAR).rows
    except Unreadable:
        return
    assert all(row.trouble or row.all_day or row.start.tzinfo is not None for row in rows)
