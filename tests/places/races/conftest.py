"""A town whose rows are really committed, and eight people who want the same."""

import pytest

from mam.places.models import Occupancy
from tests import cast as people
from tests.races import cast  # noqa: F401 - a fixture

NAMES = ("Lis", "Borsuk", "Wydra", "Kuna", "Jeż", "Ryś", "Bóbr", "Zając")


@pytest.fixture
def eight(here):
    """Eight residents without accounts."""
    return [people.person("Alex", name, account=False) for name in NAMES]


@pytest.fixture(autouse=True)
def nobody_twice(here):
    """After every race: no part is held by two bookings at overlapping times, whatever the callers were told."""
    yield
    rows = list(Occupancy.objects.filter(holds=True).values_list("part", "booking", "during"))
    twice = [
        (one, other)
        for one in rows
        for other in rows
        if one[0] == other[0] and one[1] != other[1] and one[2].lower < other[2].upper and other[2].lower < one[2].upper
    ]
    assert twice == []
