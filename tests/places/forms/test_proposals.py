"""A proposal in a radio button says the same when it is read back; anything else is nothing."""

import datetime as dt

import pytest
from django.http import QueryDict

from mam.places.actions.ask import Alternative
from mam.places.forms.proposals import read, taken_over, written

from ..asking import at


def test_a_written_proposal_is_read_back(here):
    span = at("17:00-19:00")
    assert read(written(Alternative(((here.hall, 1), (here.projector, 2)), span))) == (
        [("sala-duza", 1), ("rzutnik", 2)],
        span,
    )


@pytest.mark.parametrize(
    "text",
    ["", "a", "a|b|c", "a*1|2026-12-02T10:00|2026-12-02T11:00", "a*x|2026-12-02T10:00+00:00|2026-12-02T11:00+00:00"],
)
def test_anything_else_is_no_proposal(text):
    assert read(text) is None


def test_a_chosen_proposal_takes_the_place_of_things_and_hours(here):
    data = QueryDict(mutable=True)
    data.update(
        {"day": "2026-01-01", "title": "Szachy", "instead": written(Alternative(((here.hall, 1),), at("17:00-19:00")))}
    )
    changed = taken_over(data)
    assert (changed["day"], changed["from"], changed["to"]) == ("2026-12-02", "17:00", "19:00")
    assert changed.getlist("thing") == ["sala-duza"] and changed["title"] == "Szachy"


def test_the_second_pass_of_a_repeated_hour_is_kept(here):
    night = dt.datetime(2027, 10, 31, 1, 30, tzinfo=dt.UTC)
    span = type(at("10:00-11:00"))(night, night + dt.timedelta(hours=1))
    data = QueryDict(mutable=True)
    data["instead"] = written(Alternative(((here.locker, 1),), span))
    assert taken_over(data)["fold"] == "1"
