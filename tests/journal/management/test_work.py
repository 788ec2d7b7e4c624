import os
import subprocess
import sys
import time
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.db import connection

from mam.journal.actions import notify
from mam.municipalities.scope import scope
from tests import cast as people


@pytest.fixture
def two_left(transactional_db):
    """Two letters whose job went with a worker that was killed."""
    cast = people.chrzanow()
    with scope(cast.town):
        for person in (cast.resident, cast.neighbour):
            notify(person.as_recipient(), "hello", "Sala", "Czeka.", in_bulk=True)


def worker(port: int) -> subprocess.Popen:
    name = connection.settings_dict["NAME"]
    database = urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}"))
    env = {**os.environ, "MAM_EMAIL_URL": f"smtp://127.0.0.1:{port}", "DATABASE_URL": database}
    return subprocess.Popen([sys.executable, "-m", "django", "work"], env=env)


def test_a_worker_that_starts_goes_on_with_letters_that_have_no_job_and_stops_when_told(two_left, post):
    process, until = worker(post.port), time.monotonic() + 60
    try:
        while len(post.letters) < 2 and time.monotonic() < until:
            time.sleep(0.1)
    finally:
        process.terminate()
    assert len(post.letters) == 2 and process.wait(30) is not None
