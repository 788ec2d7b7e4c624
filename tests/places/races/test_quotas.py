"""The last hour of a group's quota, wanted by several of its people."""

import datetime as dt
from functools import partial

import pytest

from mam.core import clock
from mam.people.models import Membership
from mam.people.words import MemberRole
from mam.places.actions.booking import book
from mam.places.models import Booking, Quota
from mam.places.words import QuotaPer, ThingKind

from ..asking import DAY, asked, at
from .start import at_once, refused_with

HOURS = [f"{hour}:00-{hour + 1}:00" for hour in range(11, 19)]


@pytest.fixture
def members(here, eight):
    """Eight people who may book for the group, which may have eleven hours of rooms a month and has used ten."""
    for who in eight:
        Membership.objects.create(group=here.group, person=who, role=MemberRole.BOOKER, joined=clock.now())
    first, last = dt.date(2026, 1, 1), dt.date(2026, 12, 31)
    Quota.objects.create(
        centre=here.centre, name="Sale", limit=11, per=QuotaPer.MONTH, thing_kind=ThingKind.ROOM, first_day=first, last_day=last
    )
    book(asked(here, here.hall, group=here.group), at("10:00-20:00", DAY + dt.timedelta(days=1)))
    return eight


@pytest.mark.parametrize("trial", range(3))
def test_the_last_hour_of_the_group_goes_to_one_of_its_people(here, members, trial):
    """Everybody wants another room or another hour, so only the group itself is scarce."""
    rooms = [here.small, here.left, here.right] * 3
    wishes = zip(members, rooms, HOURS, strict=False)
    outcome = at_once(*(partial(book, asked(here, room, by=who, group=here.group), at(span)) for who, room, span in wishes))
    refused_with(outcome, "quota")
    assert Booking.objects.filter(party_group=here.group).count() == 2
