"""A town whose rows are really committed, and the last word of the ledger after every race."""

import pytest
from django.db.models import Sum

from mam.reciprocity.models import LedgerLine
from tests.races import cast  # noqa: F401 - a fixture


@pytest.fixture(autouse=True)
def all_lines_sum_to_zero(here):
    yield
    assert (LedgerLine.objects.aggregate(total=Sum("minutes"))["total"] or 0) == 0
