"""Starts one embedded PostgreSQL for all test processes of this checkout, before Django reads its settings.

Loaded by `-p`, because pytest-django reads the settings before any conftest. The process that started the server stops it,
unless MAM_KEEP_POSTGRES=1 asks to leave it for the next run.
"""

import fcntl
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from launch import postgres  # noqa: E402

_mine = []


def start_server():
    folder = ROOT / ".data" / "tests"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        server = postgres.start(folder / "postgres", durable=False)
    os.environ["DATABASE_URL"] = server.url()
    if os.environ.get("MAM_KEEP_POSTGRES") != "1":
        _mine.append(server)


def pytest_unconfigure(config):
    for server in _mine:
        server.stop()
    _mine.clear()


if "DATABASE_URL" not in os.environ:
    start_server()
