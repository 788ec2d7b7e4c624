"""A town whose rows are really committed, for tests in which many want the same at one moment."""

import pytest

from tests import cast as people


@pytest.fixture
def cast(transactional_db):
    """The same cast as everywhere, seen by every connection."""
    here = people.chrzanow()
    here.other = people.nowy_sacz()
    return here
