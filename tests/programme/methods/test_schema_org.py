"""What search engines read about a date."""

import datetime as dt
import json
from dataclasses import replace

from mam.programme.methods.facts import Facts
from mam.programme.methods.schema_org import as_data_block, event_of

START = dt.datetime(2026, 12, 2, 16, 30, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def facts(**fields) -> Facts:
    """A date with nothing special about it."""
    words = dict.fromkeys(Facts.__slots__, "")
    plain = {
        "uid": "1@mam", "event": "klub", "day": START.date(), "kind": "hobby", "title": "Klub", "start": START, "end": START + HOUR,
        "moved_from": None, "cancelled": False, "where": "Sala duża", "rooms": ("Sala duża",), "in_the_house": True, "centre": "MAM",
        "street": "ul. Próbna 1", "town": "Chrzanów", "access": (), "step_free": False, "organiser": "Klub", "organiser_is_group": True,
        "age_from": None, "age_to": None, "free": True, "places": None, "tags": (), "url": "https://mam.example/x/", "modified": START,
        "sequence": 0, "language": "pl",
    }  # fmt: skip
    return replace(Facts(**words | plain), **fields)


def test_hours_carry_the_offset_of_warsaw():
    found = event_of(facts())
    assert (found["startDate"], found["endDate"]) == ("2026-12-02T17:30+01:00", "2026-12-02T18:30+01:00")


def test_a_planned_date_is_scheduled_free_and_in_the_house():
    found = event_of(facts())
    assert found["eventStatus"] == "https://schema.org/EventScheduled" and "previousStartDate" not in found
    assert found["offers"]["price"] == "0" and found["isAccessibleForFree"] is True
    assert found["location"]["address"]["streetAddress"] == "ul. Próbna 1"


def test_a_moved_date_tells_the_hour_before():
    found = event_of(facts(moved_from=(START - HOUR, START)))
    assert found["eventStatus"].endswith("EventRescheduled") and found["previousStartDate"] == "2026-12-02T16:30+01:00"


def test_a_date_called_off_is_cancelled_also_after_a_move():
    found = event_of(facts(cancelled=True, moved_from=(START - HOUR, START)))
    assert found["eventStatus"].endswith("EventCancelled")


def test_what_costs_offers_nothing():
    found = event_of(facts(free=False))
    assert "offers" not in found and found["isAccessibleForFree"] is False


def test_a_place_outside_has_no_street_of_the_centre():
    location = event_of(facts(in_the_house=False, where="Planty"))["location"]
    assert location["name"] == "Planty" and "streetAddress" not in location["address"]


def test_ages_and_places_are_told_when_known():
    found = event_of(facts(age_from=6, age_to=10, places=12))
    assert found["typicalAgeRange"] == "6-10" and found["maximumAttendeeCapacity"] == 12
    assert event_of(facts(age_from=60))["typicalAgeRange"] == "60-"


def test_no_title_can_leave_its_script():
    block = as_data_block(event_of(facts(title="</script><script>alert(1)</script>&\u2028")))
    assert not {"<", ">", "&", "\u2028"} & set(block)
    assert json.loads(block)["name"] == "</script><script>alert(1)</script>&\u2028"
