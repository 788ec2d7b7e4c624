"""Writes 100,000 settled exchanges between the people of the town, each with its balanced entry; prints how many."""

import datetime as dt
import json
import random
import sys

import django

from . import town

EXCHANGES, CHUNK = 100_000, 10_000


def main() -> None:
    django.setup()
    from mam.municipalities.models import Municipality
    from mam.municipalities.scope import scope

    with scope(Municipality.objects.get(slug=town.TOWN)):
        json.dump({"entries": fill()}, sys.stdout)


def fill() -> int:
    from django.db import transaction

    from mam.people.models import Person
    from mam.reciprocity.models import HoursAccount, LedgerEntry

    dice = random.Random(9)
    accounts = HoursAccount.objects.bulk_create(HoursAccount(person=person) for person in Person.objects.all())
    for _chunk in range(EXCHANGES // CHUNK):
        with transaction.atomic():  # the triggers look at its end
            write(dice, accounts, CHUNK)
    return LedgerEntry.objects.count()


def write(dice, accounts, number: int) -> None:
    from mam.core import clock
    from mam.reciprocity.models import Exchange, LedgerEntry, LedgerLine

    now, today, made = clock.now(), clock.today(), []
    for turn in range(number):
        giver, getter = dice.sample(accounts, 2)
        day = today - dt.timedelta(days=dice.randint(0, 1_000))
        made.append(
            Exchange(title=f"Pomoc {turn}", giver=giver, getter=getter, minutes=15 * dice.randint(1, 12), day=day, state="settled",
                     said_by=giver)
        )  # fmt: skip
    Exchange.objects.bulk_create(made, batch_size=5_000)
    entries = LedgerEntry.objects.bulk_create(
        [LedgerEntry(kind="exchange", exchange=one, day=one.day, at=now - (today - one.day)) for one in made], batch_size=5_000
    )
    lines = []
    for one, entry in zip(made, entries, strict=True):
        lines += [
            LedgerLine(entry=entry, account=one.giver, minutes=one.minutes),
            LedgerLine(entry=entry, account=one.getter, minutes=-one.minutes),
        ]
    LedgerLine.objects.bulk_create(lines, batch_size=10_000)


if __name__ == "__main__":
    main()
