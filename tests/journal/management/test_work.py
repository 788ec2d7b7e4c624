import subprocess
import sys
import time

import pytest

from mam.journal.actions import notify
from mam.municipalities.scope import scope
from tests import cast as people
from tests.journal.post import env_beside


@pytest.fixture
def two_left(transactional_db):
    """Two letters whose job went with a worker that was killed."""
    cast = people.chrzanow()
    with scope(cast.town):
        for person in (cast.resident, cast.neighbour):
            notify(person.as_recipient(), "hello", "Sala", "Czeka.", in_bulk=True)


def worker(port: int) -> subprocess.Popen:
    return subprocess.Popen([sys.executable, "-m", "django", "work"], env=env_beside(port))


def test_a_worker_that_starts_goes_on_with_letters_that_have_no_job_and_stops_when_told(two_left, post):
    process, until = worker(post.port), time.monotonic() + 60
    try:
        while len(post.letters) < 2 and time.monotonic() < until:
            time.sleep(0.1)
    finally:
        process.terminate()
    assert len(post.letters) == 2 and process.wait(30) is not None
