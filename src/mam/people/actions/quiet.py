"""Groups that fade: a letter after 30 quiet days, an offer to hand over or to rest after 60; resting and waking up."""

import datetime as dt
from collections.abc import Callable, Iterable

from django.db import transaction
from django.db.models import Count, Max
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Group, JoinRequest, Membership, Person, Post
from .group_telling import leaders_of, link, tell_each, tell_long_waiting
from .groups import HOLDS
from .joining import resting
from .telling import Button

DAY = dt.timedelta(days=1)
WARN_AFTER, OFFER_AFTER = 30 * DAY, 60 * DAY
WAITS_TOO_LONG = 7 * DAY
Signs = Callable[[Iterable[Group]], dict]
# Signs of life that higher rooms know of: says(groups) -> {group key: latest instant}. They append in apps.py.
SIGNS: list[Signs] = []


def last_signs(groups: list[Group]) -> dict:
    """{group key: the latest instant at which something happened in it}: founded, joined, a note, and what other rooms know."""
    latest = {group.pk: group.created for group in groups}
    joined = Membership.objects.filter(group__in=groups).values_list("group").annotate(Max("joined")).order_by()
    hung = Post.objects.filter(group__in=groups).values_list("group").annotate(Max("at")).order_by()
    for found in (dict(joined), dict(hung), *(says(groups) for says in SIGNS)):
        for key, instant in found.items():
            latest[key] = max(latest[key], instant)
    return latest


def write_to_quiet_groups() -> int:
    """Each group hears at most twice about one silence. Returns how many groups were written to."""
    groups, now, count = list(Group.objects.awake().select_related("municipality")), clock.now(), 0
    signs = last_signs(groups)
    for group in groups:
        silence = now - signs[group.pk]
        if silence >= WARN_AFTER:
            count += _write(group, signs[group.pk], offer=silence >= OFFER_AFTER)
    return count


def remind_of_waiting() -> None:
    """People of the house hear once a week of a group that does not answer those who want to join."""
    waiting = JoinRequest.objects.waiting().filter(at__lte=clock.now() - WAITS_TOO_LONG, group__in=Group.objects.awake())
    counts = dict(waiting.values_list("group").annotate(Count("pk")).order_by())
    week = clock.today().strftime("%G-%V")
    for group in Group.objects.filter(pk__in=counts).select_related("municipality"):
        tell_long_waiting(group, counts[group.pk], key=f"join-waiting:{group.pk}:{week}")


def archive_group(group: Group, *, by: Person, channel: str = Channel.WEB) -> Group:
    """The group rests: its page says so, nothing new is made in it, its people stay. Twice is harmless; other rooms may hold it back."""
    demand("people.archive_group", by, group)
    with transaction.atomic():
        group = Group.objects.select_for_update().get(pk=group.pk)
        if group.archived:
            return group
        if reasons := [*resting(group), *(reason for says in HOLDS for reason in says(group))]:
            raise Refusal(reasons)
        group.archived = clock.now()
        group.save(update_fields=["archived"])
        record("archived_group", group, by=by, on_behalf_of=group, channel=channel)
    return group


def reopen_group(group: Group, *, by: Person, channel: str = Channel.WEB) -> Group:
    """The group wakes up as it was. A closed one does not. Twice is harmless."""
    demand("people.archive_group", by, group)
    with transaction.atomic():
        group = Group.objects.select_for_update().get(pk=group.pk)
        if group.closed:
            raise Refusal(resting(group))
        if group.archived:
            group.archived = None
            group.save(update_fields=["archived"])
            record("reopened_group", group, by=by, on_behalf_of=group, channel=channel)
    return group


def _write(group: Group, since: dt.datetime, *, offer: bool) -> int:
    kind, known = "quiet-offer" if offer else "quiet-group", {"group": group.name}

    def words():
        if offer:
            line = _("Two quiet months in the group %(group)s. Hand it over to somebody, or let it rest; it can be woken up.")
        else:
            line = _("It has been quiet in the group %(group)s for a month. A note on the board or one meeting is enough.")
        button = Button(link(group, "group_rest", group.slug), _("See what you can do"))
        return _("How is the group %(group)s?") % known, [line % known, button]

    written = tell_each(leaders_of(group), kind, words, key=f"{kind}:{group.pk}:{since:%Y-%m-%d}")
    if written:
        record("warned_quiet_group", group, offer=offer)
    return int(written > 0)
