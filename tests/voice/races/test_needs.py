"""Everybody presses at once."""

import uuid
from functools import partial

from mam.voice.actions.needs.saying import raise_need
from mam.voice.actions.needs.supporting import support
from mam.voice.models import Need, Support
from tests.places.races.start import at_once

from .. import needs


def test_me_too_pressed_eight_times_at_once_counts_once(here):
    need = needs.need(here)
    outcome = at_once(*(partial(support, need, here.resident, by=here.resident) for _press in range(8)))
    need.refresh_from_db()
    assert (len(outcome.won), Support.objects.count(), need.voices) == (8, 1, 2)


def test_six_people_at_once_are_six(here):
    need = needs.need(here)
    people = [here.resident, here.second, here.neighbour, here.host, here.animator, here.official]
    at_once(*(partial(support, need, person, by=person) for person in people))
    need.refresh_from_db()
    assert (Support.objects.count(), need.voices) == (6, 7)


def test_one_form_pressed_eight_times_is_one_need(here):
    key = uuid.uuid4()
    outcome = at_once(*(partial(raise_need, needs.ask(here.leader), request_key=key) for _press in range(8)))
    assert (len(outcome.won), Need.objects.count()) == (8, 1)


def test_needs_said_at_once_have_different_numbers(here):
    at_once(*(partial(raise_need, needs.ask(here.leader, f"Brakuje ławki numer {number} przed pocztą.")) for number in range(6)))
    assert sorted(Need.objects.values_list("number", flat=True)) == [1, 2, 3, 4, 5, 6]
