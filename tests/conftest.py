"""Fixtures for every test: the cast of two towns and an open scope."""

import pytest
from django.db import connection

from mam.municipalities.scope import scope
from tests import cast as people


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Before the test database is dropped, whoever still listens to it is sent home: threads of a running house, a worker."""
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    connection.close()
    connection.close_pool()


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
