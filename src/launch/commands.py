"""The words after ./mam and what each does."""

import argparse
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

from . import postgres
from .environment import PYTHON, ROOT, CannotPrepare, prepare
from .safety import unsafe_settings
from .serving import compile_texts, environment, manage, say, secret, serve

HELP = """MAM – the open platform of residents' activity places

  ./mam demo [--port 8000] [--data DIR]   two example towns on this computer, until Ctrl-C
  ./mam test [pytest arguments]           all tests; a browser journey needs /usr/bin/chromium
  ./mam run [--host H] [--port P] [--workers N]
                                          a real server; settings from the environment (see docs/running.md)
  ./mam manage COMMAND …                  Django's commands and ours (import_bookings, texts, …), on DATABASE_URL or the demo
  ./mam bench place | race | demo | programme | voice | initiatives  measured speed, fairness and memory, as a table and as JSON
  ./mam help                              this text
"""
WITHOUT_DATABASE = {"count_fund", "opinion_groups"}  # commands that only read files


def main(words: list[str]) -> int:
    commands = {"demo": demo, "test": test, "run": run, "manage": manage_command, "bench": bench}
    if not words or words[0] not in commands:
        print(HELP)
        return 0 if not words or words[0] in ("help", "--help", "-h") else 2
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    try:
        return commands[words[0]](words[1:])
    except (CannotPrepare, postgres.CannotStart) as trouble:
        say(str(trouble))
        return 1
    except KeyboardInterrupt:
        say("Stopped.")
        return 130


def demo(words: list[str]) -> int:
    options = argparse.ArgumentParser(prog="./mam demo")
    options.add_argument("--port", type=port_number, default=8000)
    options.add_argument("--data", type=Path, default=ROOT / ".data" / "demo")
    chosen = options.parse_args(words)
    if is_taken(chosen.port):
        say(f"Port {chosen.port} is taken. Try: ./mam demo --port {free_port(chosen.port + 1)}")
        return 1
    prepare("run")
    env, server = demo_environment(chosen.data, chosen.port)
    try:
        if compile_texts(env) or manage("seed_demo", "--migrate", env=env):
            return 1
        address = f"http://127.0.0.1:{chosen.port}"
        return serve("127.0.0.1", chosen.port, env, ready=f"MAM jest otwarte: {address} (koniec: Ctrl-C)")
    finally:
        server.stop()


def demo_environment(data: Path, port: int = 8000) -> tuple[dict[str, str], postgres.Server]:
    data = data.resolve()
    try:
        data.mkdir(parents=True, exist_ok=True)
        key = secret(data)
    except OSError as trouble:
        raise CannotPrepare(f"The folder {data} cannot be used: {trouble.strerror}. Choose another: --data DIR.") from trouble
    server = postgres.start(data / "postgres")
    address = f"http://127.0.0.1:{port}"
    env = environment(
        MAM_DEMO="1", MAM_DATA=str(data), MAM_MEDIA=str(data / "media"), MAM_ADDRESS=address,
        MAM_SECRET_KEY=key, DATABASE_URL=server.url(),
    )  # fmt: skip
    return env, server


def test(words: list[str]) -> int:
    prepare("test")
    env = environment()
    if compile_texts(env):
        return 1
    return subprocess.call([str(PYTHON), "-m", "pytest", *(words or ["-n", "2", "--dist", "loadfile"])], env=env, cwd=ROOT)


def run(words: list[str]) -> int:
    options = argparse.ArgumentParser(prog="./mam run")
    options.add_argument("--host", default="127.0.0.1")
    options.add_argument("--port", type=port_number, default=8000)
    options.add_argument("--workers", type=int, default=2)
    chosen = options.parse_args(words)
    if trouble := unsafe_settings(dict(os.environ)):
        say("MAM does not start, because these settings are not safe:")
        for sentence in trouble:
            say(f" – {sentence}")
        return 1
    if is_taken(chosen.port, chosen.host):
        say(f"Port {chosen.port} is taken or not allowed. Choose another: --port {free_port(max(chosen.port, 8000) + 1)}")
        return 1
    prepare("run")
    env = environment(MAM_STATIC="manifest")
    if compile_texts(env):
        return 1
    for command in (("migrate", "-v", "1"), ("collectstatic", "--noinput", "-v", "0")):
        if manage(*command, env=env):
            return 1
    return serve(chosen.host, chosen.port, env, workers=chosen.workers, ready=f"MAM: {os.environ['MAM_ADDRESS']}")


def manage_command(words: list[str]) -> int:
    """On DATABASE_URL when it is given, else on the demo's data (MAM_DATA, or the usual folder), filled first when it is new."""
    prepare("run")
    if "DATABASE_URL" in os.environ or set(words[:1]) & WITHOUT_DATABASE:
        return manage(*words, env=environment(), folder=Path.cwd())
    data = Path(os.environ.get("MAM_DATA", ROOT / ".data" / "demo"))
    is_new = not (data / "secret").exists()
    env, server = demo_environment(data)
    try:
        if is_new and (compile_texts(env) or manage("seed_demo", "--migrate", env=env, stdout=sys.stderr)):
            return 1
        return manage(*words, env=env, folder=Path.cwd())
    finally:
        server.stop()


def bench(words: list[str]) -> int:
    prepare("test")
    return subprocess.call([str(PYTHON), "-m", "bench", *words], env=environment(), cwd=ROOT)


def port_number(word: str) -> int:
    number = int(word)
    if not 0 < number < 65536:
        raise ValueError(word)
    return number


def is_taken(port: int, host: str = "127.0.0.1") -> bool:
    """Whether a server cannot listen there: somebody else does, or the port is not for this user."""
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((host, port))
        except OSError:
            return True
    return False


def free_port(port: int) -> int:
    while is_taken(port) and port < 65535:
        port += 1
    return port
