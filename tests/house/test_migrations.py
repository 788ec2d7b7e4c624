"""The tables in the migrations are those of the models, and every step can be walked back."""

import os
import subprocess

import psycopg
import pytest
from django.conf import settings
from django.core.management import call_command

from tests.house import tree

SCRATCH = settings.DATABASES["default"]["TEST"]["NAME"] + "_there_and_back"  # whoever tests beside us has another
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


THERE_AND_BACK = f"""
import django
from django.core.management import call_command
from django.db.migrations.recorder import MigrationRecorder
from django.db import connection
django.setup()
call_command("migrate", verbosity=0)
for room in {OURS}:
    call_command("migrate", room, "zero", verbosity=0)
left = MigrationRecorder(connection).applied_migrations()
assert not [name for name in left if name[0] in {OURS}], left
call_command("migrate", verbosity=0)
call_command("migrate", "--check", verbosity=0)
"""


@pytest.mark.django_db
def test_migrations_go_forward_back_to_nothing_and_forward_again(scratch):
    """In a process of its own, because the database of this one is taken."""
    command = [tree.ROOT / ".venv" / "bin" / "python", "-c", THERE_AND_BACK]
    done = subprocess.run(command, env=scratch, cwd=tree.ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
