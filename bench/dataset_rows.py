"""Rows of the bookings a house has lived through, written in bulk: the rules have nothing to say about a past that fits."""

import datetime as dt
import uuid
from itertools import islice

from . import town

BATCH = 2_000
TITLES = ("Próba chóru", "Zajęcia", "Spotkanie", "Warsztaty", "Kawiarenka", "Nauka", "Zebranie", "Joga")


def slots(rooms: dict, dice) -> list[tuple]:
    """(thing, day, first hour, hours) for the bookings of the half-year, nothing twice: each room's day is cut into pieces
    of one to three hours, a hall is lent whole or by halves, and the wanted number of pieces is drawn.
    """
    today = dt.date.today()
    days = [today + dt.timedelta(days=offset) for offset in range(town.DAYS - town.AHEAD - town.DAYS, town.AHEAD)]
    found = []
    for day in days:
        if day.weekday() == 6:
            continue
        whole = {slug for slug, _half in town.halls() if dice.random() < 0.5}
        for thing in rooms:
            hall = next((slug for slug, _half in town.halls() if thing.slug.startswith(slug)), None)
            if hall and (thing.slug == hall) != (hall in whole):
                continue
            found += pieces(thing, day, dice)
    return dice.sample(found, town.BOOKINGS)


def pieces(thing, day: dt.date, dice):
    hour = town.OPENS + dice.randrange(2)
    while hour < town.FULL_UNTIL:
        hours = min(dice.choice((1, 2, 2, 3)), town.FULL_UNTIL - hour)
        yield thing, day, hour, hours
        hour += hours + dice.choice((0, 0, 1))


def write_bookings(centre, rooms: dict, people, groups, dice) -> None:
    """Bookings with their things, what they occupy, and their line in the journal."""
    from mam.core import clock
    from mam.journal.models import Entry
    from mam.places.models import BookedThing, Booking, Occupancy

    rules, now = centre.rules.get(), clock.now()

    def rows():
        for number, (thing, day, hour, hours) in enumerate(slots(rooms, dice)):
            start = clock.instant(day, dt.time(hour))
            during = (start, start + dt.timedelta(hours=hours))
            group = dice.choice(groups) if dice.random() < 0.6 else None
            person = group.responsible if group else dice.choice(people)
            made = min(now, start) - dt.timedelta(days=dice.randrange(1, 30))
            booking = Booking(
                id=uuid.UUID(int=dice.getrandbits(128), version=4), centre=centre, during=during, buffered=during,
                state="confirmed", party_person=person, party_group=group, made_by=person, title=TITLES[number % 8],
                people=3 + number % 5, open_to_all=number % 5 == 0, house_rules=rules, created=made, changed=made,
                cancel_by=start - dt.timedelta(hours=48),
            )  # fmt: skip
            occupied = [
                Occupancy(booking=booking, thing=thing, part=part, during=during, buffered=during, holds=True)
                for part in rooms[thing]
            ]
            entry = Entry(
                at=made, by=person.pk, on_behalf_of=(group or person).pk, channel="web", verb="booked",
                subject_kind="places.booking", subject_id=str(booking.pk), facts={"state": "confirmed"},
            )  # fmt: skip
            yield booking, BookedThing(booking=booking, thing=thing), occupied, entry

    made = rows()
    while batch := list(islice(made, BATCH)):
        Booking.objects.bulk_create(booking for booking, *_more in batch)
        BookedThing.objects.bulk_create(booked for _booking, booked, *_more in batch)
        Occupancy.objects.bulk_create(row for *_more, occupied, _entry in batch for row in occupied)
        Entry.objects.bulk_create(entry for *_more, entry in batch)
