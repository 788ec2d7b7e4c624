"""The clock stands still on Wednesday, 25 November 2026, at ten in the morning."""

import pytest
import time_machine

from .asking import NOW


@pytest.fixture(autouse=True)
def stopped_clock():
    with time_machine.travel(NOW, tick=False):
        yield
