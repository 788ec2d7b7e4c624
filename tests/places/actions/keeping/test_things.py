"""Rooms, desks, equipment and lockers: put up, changed, withdrawn and brought back."""

import pytest

from mam.places.actions.booking import book
from mam.places.actions.keeping.breaking import BreaksBookings
from mam.places.actions.keeping.things import add_thing, bring_back_thing, change_thing, withdraw_thing
from mam.places.models import Thing

from ...asking import asked, at
from .told import refused, told


def test_a_new_room_gets_one_part_of_its_own_name(here):
    room = add_thing(here.centre, by=here.host, kind="room", name="Pokój rozmów", capacity=4)
    assert (room.slug, [part.name for part in room.parts.all()]) == ("pokoj-rozmow", ["Pokój rozmów"])
    assert book(asked(here, room, people=2), at("12:00-13:00"))
    assert told("added_thing")[0].facts == {"kind": "room"}


def test_equipment_of_three_pieces_is_lent_piece_by_piece(here):
    names = [f"Laptop {n}" for n in (1, 2, 3)]
    laptops = add_thing(here.centre, by=here.host, kind="equipment", name="Laptopy", takes="any", new_parts=names)
    assert book(asked(here, (laptops, 2)), at("12:00-13:00"))
    assert book(asked(here, (laptops, 1)), at("12:00-13:00"))
    with refused("taken"):
        book(asked(here, (laptops, 1)), at("12:00-13:00"))


def test_a_combined_room_is_made_of_parts_that_are_there(here):
    parts = [*here.hall.parts.all(), *here.small.parts.all()]
    everything = add_thing(here.centre, by=here.host, kind="room", name="Całe piętro", parts=parts)
    book(asked(here, here.small), at("12:00-13:00"))
    with refused("taken"):
        book(asked(here, everything), at("12:00-13:00"))


def test_a_name_twice_and_a_room_without_name_are_refused(here):
    with refused("same_part", "same_name"):
        add_thing(here.centre, by=here.host, kind="room", name="Sala mała")
    with refused("no_name", "part_name"):
        add_thing(here.centre, by=here.host, kind="room", name="")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"grid": 1}, "grid"),
        ({"min_minutes": 60, "max_minutes": 30}, "lengths"),
        ({"buffer_after": 241}, "gap"),
        ({"pending_holds": True}, "pending"),
        ({"name": " "}, "no_name"),
    ],
)
def test_terms_without_sense_are_refused(here, change, code):
    with refused(code):
        change_thing(here.small, by=here.host, **change)


def test_only_people_of_the_house_keep_things(here):
    with refused("not_allowed"):
        add_thing(here.centre, by=here.resident, kind="room", name="Moja")
    for deed in (change_thing, withdraw_thing, bring_back_thing):
        with refused("not_allowed"):
            deed(here.small, by=here.leader)


def test_a_change_is_told_once_and_the_address_stays(here):
    for _time in (1, 2):
        change_thing(here.small, by=here.host, name="Sala kameralna", lift=True)
    assert Thing.objects.get(slug="sala-mala").name == "Sala kameralna"
    assert told("changed_thing")[0].facts == {"fields": ["name", "lift"]}
    assert len(told("changed_thing")) == 1


def test_terms_of_a_booking_already_made_stay(here):
    booking = book(asked(here, here.small), at("12:00-13:00"))
    change_thing(here.small, by=here.host, buffer_after=60, cancel_hours=1)
    buffered, cancel_by = booking.buffered.upper, booking.cancel_by
    booking.refresh_from_db()
    assert (booking.buffered.upper, booking.cancel_by) == (buffered, cancel_by)


def test_a_part_that_a_booking_holds_cannot_leave(here):
    booking = book(asked(here, here.hall), at("12:00-13:00"))
    with refused("breaks_bookings") as no:
        change_thing(here.hall, by=here.host, parts=list(here.left.parts.all()))
    assert isinstance(no.value, BreaksBookings)
    assert (no.value.bookings, no.value.may_keep) == ([booking], False)
    assert here.hall.parts.count() == 2


def test_a_hall_cannot_grow_under_its_bookings(here):
    booking = book(asked(here, here.hall), at("12:00-13:00"))
    with refused("breaks_bookings") as no:
        change_thing(here.hall, by=here.host, parts=[*here.hall.parts.all(), *here.small.parts.all()])
    assert no.value.bookings == [booking]


def test_units_nobody_holds_come_and_go_freely(here):
    book(asked(here, (here.projector, 1)), at("12:00-13:00"))
    first, second = here.projector.parts.all()
    change_thing(here.projector, by=here.host, parts=[first, second], new_parts=["Rzutnik 3"])
    assert here.projector.parts.count() == 3
    change_thing(here.projector, by=here.host, parts=[first, here.projector.parts.get(name="Rzutnik 3")])
    assert here.projector.parts.count() == 2
    assert [entry.facts for entry in told("changed_thing")] == [{"fields": ["parts"]}] * 2


def test_a_thing_is_made_of_something(here):
    with refused("no_parts"):
        change_thing(here.small, by=here.host, parts=[])


def test_before_a_room_is_withdrawn_its_bookings_are_seen(here):
    booking = book(asked(here, here.small), at("12:00-13:00"))
    with refused("breaks_bookings") as no:
        withdraw_thing(here.small, by=here.host)
    assert (no.value.bookings, no.value.may_keep) == ([booking], True)
    for _time in (1, 2):
        withdraw_thing(here.small, by=here.host, agreed=frozenset({str(booking.pk)}))
    booking.refresh_from_db()
    assert booking.state == "confirmed"
    assert [entry.facts for entry in told("withdrew_thing")] == [{"kept": [str(booking.pk)]}]
    with refused("withdrawn"):
        book(asked(here, here.small), at("15:00-16:00"))


def test_a_withdrawn_room_comes_back_once(here):
    withdraw_thing(here.small, by=here.host)
    for _time in (1, 2):
        bring_back_thing(here.small, by=here.host)
    assert book(asked(here, here.small), at("15:00-16:00"))
    assert len(told("brought_back_thing")) == 1
