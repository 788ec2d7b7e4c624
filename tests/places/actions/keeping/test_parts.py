"""A part out of service, and back."""

import datetime as dt

from mam.places.actions.booking import book
from mam.places.actions.keeping.parts import check_parts, put_part_back, put_part_out

from ...asking import DAY, asked, at
from .told import refused, told


def test_a_half_out_of_service_takes_the_whole_hall_with_it(here):
    put_part_out(here.left.parts.get(), by=here.host, since=DAY)
    for thing in (here.left, here.hall):
        with refused("taken"):
            book(asked(here, thing), at("12:00-13:00"))
    assert book(asked(here, here.right), at("12:00-13:00"))


def test_bookings_that_hold_it_then_are_seen_before_and_may_stay(here):
    before = book(asked(here, here.left), at("12:00-13:00", DAY - dt.timedelta(days=1)))
    hit = book(asked(here, here.hall), at("12:00-13:00"))
    with refused("breaks_bookings") as no:
        put_part_out(here.left.parts.get(), by=here.host, since=DAY)
    assert (no.value.bookings, before in no.value.bookings) == ([hit], False)
    for _time in (1, 2):
        put_part_out(here.left.parts.get(), by=here.host, since=DAY, agreed=frozenset({str(hit.pk)}))
    (entry,) = told("put_part_out")
    assert entry.facts == {"since": "2026-12-02", "kept": [str(hit.pk)]}


def test_it_comes_back_once(here):
    part = here.left.parts.get()
    put_part_out(part, by=here.host, since=DAY)
    for _time in (1, 2):
        put_part_back(part, by=here.host)
    assert book(asked(here, here.hall), at("12:00-13:00"))
    assert len(told("put_part_back")) == 1


def test_a_resident_puts_nothing_out(here):
    for deed in (lambda: put_part_out(here.left.parts.get(), by=here.resident, since=DAY),
                 lambda: put_part_back(here.left.parts.get(), by=here.resident)):  # fmt: skip
        with refused("not_allowed"):
            deed()


def test_names_of_new_parts_are_looked_at(here):
    assert check_parts(here.centre, ["Rzutnik 3", "Rzutnik 4"]) == []
    assert [reason.code for reason in check_parts(here.centre, ["Rzutnik 1"])] == ["same_part"]
    assert [reason.code for reason in check_parts(here.centre, ["X", "X"])] == ["same_part"]
    assert [reason.code for reason in check_parts(here.centre, ["x" * 81])] == ["part_name"]
    assert [reason.code for reason in check_parts(here.centre, [f"N{n}" for n in range(201)])] == ["too_many"]
