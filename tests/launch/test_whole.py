"""The commands as a person types them: the demo opens, stops and opens again; a real server opens on safe settings."""

import contextlib
import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import psycopg
import pytest
from django.conf import settings

from launch.commands import free_port
from tests.launch.test_safety import SAFE

ROOT = Path(__file__).resolve().parents[2]
OURS = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "PYTHONPATH", "MAM_DEMO", "MAM_DATA", "MAM_MEDIA")


@contextlib.contextmanager
def running(*words, ready: str, **env):
    """./mam … until it says that it is open; gives everything it said so far."""
    clean = {key: value for key, value in os.environ.items() if key not in OURS}
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "mam"), *words], cwd=ROOT, env={**clean, **env, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    try:
        said = []
        for line in process.stdout:
            said.append(line)
            if ready in line:
                break
        assert process.poll() is None, "".join(said)
        yield process, "".join(said)
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
    assert process.returncode == 0


def children(pid: int) -> list[int]:
    """Every process below this one that is alive."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, parent = stat.read_text().rsplit(")", 1)[1].split()[:2]
            if state != "Z":
                parents.setdefault(int(parent), []).append(int(stat.parent.name))
    found, waiting = [], [pid]
    while waiting:
        below = parents.get(waiting.pop(), [])
        found += below
        waiting += below
    return found


def alive(pids: list[int]) -> list[int]:
    return [pid for pid in pids if Path(f"/proc/{pid}").exists()]


def page(port: int, path: str, **headers) -> str:
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.read().decode()


@pytest.mark.skipif(not Path("/proc").exists(), reason="looks at processes in /proc")
def test_the_demo_opens_stops_whole_and_opens_again_as_it_was(tmp_path):
    port = free_port(8300)
    words = ("demo", "--port", str(port), "--data", str(tmp_path / "demo"))
    with running(*words, ready="MAM jest otwarte") as (process, said):
        assert "Chrzanów: filled" in said
        assert "MAM Chrzanów" in page(port, "/chrzanow/") and "Teresa" in page(port, "/demo/")
        family = children(process.pid)
        assert len(family) >= 4
    for _ in range(50):
        if not alive(family):
            break
        time.sleep(0.1)
    assert not alive(family)
    begun = time.monotonic()
    with running(*words, ready="MAM jest otwarte") as (_process, said):
        assert "filled" not in said
        assert time.monotonic() - begun < 60


@pytest.fixture
def own_database(db):
    """A database beside the tests' one, for a real server."""
    here = settings.DATABASES["default"]
    name = f"mam_real_{os.getpid()}"
    with psycopg.connect(dbname="postgres", user=here["USER"], host=here["HOST"], autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        yield f"postgresql://{here['USER']}@/{name}?host={here['HOST']}"
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_a_real_server_opens_on_safe_settings(own_database, tmp_path):
    port = free_port(8400)
    env = {**SAFE, "DATABASE_URL": own_database, "MAM_DATA": str(tmp_path)}
    behind_proxy = {"Host": "mam.example.pl", "X-Forwarded-Proto": "https"}
    with running("run", "--port", str(port), "--workers", "1", ready="MAM: https", **env):
        front = page(port, "/", **behind_proxy)
        assert "MAM" in front and 'href="/demo/"' not in front
        with pytest.raises(urllib.error.HTTPError):
            page(port, "/demo/", **behind_proxy)
        with pytest.raises(urllib.error.HTTPError):
            page(port, "/", Host="somewhere.else", **{"X-Forwarded-Proto": "https"})
