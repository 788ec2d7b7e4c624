"""A town whose rows are really committed, and the last word of the database after every race."""

import pytest

from mam.voice.models import CodeUse, Vote
from tests.races import cast  # noqa: F401 - a fixture


@pytest.fixture(autouse=True)
def as_many_votes_as_uses(here):
    """After every race: each use of a code on the web is one vote, whatever the callers were told."""
    yield
    assert Vote.objects.filter(channel="web").count() == CodeUse.objects.exclude(channel="paper").count()
