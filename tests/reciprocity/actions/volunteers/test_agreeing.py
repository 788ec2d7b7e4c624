import datetime as dt

import pytest

from mam.core import clock
from mam.core.refusal import Refusal
from mam.people.models import Guardianship
from mam.reciprocity.actions.volunteers.agreeing import crossing_words, end_agreement, prolong_agreement, sign_agreement
from mam.reciprocity.actions.volunteers.hours import confirm_hours, contribution, enter_hours
from mam.reciprocity.actions.volunteers.printing import (
    agreement_sheet,
    certificate_sheet,
    month_csv,
    month_sheet,
    sheet_pdf,
)
from mam.reciprocity.methods.agreements import prolonging
from mam.reciprocity.models import HourEntry
from tests.reading import text as text_of
from tests.reciprocity.volunteers import DAY, agreement


def refused(deed) -> list[str]:
    with pytest.raises(Refusal) as no:
        deed()
    return no.value.codes


def test_an_agreement_goes_from_draft_to_signed_prolonged_over_the_line_and_ended(here):
    made = agreement(here)
    today = clock.today()
    sign_agreement(made, today, "Nina Prezeska", by=here.ngo_leader)
    row = prolong_agreement(made, made.ends + DAY, today, by=here.ngo_leader)
    assert row.changes_from == today
    assert prolong_agreement(made, row.until, today, by=here.ngo_leader) == row
    ended = end_agreement(made, today + DAY, "volunteer", "Wyjazd", noticed=today, by=here.host)
    assert (ended.state, ended.ends, ended.first_ends) == ("ended", row.until, made.ends)


def test_crossing_the_line_is_said_with_its_day_and_staying_under_it_is_not():
    first = dt.date(2027, 3, 1)
    crossing = prolonging(first, first + 29 * DAY, first + 30 * DAY, first + 9 * DAY)
    assert "10.03.2027" in crossing_words(crossing)
    assert crossing_words(prolonging(first, first, first + 29 * DAY, first)) == ""


def test_a_minor_needs_a_guardian_and_children_a_check(here):
    here.resident.birth_year = clock.today().year - 15
    here.resident.save()
    assert refused(lambda: agreement(here, with_children=True)) == ["no_consent", "no_check"]
    Guardianship.objects.create(child=here.resident, guardian=here.leader, since=clock.today())
    assert agreement(here, guardian=here.leader, consented=clock.today()).guardian == here.leader


def test_bad_facts_hear_every_reason(here):
    facts = {"tasks": "x" * 10_000, "place": "", "termination": "", "days": 0, "organiser": here.group}
    assert refused(lambda: agreement(here, **facts)) == ["tasks", "place", "termination", "dates", "organiser"]


def test_a_stranger_to_the_agreement_neither_signs_nor_prolongs(here):
    made = agreement(here)
    assert refused(lambda: sign_agreement(made, clock.today(), "Ktoś", by=here.leader)) == ["not_allowed"]
    assert refused(lambda: prolong_agreement(made, made.ends + DAY, clock.today(), by=here.host)) == ["not_signed"]


def test_hours_are_never_ahead_negative_or_beyond_a_day(here):
    today = clock.today()
    assert refused(lambda: enter_hours(here.resident, today + DAY, -5, "", by=here.resident)) == [
        "what",
        "future",
        "minutes",
    ]
    enter_hours(here.resident, today, 23 * 60, "Sprzątanie", by=here.resident)
    assert refused(lambda: enter_hours(here.resident, today, 61, "Sprzątanie", by=here.resident)) == ["over_a_day"]
    assert refused(lambda: enter_hours(here.resident, today, 60, "Coś", by=here.leader)) == ["not_allowed"]


def test_the_house_confirms_and_nobody_their_own(here):
    entry = enter_hours(here.host, clock.today(), 60, "Sprzątanie", by=here.host)
    assert entry.confirmed is None
    assert refused(lambda: confirm_hours(entry, by=here.host)) == ["own"]
    assert confirm_hours(entry, by=here.coordinator).confirmed_by == here.coordinator


def test_the_contribution_counts_only_confirmed_hours_at_the_rate_of_the_town(here):
    from mam.municipalities.actions import introduce_setting

    enter_hours(here.resident, clock.today(), 90, "Sprzątanie", by=here.host)
    enter_hours(here.resident, clock.today(), 60, "Herbata", by=here.resident)
    assert contribution(HourEntry.objects.all(), clock.today()).value is None
    introduce_setting("volunteer-hour-rate", 40, valid_from=clock.today(), source="umowa")
    given = contribution(HourEntry.objects.all(), clock.today())
    assert (given.minutes, str(given.value), given.confirmed) == (90, "60.00", False)


def test_papers_say_the_facts(here):
    made = sign_agreement(agreement(here), clock.today(), "Nina Prezeska", by=here.host)
    enter_hours(here.resident, clock.today(), 90, "Sprzątanie", by=here.host)
    assert here.resident.name in text_of(sheet_pdf(agreement_sheet(made), "pl"))
    assert "1:30" in text_of(sheet_pdf(certificate_sheet(made, by=here.resident), "pl"))
    assert "1:30" in text_of(sheet_pdf(month_sheet(here.resident, clock.today()), "pl"))
    assert "Sprzątanie" in month_csv(here.resident, clock.today()).decode("utf-8-sig")
