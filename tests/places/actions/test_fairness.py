"""Many random wishes against a slow model: a plain list of who holds which part of the house when.

The model knows no ranges, locks or tables; it marks quarters of an hour. Engine and model must agree on every wish.
"""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mam.core.refusal import Refusal
from mam.places.actions.booking import book
from mam.places.actions.cancelling import cancel_booking
from mam.places.models import Booking, Occupancy

from ..asking import asked, at

PARTS = {"hall": ("left", "right"), "left": ("left",), "right": ("right",), "small": ("small",)}
quarter = st.integers(40, 79)
wish = st.tuples(st.sampled_from(["hall", "left", "right", "small", "projector"]), quarter, st.integers(1, 12), st.booleans())


def clock_word(number: int) -> str:
    return f"{number // 4:02d}:{number % 4 * 15:02d}"


class SlowModel:
    """Holds sets of (part, quarter); projectors are two of a kind, counted."""

    def __init__(self):
        self.held: dict[str, set] = {}
        self.lent: dict[int, int] = {}

    def takes(self, name: str, start: int, end: int) -> bool:
        if end > 80:
            return False
        if name == "projector":
            return self._lend(start, end)
        wanted = {(part, number) for part in PARTS[name] for number in range(start, end)}
        if any(wanted & quarters for quarters in self.held.values()):
            return False
        self.held[f"{name}-{start}"] = wanted
        return True

    def _lend(self, start: int, end: int) -> bool:
        """A unit must be free the whole time: two loans one after another may need both units."""
        for unit in (0, 1):
            if not any(self.lent.get((unit, number)) for number in range(start, end)):
                self.lent.update({(unit, number): 1 for number in range(start, end)})
                return True
        return False


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(wish, min_size=3, max_size=14))
def test_the_engine_agrees_with_the_slow_model(here, wishes):
    Booking.objects.all().delete()
    model = SlowModel()
    for name, start, length, _tick in wishes:
        try:
            book(asked(here, getattr(here, name)), at(f"{clock_word(start)}-{clock_word(start + length)}"))
            made = True
        except Refusal as no:
            assert set(no.codes) <= {"taken", "closed"}
            made = False
        assert made == model.takes(name, start, start + length), (name, start, length)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(wish, min_size=3, max_size=14))
def test_what_is_given_back_leaves_nothing_behind(here, wishes):
    Booking.objects.all().delete()
    for name, start, length, gives_back in wishes:
        try:
            made = book(asked(here, getattr(here, name)), at(f"{clock_word(start)}-{clock_word(start + length)}"))
        except Refusal:
            continue
        if gives_back:
            cancel_booking(made, by=here.resident)
    standing = Booking.objects.standing()
    assert set(Occupancy.objects.filter(holds=True).values_list("booking", flat=True)) == {row.pk for row in standing}


@pytest.mark.parametrize("day", [dt.date(2027, 3, 28), dt.date(2027, 10, 31)])
def test_hours_in_quotas_are_elapsed_hours_over_a_clock_change(day):
    expected = {3: 2, 10: 4}[day.month]
    assert at("01:00-04:00", day).hours == expected
