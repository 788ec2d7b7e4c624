"""Writes 100,000 needs over three years, an eighth still open, with 150,000 supports; prints an official's session as JSON."""

import datetime as dt
import json
import random
import sys

import django

from . import town
from .voice_needs import NEEDS

WHAT = (
    "ławka",
    "lampa",
    "chodnik",
    "przystanek",
    "plac zabaw",
    "ścieżka rowerowa",
    "kosz",
    "drzewo",
    "kino",
    "przejście",
    "parking",
    "schody",
)
WRONG = (
    "brakuje",
    "jest zepsuty",
    "trzeba naprawić",
    "od lat czekamy na",
    "nikt nie sprząta",
    "ciemno, potrzebny",
    "za daleko",
)
WHERE = (
    "przy targu",
    "obok szkoły",
    "na osiedlu",
    "koło kościoła",
    "przy stacji",
    "w parku",
    "przy przychodni",
    "nad rzeką",
    "na rynku",
)
MORE = (
    "Dzieci",
    "Seniorzy",
    "Sąsiedzi",
    "Rowerzyści",
    "Matki z wózkami",
    "Kierowcy",
    "Uczniowie",
    "Działkowcy",
    "Wędkarze",
)
STATES = ("noted", "accepted", "answered", *("confirmed",) * 21)
WAYS = ("web", "web", "web", "desk", "phone", "paper")
CHUNK = 5_000


def main() -> None:
    django.setup()
    from mam.municipalities.models import Municipality
    from mam.municipalities.scope import scope

    with scope(Municipality.objects.get(slug=town.TOWN)):
        json.dump(fill(), sys.stdout)


def fill() -> dict:
    from mam.core import clock
    from mam.people.models import Person, Role
    from mam.voice.models import Area, Heard, Need, Support, Theme

    from .dataset_town import session_of

    dice, now, today = random.Random(7), clock.now(), clock.today()
    people = list(Person.objects.all()[:200])
    official = people[0]
    Role.objects.create(person=official, kind="official", since=today)
    areas = Area.objects.bulk_create(
        Area(kind="estate", name=f"os. {n}", people=1000 + n, since=dt.date(2019, 1, 1)) for n in range(30)
    )
    themes = Theme.objects.bulk_create(Theme(name=f"temat {n}", order=n, since=dt.date(2019, 1, 1)) for n in range(12))
    for start in range(1, NEEDS + 1, CHUNK):
        rows = [need(Need, number, dice, now, areas, themes, official) for number in range(start, start + CHUNK)]
        made = Need.objects.bulk_create(rows, batch_size=1_000)
        some = [(row, dice.sample(people, dice.randint(1, 5))) for row in made[::2]]
        Support.objects.bulk_create(
            [Support(need=row, person=one, channel=dice.choice(WAYS), at=now) for row, who in some for one in who], batch_size=5_000
        )
    Heard.objects.bulk_create(
        [Heard(month=today.replace(day=1), age_band=dice.choice(("34", "49", "64", "75"))) for _one in range(20_000)], batch_size=5_000
    )
    return {"official": session_of(official)}


def need(model, number: int, dice, now, areas, themes, official):
    from mam.voice.actions.needs.alike import stems_of

    state, at = dice.choice(STATES), now - dt.timedelta(minutes=dice.randint(1, 3 * 365 * 24 * 60))
    what, where, more = dice.choice(WHAT), dice.choice(WHERE), dice.choice(MORE)
    title = f"{dice.choice(WRONG).capitalize()} {what} {where}"
    text = f"{title}. {more} mówią o tym od dawna, numer {number}, a {dice.choice(WHAT)} i {dice.choice(WHAT)} też."
    taken = state != "noted"
    day = (at + dt.timedelta(days=dice.randint(3, 60))).date()
    return model(
        number=number, title=title, text=text, theme=dice.choice(themes), area=dice.choice(areas), slip=f"B{number}", said=at.date(),
        created=at, shown=at, state=state, voices=dice.randint(1, 30), channel=dice.choice(WAYS), stems=stems_of(title, text),
        name_shown="nobody", owner=official if taken else None, seat="Wydział" if taken else "", due=day if taken else None,
        promised=day if taken else None, answered=at + dt.timedelta(days=9) if state in ("answered", "confirmed") else None,
    )  # fmt: skip


if __name__ == "__main__":
    main()
