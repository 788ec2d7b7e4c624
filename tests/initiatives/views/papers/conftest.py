import pytest

from mam.initiatives.models import Initiative
from mam.municipalities.scope import scope
from tests.initiatives import papers


@pytest.fixture
def planned(cast) -> Initiative:
    """An initiative with a plan, as papers need it."""
    with scope(cast.town):
        return papers.planned(cast)
