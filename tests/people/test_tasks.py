"""Jobs of people."""

import datetime as dt

import time_machine

from mam.core import clock
from mam.journal.models import Notice
from mam.municipalities.scope import scope
from mam.people.tasks import look_after_groups


def test_every_morning_quiet_groups_of_every_town_are_written_to_once(cast):
    with time_machine.travel(clock.now() + dt.timedelta(days=31)):
        look_after_groups(0)
        look_after_groups(0)
    for town, leader in ((cast.town, cast.leader), (cast.other.town, cast.other.stranger)):
        with scope(town):
            assert Notice.objects.filter(to=leader.pk, kind="quiet-group").count() == 1
