"""5,000 reminders to a mail server of our own: written, then delivered by the worker, which is killed midway and started again.

A letter that was on its way at the kill is perhaps out: its notice stays "leaving", it is told apart and not sent again by itself.
"""

import datetime as dt
import json
import os
import secrets
import signal
import subprocess
import sys
import time
from collections import Counter

import django

from launch.environment import ROOT
from launch.serving import stop, worker_command

from . import town
from .post import Post, post_office
from .programme import row

DATABASE = "reminders"
LETTERS = 5_000
TARGET = 60  # seconds
LONGEST = 300
STATES = "select state, count(*) from journal_notice where kind = 'event-reminder' group by 1"


def rows(house, told: dict) -> list[dict]:
    """A database of its own, so that no other worker takes the letters."""
    with house.connect("postgres") as connection:
        connection.execute(f'create database "{DATABASE}"')
    house.prepare(DATABASE)
    written = house.inside(DATABASE, "bench.programme_reminders")
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


def main() -> None:
    django.setup()
    json.dump(fill(), sys.stdout)


def fill() -> dict:
    """5,000 people signed up for tomorrow, and their reminders; written twice, because the job runs every five minutes."""
    from mam.core import clock
    from mam.municipalities.actions import open_municipality
    from mam.municipalities.scope import scope
    from mam.programme.actions.reminding import remind_of_tomorrow

    place = open_municipality(town.TOWN, name="Próbowo", full_name="Gmina Próbowo", locative="Próbowie")
    with scope(place):
        make_sign_ups()
        with clock.stopped(clock.instant(clock.today(), dt.time(18, 30))):
            began = time.monotonic()
            number = remind_of_tomorrow() + remind_of_tomorrow()
            return {"number": number, "seconds": round(time.monotonic() - began, 2)}


def make_sign_ups() -> None:
    from mam.core import clock
    from mam.people.models import Person
    from mam.places.actions.ask import span_on
    from mam.programme.models import Event, Occurrence, SignUp
    from mam.programme.words import EventKind, EventState, SignUpMode, SignUpState

    from .dataset_house import make_centre

    people = Person.objects.bulk_create(
        Person(first_name="Osoba", last_name=f"Numer {number}", email=f"osoba-{number}@example.org", birth_year=1970)
        for number in range(LETTERS)
    )
    event = Event.objects.create(
        centre=make_centre(people[:2]), slug="koncert", kind=EventKind.SHOW, title="Koncert", state=EventState.PUBLISHED,
        party_person=people[0], made_by=people[0], sign_up=SignUpMode.OPEN, capacity=LETTERS,
        publish_at=clock.now() - dt.timedelta(days=9),
    )  # fmt: skip
    day = clock.today() + dt.timedelta(days=1)
    span = span_on(day, dt.time(17), dt.time(19))
    date = Occurrence.objects.create(event=event, day=day, during=(span.start, span.end), code=secrets.token_hex(4))
    long_ago = clock.now() - dt.timedelta(days=3)
    SignUp.objects.bulk_create(
        SignUp(event=event, occurrence=date, person=person, state=SignUpState.CONFIRMED, created=long_ago)
        for person in people
    )


if __name__ == "__main__":
    main()
