"""Following a need, a theme or a part of the town: news come by the person's own way, a call by the host included."""

from django.db import transaction

from mam.core import clock
from mam.core.permission import demand
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Area, Following, Need, Theme


def follow(
    person: Person, *, by: Person, need: Need | None = None, theme: Theme | None = None, area: Area | None = None,
    channel: str = Channel.WEB,
) -> Following:  # fmt: skip
    """Twice is one."""
    demand("voice.follow", by, person)
    with transaction.atomic():
        about = {"need": need, "theme": theme, "area": area}
        made, is_new = Following.objects.get_or_create(person=person, **about, defaults={"since": clock.now()})
        if is_new:
            record("followed", need or theme or area, by=by, on_behalf_of=person, channel=channel)
    return made


def stop_following(following: Following, *, by: Person, channel: str = Channel.WEB) -> None:
    demand("voice.follow", by, following.person)
    with transaction.atomic():
        about = following.need or following.theme or following.area
        if Following.objects.filter(pk=following.pk).delete()[0]:
            record("stopped_following", about, by=by, on_behalf_of=following.person, channel=channel)
