"""The tables in the migrations are those of the models, and every step can be walked back."""

import os
import subprocess

import psycopg
import pytest
from django.conf import settings
from django.core.management import call_command

from tests.house import tree

SCRATCH = "mam_migrations_there_and_back"
OURS = ["home", "places", "people", "journal", "municipalities"]


@pytest.mark.django_db
def test_models_have_not_moved_away_from_the_migrations():
    call_command("makemigrations", "--check", "--dry-run", "-v", "0")


@pytest.fixture
def scratch():
    """An empty database of its own beside the tests' one; gives the environment that leads to it."""
    database = settings.DATABASES["default"]
    with psycopg.connect(dbname="postgres", user=database["USER"], host=database["HOST"], autocommit=True) as server:
        server.execute(f"DROP DATABASE IF EXISTS {SCRATCH}")
        server.execute(f"CREATE DATABASE {SCRATCH}")
        yield {**os.environ, "DATABASE_URL": f"postgresql://{database['USER']}@/{SCRATCH}?host={database['HOST']}"}
        server.execute(f"DROP DATABASE {SCRATCH} WITH (FORCE)")


def django(env, *words):
    command = [tree.ROOT / ".venv" / "bin" / "python", "-m", "django", *words]
    done = subprocess.run(command, env=env, cwd=tree.ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.django_db
def test_migrations_go_forward_back_to_nothing_and_forward_again(scratch):
    django(scratch, "migrate", "-v", "0")
    for room in OURS:
        django(scratch, "migrate", room, "zero", "-v", "0")
    assert "[X]" not in django(scratch, "showmigrations", *OURS)
    django(scratch, "migrate", "-v", "0")
    assert "[ ]" not in django(scratch, "showmigrations")
