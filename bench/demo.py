"""How soon the demo of a cold clone answers, how soon the second time, how much memory it takes idle, and whether it stops whole."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from launch.environment import ROOT

from .report import Column, Report
from .server import free_port, say

COLD, AGAIN, MEMORY, STOP = 120, 30, 450, 10  # seconds, seconds, MB, seconds
LONGEST = 600
SETTLE = 20
HOUSE = "/chrzanow/places/mam-chrzanow/"
PAGES = ("/", "/demo/", "/chrzanow/", "/nowy-sacz/", HOUSE, f"{HOUSE}week/", f"{HOUSE}day/", "/letters/")
COLUMNS = [Column("what", "what", 44), Column("target", "target", 8), Column("measured", "measured", 9), Column("ok", "ok", 4)]
WORDS = {"web": "granian", "worker": "django\0work", "postgres": "postgres"}
LEFT_OUT = ("PYTHONPATH", "DJANGO_SETTINGS_MODULE", "DATABASE_URL", "VIRTUAL_ENV")


@dataclass
class Running:
    """The demo while it serves. seconds: from typing the command until the first page answered."""

    process: subprocess.Popen
    port: int
    seconds: float


def main() -> Report:
    rows = []
    with tempfile.TemporaryDirectory(dir="/var/tmp", prefix="mam-clone-") as folder:
        Path(folder).chmod(0o755)
        clone = Path(folder) / "mam"
        say("cloning")
        subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
        with running(clone) as demo:
            rows.append(row("cold clone until the first page, s", COLD, demo.seconds))
            visit(demo.port)
            say(f"waiting {SETTLE} s for it to be idle")
            time.sleep(SETTLE)
            parts = memory(demo.process.pid)
            rows.append(row("idle memory of everything (PSS), MB", MEMORY, sum(parts.values())))
            family = tree(demo.process.pid)
            rows.append(row("Ctrl-C until every process is gone, s", STOP, interrupted(demo, family)))
        with running(clone) as demo:
            rows.append(row("second start until the first page, s", AGAIN, demo.seconds))
    facts = {"memory by part": {name: round(size) for name, size in parts.items()}}
    facts |= {"cores": os.cpu_count(), "python": sys.version.split()[0], "load": [round(load, 1) for load in os.getloadavg()]}
    return Report("demo", COLUMNS, rows, facts)


def row(what: str, target: float, measured: float) -> dict:
    return {"what": what, "target": target, "measured": round(measured, 1), "ok": measured <= target}


@contextmanager
def running(clone: Path) -> Iterator[Running]:
    port, begun = free_port(), time.monotonic()
    env = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
    say("starting ./mam demo")
    command = [sys.executable, "mam", "demo", "--port", str(port)]
    process = subprocess.Popen(command, cwd=clone, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not open_at(port):
            if process.poll() is not None or time.monotonic() - begun > LONGEST:
                raise SystemExit("The demo did not open.")
            time.sleep(0.1)
        yield Running(process, port, time.monotonic() - begun)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)


def open_at(port: int) -> bool:
    """Whether the front page answers; the port is asked first, because a try of a page costs more."""
    with socket.socket() as door:
        if door.connect_ex(("127.0.0.1", port)):
            return False
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as page:
            return page.status == 200
    except OSError:
        return False


def visit(port: int) -> None:
    """Everything is loaded once, so that idle means after use."""
    for path in PAGES * 3:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30) as page:
            page.read()


def interrupted(demo: Running, family: list[int]) -> float:
    begun = time.monotonic()
    demo.process.send_signal(signal.SIGINT)
    demo.process.wait(60)
    while any(Path(f"/proc/{pid}").exists() for pid in family):
        if time.monotonic() - begun > 60:
            break
        time.sleep(0.05)
    return time.monotonic() - begun


def tree(pid: int) -> list[int]:
    """The process and everything below it."""
    parents: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents.setdefault(int(stat.read_text().rsplit(")", 1)[1].split()[1]), []).append(int(stat.parent.name))
        except OSError:
            continue
    found = [pid]
    for member in found:
        found += parents.get(member, [])
    return found


def memory(pid: int) -> dict[str, float]:
    """Proportional memory in MB by part: launcher, web, worker, postgres. Shared pages count once in all."""
    parts = {"launcher": 0.0, "web": 0.0, "worker": 0.0, "postgres": 0.0}
    for member in tree(pid):
        command = Path(f"/proc/{member}/cmdline").read_bytes().decode(errors="replace")
        name = next((part for part, word in WORDS.items() if word in command), "launcher")
        lines = Path(f"/proc/{member}/smaps_rollup").read_text().splitlines()
        parts[name] += next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    return parts
