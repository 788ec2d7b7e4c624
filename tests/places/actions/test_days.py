import datetime as dt

from mam.places.actions.booking import book
from mam.places.actions.days import days_of, house_days, known_bookings, span_of_days, wanted_things, window_of
from mam.places.actions.house import House
from mam.places.methods.shaping import PARTLY, TAKEN
from mam.places.models import Booking, HoursException, Thing
from tests.places.asking import DAY, asked, at


def cells(here, thing, first=DAY, number=1):
    span = span_of_days(first, number)
    house = House.look(here.centre, span.start, span.end)
    return days_of(house, next(row for row in house.things if row == thing), first, number)


def test_a_day_is_as_long_as_the_clock_says():
    windows = map(window_of, (DAY, dt.date(2027, 3, 28), dt.date(2027, 10, 31)))
    assert [(end - start).total_seconds() / 3600 for start, end in windows] == [24, 23, 25]


def test_a_meeting_over_midnight_stands_on_both_days(here):
    Thing.objects.filter(pk=here.small.pk).update(always_open=True)
    booking = book(asked(here, here.small), at("22:00-01:00"))
    first, second = cells(here, here.small, number=2)
    assert [use.booking_id for use in first.uses] == [use.booking_id for use in second.uses] == [booking.pk]
    assert first.pieces[-1].kind == second.pieces[0].kind == TAKEN
    assert second.pieces[0].end == at("00:00-01:00", DAY + dt.timedelta(days=1)).end


def test_a_half_makes_the_hall_partly_used(here):
    book(asked(here, here.left), at("12:00-13:00"))
    assert [use.partly for use in cells(here, here.hall)[0].uses] == [True]
    assert [use.partly for use in cells(here, here.left)[0].uses] == [False]
    assert cells(here, here.right)[0].uses == ()


def test_one_projector_of_two_is_partly_taken(here):
    book(asked(here, (here.projector, 1)), at("12:00-13:00"))
    piece = next(piece for piece in cells(here, here.projector)[0].pieces if piece.keys)
    assert (piece.kind, piece.left) == (PARTLY, 1)


def test_a_closed_day_says_why(here):
    HoursException.objects.create(centre=here.centre, first_day=DAY, last_day=DAY, reason="Remanent")
    assert cells(here, here.small)[0].why_closed == "Remanent"
    span = span_of_days(DAY, 1)
    assert house_days(House.look(here.centre, span.start, span.end), DAY, 1)[0][1].why_closed == "Remanent"


def test_a_stranger_knows_only_titles_that_are_shown(here):
    shown = book(asked(here, here.small, title="Otwarte granie", open_to_all=True), at("12:00-13:00"))
    closed = book(asked(here, here.hall, group=here.group, title="Tajne"), at("12:00-13:00"))
    span = span_of_days(DAY, 1)
    assert set(known_bookings(here.centre, span, None)) == {shown.pk}
    assert known_bookings(here.centre, span, None)[shown.pk].party == ""
    assert set(known_bookings(here.centre, span, here.neighbour)) == {shown.pk}
    mine = known_bookings(here.centre, span, here.second)
    assert mine[closed.pk].mine and mine[closed.pk].title == "Tajne"
    everything = known_bookings(here.centre, span, here.host, names=True)
    assert everything[closed.pk].party == here.group.name and everything[shown.pk].party == "Maria Wrona"


def test_what_was_given_back_is_not_known(here):
    booking = book(asked(here, here.small, open_to_all=True), at("12:00-13:00"))
    Booking.objects.filter(pk=booking.pk).update(state="cancelled")
    assert known_bookings(here.centre, span_of_days(DAY, 1), None) == {}


def test_filters_leave_what_was_asked_for(here):
    things = list(Thing.objects.filter(centre=here.centre))
    slugs = lambda **said: [thing.slug for thing in wanted_things(things, **said)]  # noqa: E731
    assert slugs()[0] == "sala-duza" and slugs()[-1] == "biurko-1" and "rzutnik" not in slugs()
    assert slugs(kind="locker") == ["szafki"]
    assert slugs(capacity=20) == ["sala-duza"]
    assert slugs(loop=True) == ["sala-duza"]
    assert "sala-mala" not in slugs(step_free=True)
    assert len(slugs(everything=True)) == len(things)
