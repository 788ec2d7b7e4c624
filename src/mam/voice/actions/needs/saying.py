"""Saying a need: on the web with or without an account, at the desk, by phone, from a sheet of paper."""

import uuid
from dataclasses import replace

from django.db import transaction

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.municipalities.models import Municipality
from mam.municipalities.scope import current
from mam.people.actions.persons import register_person
from mam.people.models import Membership, Person
from mam.programme.actions.newcomers import newcomer

from ...models import Heard, Need
from .alike import stems_of
from .need_ask import NeedAsk, kept_slip
from .photos import kept_photo, thrown_away
from .telling import tell_followers_of_new


def raise_need(ask: NeedAsk, *, request_key: uuid.UUID | None = None) -> Need:
    """Writes a need down and gives it a number and a slip. The same filled form makes one need.

    Words of somebody not known yet wait for a look; known people and the people of the house publish at once.
    """
    if ask.by is not None and ask.by != ask.raiser:
        demand("voice.write_need_down", ask.by)
    known = is_known(ask.by or ask.raiser)
    nameless = ask.by == ask.raiser and ask.clean().raiser is None
    ask = ask.clean()
    if reasons := ask.reasons():
        raise Refusal(reasons)
    if earlier := made_before(request_key):
        return earlier
    photo = kept_photo(ask.photo, ask.photo_alt) if ask.photo else ""
    try:
        with transaction.atomic():
            Municipality.objects.select_for_update(no_key=True).get(pk=current().pk)
            if earlier := made_before(request_key):
                thrown_away(photo)
                return earlier
            made = write(ask, photo, shown=clock.now() if known else None, by=None if nameless else ask.by, key=request_key)
    except Exception:
        thrown_away(photo)
        raise
    return made


def raise_as_newcomer(name: str, contact: str, ask: NeedAsk, *, language: str = "pl", request_key=None) -> Need:
    """Somebody without an account leaves a name and one way to reach them. A refusal leaves nobody written down."""
    with transaction.atomic():
        person = newcomer(name, contact, language=language)
        return raise_need(replace(ask, raiser=person, by=person), request_key=request_key)


def raise_at_desk(person: Person | None, new: dict[str, str], ask: NeedAsk, *, sure: bool = False, request_key=None) -> Need:
    """The people of the house write down what somebody says; new: first_name, last_name, phone of somebody not known yet.

    Without a person and without a name nobody stands behind it but the slip.
    """
    demand("voice.write_need_down", ask.by)
    with transaction.atomic():
        if earlier := made_before(request_key):
            return earlier
        if person is None and new.get("first_name"):
            person = register_person(**new, by=ask.by, channel=ask.channel, sure=sure)
        return raise_need(replace(ask, raiser=person), request_key=request_key)


def made_before(request_key: uuid.UUID | None) -> Need | None:
    return Need.objects.filter(request_key=request_key).first() if request_key else None


def write(ask: NeedAsk, photo: str, *, shown, by: Person | None, key) -> Need:
    latitude, longitude = ask.point or (None, None)
    made = Need.objects.create(
        number=next_number(), title=ask.title, text=ask.text, theme=ask.theme, area=ask.area, where=ask.where,
        latitude=latitude, longitude=longitude, photo=photo, photo_alt=ask.photo_alt if photo else "", name_shown=ask.name_shown,
        raiser=ask.raiser, slip=kept_slip(ask), scribe=by if by != ask.raiser else None, channel=ask.channel,
        meeting=ask.meeting, said=ask.said,
        created=clock.now(), shown=shown, stems=stems_of(ask.title, ask.text), request_key=key,
    )  # fmt: skip
    if ask.age_band or ask.lives_in:
        Heard.objects.create(month=clock.today().replace(day=1), age_band=ask.age_band, area=ask.lives_in)
    way = Channel.DESK if ask.meeting else ask.channel  # of the deed: somebody of the house writes it down
    record("raised_need", made, by=by, on_behalf_of=ask.raiser, channel=way, shown=shown is not None)
    if shown:
        tell_followers_of_new(made)
    return made


def next_number() -> int:
    """The town's row is locked."""
    return (Need.objects.order_by("-number").values_list("number", flat=True).first() or 0) + 1


def is_known(person: Person | None) -> bool:
    """Known here: of the house, with a role, in a group, or somebody whose words were looked at before."""
    if person is None:
        return False
    if person.knows_everybody or person.roles():
        return True
    return (
        Membership.objects.standing().filter(person=person).exists()
        or Need.objects.filter(raiser=person, shown__isnull=False, hidden=None).exists()
    )
