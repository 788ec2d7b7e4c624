"""The constraint of the database, met by somebody who goes around the locks."""

import threading
from functools import partial

import pytest
from django.db import IntegrityError, connection, transaction

from mam.places.actions.ask import Span
from mam.places.actions.booking import book
from mam.places.actions.checking import house_for
from mam.places.actions.writing import write_bookings
from mam.places.models import Booking, Occupancy
from mam.places.words import BookingState

from ..asking import asked, at
from .start import LONGEST, at_once, refused_with


def test_the_database_refuses_a_row_written_past_every_rule(here):
    row = Occupancy.objects.get(booking=book(asked(here, here.small), at("12:00-14:00")))
    with pytest.raises(IntegrityError, match="one_booking_at_a_time"):
        Occupancy.objects.create(
            booking=row.booking, thing=row.thing, part=row.part, during=(at("13:00-15:00").start, at("13:00-15:00").end),
            buffered=row.buffered, holds=True,
        )  # fmt: skip


def test_history_and_requests_may_lie_over_each_other(here):
    row = Occupancy.objects.get(booking=book(asked(here, here.small), at("12:00-14:00")))
    assert Occupancy.objects.create(
        booking=row.booking, thing=row.thing, part=row.part, during=row.during, buffered=row.buffered, holds=False
    )


def test_whoever_checked_before_an_unlocked_writer_committed_still_gets_a_sentence(here):
    """The writer takes no locks and commits only when the other already waits at the constraint."""
    written, span = threading.Event(), at("12:00-14:00")

    def around_the_locks() -> Booking:
        wish = asked(here, here.small)
        with transaction.atomic():
            row = write_bookings(wish, [span], house_for(wish, [span]), state=BookingState.CONFIRMED)[0]
            written.set()
            wait_until_somebody_waits()
        return row

    def by_the_rules() -> Booking:
        assert written.wait(LONGEST)
        return book(asked(here, here.small, by=here.neighbour), Span(span.start, span.end))

    refused_with(at_once(around_the_locks, by_the_rules), "taken")
    assert Booking.objects.get().party_person == here.resident


def wait_until_somebody_waits() -> None:
    """Returns once another connection of this database waits for one of our rows."""
    asleep = threading.Event()
    for _try in range(300):
        with connection.cursor() as cursor:
            cursor.execute(
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
            )
            if cursor.fetchone()[0]:
                return
        asleep.wait(0.05)
    raise AssertionError("nobody came to the constraint")


def test_locked_callers_never_meet_the_constraint(here, eight):
    """The losers are told when it would work, which only the check knows; the constraint alone could not say it."""
    outcome = at_once(*(partial(book, asked(here, here.small, by=who), at("12:00-14:00")) for who in eight))
    assert all(refusal.reasons[0].works_from == at("14:00-16:00").start for refusal in outcome.lost)
