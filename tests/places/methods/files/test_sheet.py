"""Spreadsheets as people keep them become rows, and what cannot be read is said line by line."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from mam.core import clock
from mam.places.methods.files.cells import day_of, number_of, time_of
from mam.places.methods.files.reading import read_file
from mam.places.methods.files.rows import MOST_BYTES, MOST_ROWS, Unreadable
from mam.places.methods.files.safe import csv_file, xlsx_file

DATA = Path(__file__).resolve().parents[2] / "data"
HEADINGS = ["Sala", "Data", "Od", "Do", "Tytuł"]


def read(data: bytes):
    return read_file(data, None).rows


def sheet(*lines: str, mark: str = ";", encoding: str = "utf-8") -> bytes:
    return "\r\n".join([mark.join(HEADINGS), *(line.replace(";", mark) for line in lines)]).encode(encoding)


def workbook(*rows, headings=HEADINGS) -> bytes:
    book = Workbook()
    for row in (headings, *rows):
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def wall(row) -> str:
    return f"{clock.local(row.start):%Y-%m-%d %H:%M}–{clock.local(row.end):%m-%d %H:%M}"


def refused(data: bytes) -> str:
    with pytest.raises(Unreadable) as found:
        read(data)
    return found.value.code


def test_polish_sheet_with_a_title_above_old_letters_and_every_way_of_writing():
    rows = read((DATA / "sheet_pl.csv").read_bytes())
    assert [wall(row) for row in rows[:4]] == [
        f"2027-01-{day:02} 17:30–01-{day:02} 19:30" for day in (8, 15, 22, 29)
    ]  # fmt: skip
    assert (rows[0].who, rows[0].phone, rows[0].people) == ("Kawiarenka seniora", "600 000 101", 15)
    assert (rows[4].title, wall(rows[4])) == ("Zażółć gęślą jaźń", "2027-01-12 09:00–01-12 10:00")
    assert (rows[5].title, wall(rows[5])) == ('=HYPERLINK("http://example.org";"Kliknij")', "2027-01-20 18:00–01-20 20:00")
    assert wall(rows[6]) == "2027-01-15 22:00–01-16 01:00"
    assert [row.trouble for row in rows[7:]] == ["no_such_time", "bad_date", "bad_time"]
    assert rows[8].facts == (("said", "32.01.2027"),)
    assert [row.number for row in rows[4:]] == [5, 6, 7, 8, 9, 10]


def test_english_sheet_with_commas_and_a_bom():
    assert [wall(row) for row in read((DATA / "sheet_en.csv").read_bytes())] == [
        "2027-01-11 17:30–01-11 19:00", "2027-01-11 18:00–01-11 19:00",
    ]  # fmt: skip


@pytest.mark.parametrize("mark", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250", "utf-16"])
def test_any_delimiter_and_encoding_gives_the_same_row(mark, encoding):
    (row,) = read(sheet("Sala duża;2027-01-08;17:30;19:30;Próba", mark=mark, encoding=encoding))
    assert (row.rooms, row.title, wall(row)) == (("Sala duża",), "Próba", "2027-01-08 17:30–01-08 19:30")


def test_workbook_with_real_dates_times_fractions_and_numbers():
    rows = read(
        workbook(
            ["Sala duża", dt.date(2027, 1, 8), dt.time(17, 30), dt.time(19, 30), "Daty"],
            ["Sala duża", 46395, 0.729166666666667, 0.8125, "Liczby"],
            ["Sala duża", dt.datetime(2027, 1, 8), 17, 19.5 / 24, "Godzina bez minut"],
            ["Sala duża", "8.01.2027", "17.30", "24:00", "Tekst"],
        )
    )
    assert [wall(row) for row in rows] == [
        "2027-01-08 17:30–01-08 19:30", "2027-01-08 17:30–01-08 19:30", "2027-01-08 17:00–01-08 19:30",
        "2027-01-08 17:30–01-09 00:00",
    ]  # fmt: skip


def test_formula_is_neither_computed_nor_kept():
    (row,) = read(workbook(["Sala duża", dt.date(2027, 1, 8), dt.time(17), dt.time(18), '=HYPERLINK("http://example.org")']))
    assert row.title == ""
    assert read(workbook(["Sala duża", "=TODAY()", dt.time(17), dt.time(18), "Dziś"]))[0].trouble == "bad_date"


def test_end_at_the_start_is_no_time_and_bad_repeat_is_said():
    headings = [*HEADINGS, "Co tydzień do"]
    rows = read(
        workbook(
            ["S", "2027-01-08", "10:00", "10:00", "A", ""],
            ["S", "2027-01-08", "10:00", "11:00", "B", "2026-01-01"],
            ["S", "2027-01-08", "10:00", "11:00", "C", "2127-01-08"],
            headings=headings,
        )
    )
    assert [row.trouble for row in rows] == ["zero_length", "bad_repeat", "too_long_repeat"]


def test_what_is_no_sheet_is_refused_with_a_code():
    assert refused(b"") == refused(b" \r\n ") == "empty"
    assert refused(b"\x00\x01\x02" * 50) == "unknown_kind"
    assert refused(b"%PDF-1.7 and more") == "unknown_kind"
    assert refused(b"\xd0\xcf\x11\xe0\xa1\xb1") == "old_office"
    assert refused(b"PK\x03\x04 broken") == "broken_sheet"
    assert refused(b"a;b\n1;2\n") == "no_headings"
    assert refused(b"Sala;Data;Od\nA;2027-01-08;10") == "missing_heading"
    assert refused(sheet()) == "nothing_in_it"
    assert refused(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n") == "nothing_in_it"
    assert refused(b"x" * (MOST_BYTES + 1)) == "too_large"
    assert refused(sheet(*["S;2027-01-08;10;11;A"] * (MOST_ROWS + 1))) == "too_many"


def test_workbook_that_would_unpack_into_gigabytes_is_refused_before_it_is_opened():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * (90 * 1024 * 1024))
    assert len(buffer.getvalue()) < 200_000
    assert refused(buffer.getvalue()) == "unpacks_too_large"


def test_workbook_with_its_own_entities_is_refused():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr("xl/workbook.xml", b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]><x>&lol;</x>')
    assert refused(buffer.getvalue()) == "broken_sheet"


@given(st.dates(dt.date(2020, 1, 1), dt.date(2099, 12, 31)))
def test_date_is_read_back_from_every_way_people_write_it(day):
    ways = [day.isoformat(), f"{day:%d.%m.%Y}", f"{day.day}/{day.month}/{day.year}", f"{day:%d-%m-%y}", f"pt. {day:%d.%m.%Y} r."]
    ways += [day, dt.datetime.combine(day, dt.time(9)), (day - dt.date(1899, 12, 30)).days, f"{day:%Y-%m-%d} 00:00:00"]
    assert {day_of(way) for way in ways} == {day}


@given(st.integers(0, 23), st.integers(0, 59))
def test_time_is_read_back_from_every_way_people_write_it(hour, minute):
    time = dt.time(hour, minute)
    ways = [f"{hour}:{minute:02}", f"{hour:02}.{minute:02}", f"godz. {hour}:{minute:02}", f"{hour:02}:{minute:02}:00", time]
    ways += [(hour * 60 + minute) / 1440, dt.timedelta(hours=hour, minutes=minute), f"2027-04-03 {hour:02}:{minute:02}"]
    assert {time_of(way) for way in ways} == {time}


def test_count_of_people_is_found_in_words():
    assert [number_of(cell) for cell in ("ok. 15 osób", "10-12", 8, 7.0, "", None, "dużo", True)] == [15, 12, 8, 7, 0, 0, 0, 0]


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_whatever_stands_in_the_file_it_is_read_or_refused(rubbish):
    for data in (rubbish, sheet("Sala;2027-01-08;10;11;A") + rubbish, workbook(["S", "2027-01-08", 1, 2, "A"])[:-90] + rubbish):
        try:
            read(data)
        except Unreadable:
            pass


@pytest.mark.parametrize("title", ['=HYPERLINK("http://example.org")', "+48 600", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])
def test_written_sheet_never_holds_a_formula(title):
    line = csv_file(["Tytuł"], [[title]]).decode("utf-8-sig").split("\r\n", 1)[1]
    assert line.lstrip('"').startswith("'")
    cell = load_workbook(io.BytesIO(xlsx_file("Arkusz", ["Tytuł"], [[title]]))).active["A2"]
    assert cell.data_type == "s" and cell.value.strip() == title.strip()


def test_written_sheet_is_read_back_by_a_polish_excel():
    data = csv_file(["Sala", "Osoby"], [["Sala duża", 12]])
    assert data == "\ufeffSala;Osoby\r\nSala duża;12\r\n".encode()
