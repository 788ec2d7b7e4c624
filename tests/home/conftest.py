"""The clock stands on Wednesday, 25 November 2026, half past eleven in the morning; the house is open until eight."""

import datetime as dt

import pytest
import time_machine

from mam.core import clock
from mam.home.actions.story import tell_story
from mam.municipalities.scope import scope
from mam.people.models import Party
from mam.places.models import BookedThing, Booking, Occupancy

TODAY = dt.date(2026, 11, 25)


@pytest.fixture(autouse=True)
def stopped_clock():
    with time_machine.travel(clock.instant(TODAY, dt.time(11, 30)), tick=False) as stopped:
        yield stopped


@pytest.fixture
def story(cast):
    """The starting pages of Chrzanów."""
    with scope(cast.town):
        return {page.slug: page for page in tell_story(cast.town, by=cast.coordinator)}


@pytest.fixture
def happens(cast):
    """Puts a confirmed booking into the house: happens("Joga", "10:00-12:00", cast.hall, shown=True)."""

    def made(title, hours, *things, shown=True, day=TODAY, party=None):
        start, end = (clock.instant(day, dt.time.fromisoformat(hour)) for hour in hours.split("-"))
        party = party or Party(cast.leader)
        with scope(cast.town):
            booking = Booking.objects.create(
                centre=cast.centre, during=(start, end), buffered=(start, end), state="confirmed", title=title,
                party_person=party.person, party_group=party.group, made_by=party.person, open_to_all=shown,
            )  # fmt: skip
            for thing in things:
                BookedThing.objects.create(booking=booking, thing=thing)
                for part in thing.parts.all():
                    Occupancy.objects.create(
                        booking=booking, thing=thing, part=part, during=(start, end), buffered=(start, end), holds=True
                    )
        return booking

    return made
