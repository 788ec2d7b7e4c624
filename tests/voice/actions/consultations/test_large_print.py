"""Whoever needs large letters gets the whole of it: easy words first, days, paper, phone, meetings with their dates."""

import datetime as dt

import pytest

from mam.core.dates import when_words
from mam.core.refusal import Refusal
from mam.core.text import hard_spaces
from mam.programme.words import OccurrenceState
from mam.voice.actions.consultations.announcing import announce
from mam.voice.actions.consultations.large_print import SHEETS, large_print, large_print_pdf
from mam.voice.actions.consultations.preparing import add_form, change_consultation
from tests import reading
from tests.programme import making
from tests.voice import consultations

pytestmark = pytest.mark.django_db
EASY = "Zażółć gęślą jaźń.\nTo jest plac.\nCo ma na nim być?"
LEAST = 20


def sizes(content: bytes) -> set[float]:
    """The sizes of all letters in points, as they come out on the paper."""
    found = set()

    def seen(text, _outer, matrix, _font, size):
        if text.strip():
            found.add(round(abs(matrix[3]) * size, 1))

    for page in reading.opened(content).pages:
        page.extract_text(visitor_text=seen)
    return found


def with_meeting(here):
    row = consultations.draft(here, easy_text=EASY)
    event = making.event(here, title="Rozmowa o placu", dates=[])
    making.date(event, day=making.DAY + dt.timedelta(days=1), hours="11:00-12:00", state=OccurrenceState.CANCELLED, reason="Awaria.")
    kept = making.date(event)
    add_form(row, "meeting", event=event, by=here.official)
    add_form(row, "walk", note="sobota, 10:00, przed dworcem", by=here.official)
    return announce(row, by=here.official), kept


def test_it_says_easy_words_first_then_the_short_version_days_and_ways(here):
    here.centre.phone = "32 600 00 01"
    here.centre.save()
    row, kept = with_meeting(here)
    text = reading.text(large_print_pdf(row, "pl"))
    said = [row.title, "Zażółć gęślą jaźń.", "Co ma na nim być?", consultations.SHORT[:40], "Uwagi przyjmujemy", "Na papierze",
            "32 600 00 01", "Rozmowa o placu", "przed dworcem", row.seat]  # fmt: skip
    places = [text.index(words) for words in said]
    assert places == sorted(places)
    assert when_words(*kept.during).replace("\N{NO-BREAK SPACE}", " ") in text


def test_a_date_called_off_is_not_printed(here):
    row, _kept = with_meeting(here)
    lines = next(part["lines"] for part in large_print(row)["parts"] if any("Rozmowa" in line for line in part["lines"]))
    assert sum("11:00" in line for line in lines) == 0 and any("17:30" in line for line in lines)


def test_no_letter_is_under_twenty_points(here):
    row, _kept = with_meeting(here)
    found = sizes(large_print_pdf(row, "pl"))
    assert found and min(found) >= LEAST


def test_it_is_tagged_and_the_code_leads_to_the_page(here, settings):
    settings.MAM_ADDRESS = "https://mam.example.org"
    row, _kept = with_meeting(here)
    content = large_print_pdf(row, "pl")
    reading.assert_accessible(content, f"{large_print(row)['number']}: {row.title}")
    assert {"H1", "H2", "Figure"} <= set(reading.roles(content))
    assert large_print(row)["link"] == f"mam.example.org/chrzanow/voice/consultations/{row.number}/"
    assert SHEETS.joinpath("large.typ").exists()


def test_without_easy_words_it_begins_with_the_short_version(here):
    row = consultations.open_one(here)
    assert large_print(row)["parts"][0]["lines"] == [hard_spaces(consultations.SHORT)]


def test_easy_words_that_are_hard_are_refused_before_the_announcement_and_after(here):
    hard = " ".join(["słowo"] * 16) + "."
    row = consultations.draft(here, easy_text=hard)
    with pytest.raises(Refusal) as no:
        announce(row, by=here.official)
    assert [(reason.code, reason.field) for reason in no.value.reasons] == [("long_sentence", "easy_text")]
    change_consultation(row, consultations.ask(easy_text=EASY), by=here.official)
    announce(row, by=here.official)
    with pytest.raises(Refusal):
        change_consultation(row, consultations.ask(easy_text=hard), by=here.official)
    change_consultation(row, consultations.ask(easy_text="Plac będzie nowy."), by=here.official)
    row.refresh_from_db()
    assert row.easy_text == "Plac będzie nowy."
