"""Changing what all dates of an event have in common, and letting later dates go their own way."""

import uuid
from dataclasses import fields

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Answer, Event, Occurrence, Question, SignUp, SignUpRole
from ..words import EventState
from .accepting import locked, touch
from .children import is_for_children, reasons_against_children
from .event_ask import Words
from .offering import offer_places
from .proposing import free_address

COLUMNS = tuple(field.name for field in fields(Words))
# What a later step works out or a right protects; a copy starts anew.
NOT_COPIED = {"publish_at"}


def words_of(event: Event) -> Words:
    """The event as the words somebody could have proposed."""
    return Words(**{name: getattr(event, name) for name in COLUMNS if name not in NOT_COPIED})


def change_event(event: Event, words: Words, *, by, channel: str = Channel.WEB) -> Event:
    """Changes the words of an event; dates, rooms and what differs on single dates stay. Nothing changed, nothing written.

    An event that turns into one for children needs the check of its leader first. More places go to those who wait.
    """
    demand("programme.change_event", by, event)
    if reasons := words.reasons():
        raise Refusal(reasons)
    with transaction.atomic():
        event = locked(event)
        columns = {name: value for name, value in words.clean().items() if name != "publish_at" or may_wait(event, words)}
        changed = [name for name, value in columns.items() if value != getattr(event, name)]
        for name in changed:
            setattr(event, name, columns[name])
        if not changed:
            return event
        if event.state == EventState.PUBLISHED and is_for_children(event) and (reasons := reasons_against_children(event)):
            raise Refusal(reasons)
        touch(event, *changed)
        record("changed_event", event, by=by, on_behalf_of=event.party, channel=channel, what=sorted(changed))
    if "capacity" in changed:
        for target in [event] if event.is_course else Occurrence.objects.filter(event=event, capacity=None).planned().upcoming():
            offer_places(target)
    return event


def may_wait(event: Event, words: Words) -> bool:
    """The hour of publication may be said until it has come; what people have seen does not disappear."""
    return words.publish_at is not None and not event.is_public


def split(date: Occurrence, *, by, title: str = "", channel: str = Channel.WEB) -> Event:
    """From this date on the event goes on as another one, linked to the first; dates, rooms and people go with it.

    A course cannot be split: people signed up for all of it.
    """
    demand("programme.change_event", by, date.event)
    with transaction.atomic():
        event = locked(date.event)
        if event.is_course:
            raise Refusal(Reason("course", _("People signed up for all dates of this course."), _("Propose a new course.")))
        later = Occurrence.objects.filter(event=event, day__gte=date.day)
        if not Occurrence.objects.filter(event=event, day__lt=date.day).exists():
            raise Refusal(Reason("first", _("Before this date there is no other."), _("Change the event itself.")))
        made = Event.objects.get(pk=event.pk)
        made.pk, made.request_key, made.continues = uuid.uuid4(), None, event
        made._state.adding = True
        made.title = title.strip()[:120] or event.title
        made.slug = free_address(made.title)
        made.save()
        SignUpRole.objects.bulk_create(SignUpRole(event=made, name=row.name, capacity=row.capacity) for row in event.roles.all())
        asked = copied_questions(event, made)
        take_along(event, made, later, asked)
        record("changed_event", made, by=by, on_behalf_of=event.party, channel=channel, what=["split"], source=str(event.pk))
    return made


def copied_questions(event: Event, made: Event) -> dict[int, Question]:
    """The questions again in the other event: key of the old one -> the new one. Conditions go with them."""
    old = list(Question.objects.filter(event=event))
    names = ("text", "kind", "choices", "limits", "required", "only_answer", "keep_days", "order")
    new = {row.pk: Question.objects.create(event=made, **{name: getattr(row, name) for name in names}) for row in old}
    for row in old:
        if row.only_if_id in new:
            new[row.pk].only_if = new[row.only_if_id]
            new[row.pk].save(update_fields=["only_if"])
    return new


def take_along(event: Event, made: Event, later, asked: dict[int, Question]) -> None:
    """Moves dates with their sign-ups; parts people chose are found again by name, answers by their question."""
    days = list(later.values_list("pk", flat=True))
    parts = {row.name: row for row in made.roles.all()}
    for row in SignUp.objects.filter(occurrence__in=days).select_related("role"):
        row.event, row.role = made, row.role and parts[row.role.name]
        row.save(update_fields=["event", "role"])
    Occurrence.objects.filter(pk__in=days).update(event=made)
    for key, question in asked.items():
        Answer.objects.filter(question=key, sign_up__event=made).update(question=question)
