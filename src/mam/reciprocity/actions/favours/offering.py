"""Giving and asking: writing a favour down, keeping it for longer, ending it."""

import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.actions.persons import register_person
from mam.people.models import Group, Person

from ...models import Favour
from ...words.favours import FavourName
from .fitting import tell_fitting
from .ledger import against_minutes
from .until import against_days, last_day

LONGEST_TITLE, LONGEST_WORDS = 120, 2000


@dataclass(frozen=True)
class FavourAsk:
    """A favour as somebody wishes it. minutes: None when nobody knows; days: for how long it hangs on the board."""

    direction: str
    kind: str
    title: str
    person: Person | None
    by: Person
    words: str = ""
    minutes: int | None = None
    place: str = ""
    weekdays: tuple[int, ...] = ()
    when: str = ""
    days: int = 14
    group: Group | None = None
    name_shown: str = FavourName.HOUSE
    channel: str = Channel.WEB

    def reasons(self) -> list[Reason]:
        found = against_days(self.days) + (against_minutes(self.minutes) if self.minutes is not None else [])
        if not self.title.strip():
            found.append(Reason("no_title", _("Write in a few words what it is."), field="title"))
        for name, text, most in (("title", self.title, LONGEST_TITLE), ("words", self.words, LONGEST_WORDS)):
            if len(text) > most:
                words = _("It is too long: %(most)d characters fit here.") % {"most": most}
                found.append(Reason("too_long", words, _("Make it shorter."), field=name))
        if self.group and self.group.archived:
            found.append(Reason("resting", _("The group is put to rest."), _("Wake it first, on its page."), field="group"))
        return found


def offer_favour(ask: FavourAsk, *, request_key: uuid.UUID | None = None) -> Favour:
    """Hangs it on the board for its days, and tells those whose own favour fits. The same filled form makes one favour."""
    demand("reciprocity.offer_favour", ask.by, ask.group or ask.person)
    if reasons := ask.reasons():
        raise Refusal(reasons)
    with transaction.atomic():
        made, is_new = Favour.objects.get_or_create(request_key=request_key or uuid.uuid4(), defaults=columns(ask))
        if is_new:
            record("offered_favour", made, by=ask.by, on_behalf_of=ask.group or ask.person, channel=ask.channel, direction=ask.direction)
            tell_fitting(made)
    return made


def columns(ask: FavourAsk) -> dict:
    return {
        "direction": ask.direction, "kind": ask.kind, "title": ask.title.strip(), "words": ask.words.strip(), "minutes": ask.minutes,
        "place": ask.place.strip(), "weekdays": sorted(set(ask.weekdays)), "when": ask.when.strip(), "person": ask.person,
        "group": ask.group, "name_shown": ask.name_shown, "by": ask.by if ask.by != ask.person else None, "channel": ask.channel,
        "created": clock.now(), "ends": last_day(ask.days),
    }  # fmt: skip


def offer_at_desk(person: Person | None, new: dict[str, str], make, *, by: Person, channel: str, sure: bool = False) -> Favour:
    """For somebody who stands at the desk, rings or wrote on paper. make(person) gives the wish, new: data of somebody not known yet."""
    demand("reciprocity.write_favour_down", by)
    if person is None and not new.get("first_name"):
        raise Refusal(Reason("nobody", _("Whose favour is it?"), _("Choose somebody, or write a first name."), field="first_name"))
    with transaction.atomic():
        person = person or register_person(**new, by=by, channel=channel, sure=sure)
        ask, key = make(person)
        return offer_favour(ask, request_key=key)


def end_favour(favour: Favour, *, by: Person, channel: str = Channel.WEB) -> Favour:
    """Takes it off the board. What is agreed already goes on. Twice is harmless."""
    demand("reciprocity.end_favour", by, favour)
    with transaction.atomic():
        favour = Favour.objects.select_for_update(no_key=True).get(pk=favour.pk)
        if favour.is_standing:
            favour.ended = clock.now()
            favour.save(update_fields=["ended"])
            record("ended_favour", favour, by=by, on_behalf_of=favour.group or favour.person, channel=channel)
    return favour


def renew_favour(favour: Favour, days: int = 14, *, by: Person, channel: str = Channel.WEB) -> Favour:
    """Hangs it up again, from today. Twice is harmless."""
    demand("reciprocity.end_favour", by, favour)
    if reasons := against_days(days):
        raise Refusal(reasons)
    with transaction.atomic():
        favour = Favour.objects.select_for_update(no_key=True).get(pk=favour.pk)
        if favour.ended is None and favour.ends == last_day(days):
            return favour
        favour.ended, favour.ends = None, last_day(days)
        favour.save(update_fields=["ended", "ends"])
        record("renewed_favour", favour, by=by, on_behalf_of=favour.group or favour.person, channel=channel, days=days)
    return favour
