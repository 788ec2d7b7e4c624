"""Fixtures for every test: the cast of two towns and an open scope."""

import pytest

from mam.municipalities.scope import scope
from tests import cast as people


@pytest.fixture
def cast(db):
    """Chrzanów with everybody in it. The other town is in cast.other."""
    here = people.chrzanow()
    here.other = people.nowy_sacz()
    return here


@pytest.fixture
def here(cast):
    """The cast with the scope of Chrzanów open for the whole test."""
    with scope(cast.town):
        yield cast


@pytest.fixture
def sign_in(client):
    """Signs a person of the cast in: `client = sign_in(cast.host)`."""

    def signed(somebody):
        client.force_login(somebody.account, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return signed
