"""Short words for tests of keeping: what was refused, and what the journal tells."""

from contextlib import contextmanager

import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry


@contextmanager
def refused(*codes: str):
    """The deed inside is refused for exactly these reasons."""
    with pytest.raises(Refusal) as no:
        yield no
    assert no.value.codes == list(codes)


def told(verb: str) -> list[Entry]:
    return list(Entry.objects.filter(verb=verb))
