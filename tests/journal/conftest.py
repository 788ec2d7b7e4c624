import pytest

from mam.journal import topics
from tests.journal.post import post_office


@pytest.fixture
def post(settings):
    with post_office(settings) as kept:
        yield kept


@pytest.fixture
def known_topics(monkeypatch):
    """Two topics of our own: news, which may be off and wait for the daily letter, and changes, which may not."""
    monkeypatch.setattr(topics, "_topics", {})
    monkeypatch.setattr(topics, "_of_kind", {})
    topics.register("news", "Nowości", may_be_off=True, digestible=True, kinds=("news",), order=1)
    topics.register("changes", "Zmiany", order=2)
