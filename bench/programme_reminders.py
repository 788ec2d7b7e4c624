"""5,000 reminders to a mail server of our own: written, then delivered by the worker, which is killed midway and started again.

A letter that was on its way at the kill is perhaps out: its notice stays "leaving", it is told apart and not sent again by itself.
"""

import os
import signal
import subprocess
import time
from collections import Counter

from launch.environment import ROOT
from launch.serving import stop, worker_command

from .post import Post, post_office
from .programme import row
from .reminders_town import LETTERS

DATABASE = "reminders"
TARGET = 60  # seconds
LONGEST = 300
STATES = "select state, count(*) from journal_notice where kind = 'event-reminder' group by 1"


def rows(house, told: dict) -> list[dict]:
    """A database of its own, so that no other worker takes the letters."""
    with house.connect("postgres") as connection:
        connection.execute(f'create database "{DATABASE}"')
    house.prepare(DATABASE)
    written = house.inside(DATABASE, "bench.reminders_town")
    with post_office() as (post, port):
        took = deliver(house, post, port)
    with house.connect(DATABASE) as connection:
        states = dict(connection.execute(STATES).fetchall())
    leaving = states.get("leaving", 0)
    twice = sum(number - 1 for number in Counter(post.ids).values())
    lost = LETTERS - len(set(post.ids)) - leaving
    return [
        row(f"{LETTERS} reminders written", TARGET, written["seconds"], "s", f"{written['number']} people, twice run"),
        row("delivered over SMTP, worker killed midway", TARGET, took, "s", f"{len(post.ids) / took:.0f} a second"),
        row("written and delivered", TARGET, written["seconds"] + took, "s"),
        row("came twice", 0, twice, "letters"),
        row(
            "lost",
            0,
            max(0, lost),
            "letters",
            ", ".join(f"{state} {number}" for state, number in sorted(states.items())),
        ),
        row("on their way at the kill, told apart", 1, leaving, "letters", "not sent again by themselves"),
    ]


def deliver(house, post: Post, port: int) -> float:
    """Seconds from the start of the worker to the last letter."""
    env = {**house.env(DATABASE), "MAM_EMAIL_URL": f"smtp://127.0.0.1:{port}"}
    began = time.monotonic()
    worker = start(env)
    wait(lambda: len(post.came) >= LETTERS // 2)
    os.kill(worker.pid, signal.SIGKILL)
    worker.wait()
    worker = start(env)
    try:
        wait(lambda: len(post.came) >= LETTERS - 1)
        time.sleep(2)
    finally:
        stop([worker])
    return post.came[-1][0] - began


def start(env: dict) -> subprocess.Popen:
    return subprocess.Popen(worker_command(), env=env, cwd=ROOT, start_new_session=True)


def wait(done) -> None:
    until = time.monotonic() + LONGEST
    while not done() and time.monotonic() < until:
        time.sleep(0.05)
