"""How long the printed programme of a full month takes over HTTP: 120 dates on one A4 page, the same in large print, and one poster.

Run as a module it writes the dates into last month, where no other measure looks, and prints the day and an event as JSON.
"""

import datetime as dt
import json
import secrets
import statistics
import sys
import time
import urllib.parse
import urllib.request

import django

from . import town

DATES, ASKED = 120, 20
MONTH = dt.date.today().replace(day=1) - dt.timedelta(days=1)
TITLES = ("Kawiarenka seniora", "Klub malucha: zabawy na dywanie", "Lalki z kartonu", "Szachy dla każdego, także bez umiejętności")
TARGETS = {"month": 1_000, "large": 1_000, "poster": 1_000}  # milliseconds, p50
WORDS = {"month": "month's programme of 120 dates, A4", "large": "the same in large print", "poster": "poster of one date, A4"}


def rows(house, told: dict) -> list[dict]:
    from .programme import DATABASE, row

    written = house.inside(DATABASE, "bench.programme_paper")
    base = f"http://127.0.0.1:{told['port']}/{told['town']}/programme/"
    month = base + "paper/programme.pdf?" + urllib.parse.urlencode({"day": MONTH.isoformat()})
    addresses = {"month": month, "large": month + "&large=1", "poster": f"{base}events/{written['event']}/{written['day']}/poster.pdf"}
    found = []
    for name, address in addresses.items():
        first, *times = [asked(address) for _ in range(ASKED + 1)]
        more = f"first {first[0]:.0f} ms, p95 {statistics.quantiles([ms for ms, _size in times], n=20)[-1]:.0f} ms, {first[1] // 1024} kB"
        found.append(row(WORDS[name], TARGETS[name], statistics.median(ms for ms, _size in times), more=more))
    return found


def asked(address: str) -> tuple[float, int]:
    """Milliseconds until the last byte, and bytes; raises when it is no PDF."""
    start = time.perf_counter()
    with urllib.request.urlopen(address, timeout=60) as answer:
        content = answer.read()
    ms = (time.perf_counter() - start) * 1000
    if not content.startswith(b"%PDF"):
        raise SystemExit(f"{address} is no PDF")
    return ms, len(content)


def main() -> None:
    django.setup()
    from mam.municipalities.models import Municipality
    from mam.municipalities.scope import scope

    with scope(Municipality.objects.get(slug=town.TOWN)):
        json.dump(fill(), sys.stdout)


def fill() -> dict:
    """Events of last month, four dates a day, the rest of the days left as they are."""
    from mam.people.models import Person
    from mam.places.actions.ask import span_on
    from mam.places.models import Centre
    from mam.programme.models import Event, Occurrence
    from mam.programme.words import EventKind, EventState

    centre, person = Centre.objects.first(), Person.objects.first()
    for number in range(DATES):
        event = Event.objects.create(
            centre=centre, slug=f"papier-{number}", kind=EventKind.HOBBY, title=TITLES[number % len(TITLES)], summary="Przyjdź.",
            state=EventState.PUBLISHED, publish_at=dt.datetime(2019, 9, 1, tzinfo=dt.UTC), party_person=person, made_by=person,
        )  # fmt: skip
        day = MONTH.replace(day=1 + number // 5)
        span = span_on(day, dt.time(9 + 2 * (number % 5)), dt.time(11 + 2 * (number % 5)))
        Occurrence.objects.create(event=event, day=day, during=(span.start, span.end), code=secrets.token_hex(4))
    return {"event": event.slug, "day": day.isoformat()}


if __name__ == "__main__":
    main()
