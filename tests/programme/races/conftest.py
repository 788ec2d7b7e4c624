"""A town whose rows are really committed, and the last word of the database after every race."""

import pytest

from mam.programme.models import Occurrence, SignUp
from mam.programme.words import STANDING, TAKING
from tests.races import cast  # noqa: F401 - a fixture


@pytest.fixture(autouse=True)
def never_over_and_nobody_twice(here):
    """After every race: no more people have places than there are, and nobody stands twice, whatever the callers were told."""
    yield
    for date in Occurrence.objects.select_related("event"):
        taken = sum(SignUp.objects.filter(occurrence=date, state__in=TAKING).values_list("size", flat=True))
        assert date.places is None or taken <= date.places
        standing = list(SignUp.objects.filter(occurrence=date, state__in=STANDING).values_list("person", flat=True))
        assert len(standing) == len(set(standing))
