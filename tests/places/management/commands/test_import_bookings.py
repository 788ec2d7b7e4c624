"""The command that takes files over, with its list in JSON."""

import json

import pytest
from django.core.management import CommandError, call_command

from mam.municipalities.scope import scope
from mam.places.methods.files.rows import MOST_BYTES
from mam.places.models import Booking, CalendarImport

from ...actions.importing.files import DATA, sheet

LINES = ("Sala mała;2026-12-02;12:00;13:00;Szachy", "Sala mała;2026-12-06;12:00;13:00;Niedziela", ";2026-12-03;12:00;13:00;Bez sali")


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "wykaz.csv"
    path.write_bytes(sheet(*LINES))
    return path


@pytest.fixture
def run(cast, capsys):
    """Runs the command for Chrzanów and gives the list that it prints."""

    def ran(path, *words):
        call_command("import_bookings", str(path), "--centre", "mam", "--municipality", "chrzanow", *words, "--json")
        return json.loads(capsys.readouterr().out)

    return ran


def test_dry_run_says_for_each_row_what_it_becomes_and_writes_nothing(cast, file, run):
    rows = run(file, "--dry-run")
    assert [row.get("becomes") for row in rows] == ["confirmed", None, None]
    assert [[reason["code"] for reason in row["refused"]] for row in rows[1:]] == [["closed"], ["no_room"]]
    assert all(set(reason) == {"code", "sentence", "works"} for row in rows[1:] for reason in row["refused"])
    assert {"line", "room", "start", "end", "becomes"} == set(rows[0])
    with scope(cast.town):
        assert Booking.objects.count() == CalendarImport.objects.count() == 0


def test_the_real_run_books_and_the_second_time_nothing(cast, file, run):
    assert [row.get("becomes") for row in run(file, "--room", "sala-duza")] == ["confirmed", None, "confirmed"]
    assert [row["refused"][0]["code"] for row in run(file, "--room", "Sala duża")] == ["already_here", "closed", "already_here"]
    with scope(cast.town):
        assert Booking.objects.count() == 2 and CalendarImport.objects.get().by == cast.coordinator


def test_a_calendar_tells_uids_and_a_named_person_takes_over(cast, run):
    rows = run(DATA / "mrbs.ics", "--by", cast.host.email)
    assert len(rows) == 7 and all(row["uid"].startswith("MRBS-") and row["becomes"] == "confirmed" for row in rows)
    with scope(cast.town):
        assert CalendarImport.objects.get().by == cast.host


def test_a_readable_table_without_json(cast, file, capsys):
    call_command("import_bookings", str(file), "--centre", "mam", "--municipality", "chrzanow", "--dry-run")
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 4 and "2026-12-02 12:00–13:00" in lines[0] and "Sala mała" in lines[0]


def refused(*words) -> str:
    with pytest.raises(CommandError) as trouble:
        call_command("import_bookings", *map(str, words), "--json")
    return str(trouble.value)


def test_the_town_is_asked_for_only_when_two_have_such_a_centre(cast, file):
    assert "chrzanow, nowy-sacz" in refused(file, "--centre", "mam")
    with scope(cast.other.town):
        cast.other.centre.slug = "inny"
        cast.other.centre.save()
    call_command("import_bookings", str(file), "--centre", "mam", "--dry-run", "--json")


HERE = ("--centre", "mam", "--municipality", "chrzanow")


@pytest.mark.parametrize(
    "words",
    [
        ("--centre", "nie-ma"),
        ("--centre", "mam", "--municipality", "nie-ma"),
        (*HERE, "--room", "x"),
        (*HERE, "--by", "nikt@example.org"),
        (*HERE, "--by", "maria.wrona@example.org"),
    ],
)
def test_wrong_centre_town_room_or_person_is_said(cast, file, words):
    assert refused(file, *words).endswith(".")


def test_a_file_of_fifty_megabytes_is_refused_before_it_is_read(cast, tmp_path):
    large = tmp_path / "large.ics"
    with large.open("wb") as opened:
        opened.truncate(50 * 1024 * 1024)
    assert str(MOST_BYTES // 1024 // 1024) in refused(large, "--centre", "mam", "--municipality", "chrzanow")


@pytest.mark.parametrize("data", [b"", b"\x00\xff" * 99, b"BEGIN:VCALENDAR\n", b"PK\x03\x04", b"a;b\n"])
def test_a_broken_file_is_one_sentence(cast, tmp_path, data):
    path = tmp_path / "broken"
    path.write_bytes(data)
    assert refused(path, "--centre", "mam", "--municipality", "chrzanow").endswith(".")
    assert refused(tmp_path / "missing", "--centre", "mam", "--municipality", "chrzanow").endswith(".")
