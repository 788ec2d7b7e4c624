"""Web and background worker together, until Ctrl-C or SIGTERM; when one of them ends, the other is stopped too."""

import http.client
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from .environment import PYTHON, ROOT

THREADS = "6"
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def environment(**more: str) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "DJANGO_SETTINGS_MODULE": "mam.settings",
        "PYTHONUNBUFFERED": "1",
        "MALLOC_ARENA_MAX": "2",
        "OPENBLAS_NUM_THREADS": "1",
        **more,
    }


def manage(*words: str, env: dict[str, str], folder: Path = ROOT, **more) -> int:
    """Runs a command of Django. folder: where it runs, so that files a person names are found where the person stands."""
    return subprocess.call([str(PYTHON), "-m", "django", *words], env=env, cwd=folder, **more)


def compile_texts(env: dict[str, str]) -> int:
    """Makes the catalogues that Django reads; without starting Django, which would look for them before they are there."""
    return subprocess.call([str(PYTHON), "-c", "from mam.core.texts import compile_all; compile_all()"], env=env, cwd=ROOT)


def web_command(host: str, port: int, workers: int = 1) -> list[str]:
    return [
        str(PYTHON), "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port),
        "--workers", str(workers), "--blocking-threads", THREADS, "--no-ws", "--log-level", "warning",
        "--respawn-failed-workers", "mam.wsgi:application",
    ]  # fmt: skip


def worker_command() -> list[str]:
    return [str(PYTHON), "-m", "django", "work"]


def serve(host: str, port: int, env: dict[str, str], *, workers: int = 1, ready: str = "") -> int:
    """Runs both until a signal. ready: the line printed once the first page answers."""
    stopping = []
    for number in STOPPING:
        signal.signal(number, lambda *_: stopping.append(True))
    children = [
        subprocess.Popen(command, env=env, cwd=ROOT, start_new_session=True)
        for command in (web_command(host, port, workers), worker_command())
    ]
    said = not ready
    while not stopping and all(child.poll() is None for child in children):
        if not said and answers(port, "127.0.0.1" if host == "0.0.0.0" else host):
            print(ready, flush=True)
            said = True
        time.sleep(0.2)
    stop(children)
    return 0 if stopping else 1


def answers(port: int, host: str = "127.0.0.1") -> bool:
    """Whether the web server answers at all; a redirect to https or an unknown host name is an answer too."""
    try:
        door = http.client.HTTPConnection(host, port, timeout=5)
        door.request("GET", "/")
        return door.getresponse().status < 500
    except (OSError, http.client.HTTPException):
        return False


def stop(children: list[subprocess.Popen]) -> None:
    """Asks politely, waits ten seconds, then insists; children of children go too."""
    for child in children:
        signal_group(child, signal.SIGTERM)
    for child in children:
        try:
            child.wait(10)
        except subprocess.TimeoutExpired:
            signal_group(child, signal.SIGKILL)
            child.wait()


def signal_group(child: subprocess.Popen, number: int) -> None:
    try:
        os.killpg(child.pid, number)
    except ProcessLookupError:
        pass


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def secret(data: Path) -> str:
    """The demo's secret key, made once for each data folder."""
    file = data / "secret"
    if not file.exists():
        file.write_text(os.urandom(48).hex())
        file.chmod(0o600)
    return file.read_text()
