"""A house of its own for measuring: PostgreSQL in a fresh folder with durable settings, and servers started as ./mam run does."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from launch import postgres
from launch.environment import PYTHON, ROOT
from launch.serving import environment, manage, stop, web_command, worker_command

WORKERS = 2  # as ./mam run


def say(sentence: str) -> None:
    print(f"[{time.strftime('%H:%M:%S')}] {sentence}", file=sys.stderr, flush=True)


@dataclass
class House:
    """One PostgreSQL with any number of databases, and the servers that run on them."""

    postgres: postgres.Server
    folder: Path
    children: list[subprocess.Popen] = field(default_factory=list)

    def env(self, database: str, port: int = 8000) -> dict[str, str]:
        return environment(
            DATABASE_URL=self.postgres.url(database), MAM_ADDRESS=f"http://127.0.0.1:{port}", MAM_STATIC="manifest",
            MAM_SECRET_KEY="measuring-" * 6, MAM_DATA=str(self.folder), MAM_MEDIA=str(self.folder / "media"),
        )  # fmt: skip

    def prepare(self, database: str) -> None:
        """Tables, texts and static files, as ./mam run makes them."""
        for words in (("texts", "--compile"), ("migrate", "-v", "0"), ("collectstatic", "--noinput", "-v", "0")):
            if manage(*words, env=self.env(database)):
                raise SystemExit(f"{words[0]} failed")

    def copy(self, database: str, of: str) -> None:
        with self.connect("postgres") as connection:
            connection.execute(f'create database "{database}" template "{of}"')

    def connect(self, database: str) -> psycopg.Connection:
        return psycopg.connect(self.postgres.url(database), autocommit=True)

    def inside(self, database: str, module: str, *words: str) -> dict:
        """Runs a module of ours in Django on the database; it prints one JSON object."""
        command = [str(PYTHON), "-m", module, *words]
        done = subprocess.run(command, env=self.env(database), cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
        return json.loads(done.stdout)

    def serve(self, database: str) -> int:
        """Web and background worker on the database; gives the port once the first page answers."""
        port = free_port()
        for command in (web_command("127.0.0.1", port, WORKERS), worker_command()):
            env = self.env(database, port)
            self.children.append(subprocess.Popen(command, env=env, cwd=ROOT, start_new_session=True))
        for _try in range(300):
            if answers(port):
                return port
            time.sleep(0.2)
        raise SystemExit("The server did not answer within a minute.")


@contextmanager
def house():
    """A fresh house, taken down with everything in it at the end, also after Ctrl-C."""
    (ROOT / ".data" / "bench").mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=ROOT / ".data" / "bench"))
    server = postgres.start(folder / "postgres")
    made = House(server, folder)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        yield made
    finally:
        stop(made.children)
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(server.folder, ignore_errors=True)


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as page:
            return page.status == 200
    except OSError:
        return False


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def facts(house: House) -> dict:
    """What the numbers were measured on."""
    with house.connect("mam") as connection:
        version = connection.execute("show server_version").fetchone()[0]
    model = [row.partition(":")[2].strip() for row in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in row]
    return {
        "cores": os.cpu_count(),
        "processor": model[0] if model else "",
        "python": sys.version.split()[0],
        "postgresql": version,
        "load before": [round(load, 1) for load in os.getloadavg()],
        "web workers": WORKERS,
    }
