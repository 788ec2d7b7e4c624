"""Asking for a look for opinion groups: a job does it, its state stands in a row, one at a time for each topic."""

import datetime as dt

from django.db import transaction
from procrastinate.contrib.django import app as queue

from mam.core import clock
from mam.core.permission import demand
from mam.journal.actions import record
from mam.people.models import Person

from ...models import GroupRun, Topic
from ...words.topics import RunState

LOST = dt.timedelta(minutes=20)  # a look of which nothing was heard for so long went down with its worker
UNDER_WAY = (RunState.QUEUED, RunState.RUNNING)


def look_for_groups(topic: Topic, *, by: Person) -> GroupRun:
    """On demand by the animator. While one look is under way, asking again gives that one."""
    demand("voice.look_for_groups", by, topic)
    return _begin(topic, by)


def look_on_closing(topic: Topic, *, by: Person) -> GroupRun:
    """When the round of statements ends, whoever ended it."""
    return _begin(topic, by)


def under_way(topic: Topic) -> GroupRun | None:
    return GroupRun.objects.filter(topic=topic, state__in=UNDER_WAY).first()


def last_run(topic: Topic) -> GroupRun | None:
    return GroupRun.objects.filter(topic=topic).order_by("-pk").first()


def _begin(topic: Topic, by: Person) -> GroupRun:
    with transaction.atomic():
        Topic.objects.select_for_update().get(pk=topic.pk)
        known = under_way(topic)
        if known and known.at > clock.now() - LOST:
            return known
        if known:
            GroupRun.objects.filter(pk=known.pk).update(state=RunState.FAILED, ended=clock.now())
        made = GroupRun.objects.create(topic=topic, by=by, at=clock.now())
        record("looked_for_groups", topic, by=by)
        queue.configure_task("voice.look_for_groups").defer(run=made.pk, municipality=made.municipality_id)
    return made
