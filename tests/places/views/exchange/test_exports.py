"""The list of bookings as a file."""

import io

import pytest
from openpyxl import load_workbook

from mam.journal.models import Entry
from mam.places.actions.booking import book
from mam.places.methods.files.reading import read_file

from ...asking import asked, at

PAGE = "/chrzanow/places/mam/export/"
DAYS = {"first": "2026-12-01", "last": "2026-12-31"}
FORMULA = '=HYPERLINK("http://example.org")'


@pytest.fixture
def host(here, sign_in):
    book(asked(here, here.small, title=FORMULA), at("12:00-13:00"))
    book(asked(here, here.hall, (here.projector, 2), title="Film", group=here.group), at("14:00-15:00"))
    return sign_in(here.host)


def test_text_file_is_defused_and_can_be_read_back(host):
    answer = host.get(PAGE, {**DAYS, "kind": "csv"})
    assert answer["Content-Disposition"].endswith('mam-2026-12-01-2026-12-31.csv"')
    text = answer.content.decode("utf-8-sig")
    assert "'=HYPERLINK" in text and ";=HYPERLINK" not in text and '"=HYPERLINK' not in text
    assert [row.rooms[0] for row in read_file(answer.content, None).rows] == ["Sala mała", "Sala duża", "Rzutnik × 2"]


def test_workbook_holds_text_where_a_formula_was_written(host):
    answer = host.get(PAGE, {**DAYS, "kind": "xlsx"})
    cells = [cell for row in load_workbook(io.BytesIO(answer.content)).active.iter_rows() for cell in row]
    (cell,) = [cell for cell in cells if cell.value == FORMULA]
    assert cell.data_type == "s"
    assert all(cell.data_type != "f" for cell in cells)


def test_each_download_is_written_in_the_journal(here, host):
    host.get(PAGE, {**DAYS, "kind": "csv"})
    assert Entry.objects.get(verb="bookings_exported").facts["lines"] == 3


@pytest.mark.parametrize(
    "given", [{"first": "2026-12-31", "last": "2026-12-01"}, {"first": "2020-01-01", "last": "2026-12-01"}, {"first": "x", "last": ""}]
)
def test_wrong_days_are_said_and_the_form_stays(host, given):
    assert host.get(PAGE, {**given, "kind": "csv"}).status_code == 422


def test_the_form_alone_gives_no_file(host):
    assert host.get(PAGE)["Content-Type"].startswith("text/html")
