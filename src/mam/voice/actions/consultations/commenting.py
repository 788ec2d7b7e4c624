"""Commenting in a consultation: on the web with or without an account, at the desk, by phone, from a sheet of paper."""

import uuid
from dataclasses import replace

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.actions.persons import register_person
from mam.people.models import Person
from mam.programme.actions.newcomers import newcomer

from ...models import Comment
from ..needs.saying import is_known
from ..slips import free_slip
from .comment_ask import CommentAsk
from .preparing import locked


def comment(ask: CommentAsk, *, request_key: uuid.UUID | None = None) -> Comment:
    """Writes a comment down and gives it a number and a slip. The same filled form makes one comment.

    Words of somebody not known yet wait for a look; they get their reply all the same.
    """
    if ask.by is not None and ask.by != ask.author:
        demand("voice.write_comment_down", ask.by)
    if ask.group is not None and ask.by == ask.author:
        demand("voice.comment_for", ask.by, ask.group)
    way = Channel.DESK if ask.meeting else ask.channel  # of the deed: somebody of the house writes it down
    known, nameless = is_known(ask.by or ask.author), ask.by == ask.author and ask.clean().author is None
    ask = ask.clean()
    with transaction.atomic():
        row = locked(ask.consultation)
        if request_key and (earlier := Comment.objects.filter(request_key=request_key).first()):
            return earlier
        if reasons := replace(ask, consultation=row).reasons():
            raise Refusal(reasons)
        last = row.comments.order_by("-number").values_list("number", flat=True).first() or 0
        made = Comment.objects.create(
            consultation=row, number=last + 1, text=ask.text, version=ask.version, paragraph=ask.paragraph, author=ask.author,
            group=ask.group, name_shown=ask.name_shown, slip=free_slip(ask.slip, Comment.objects, another_sheet),
            channel=ask.channel, meeting=ask.meeting, said=ask.said,
            scribe=ask.by if not nameless and ask.by != ask.author else None, at=clock.now(), shown=clock.now() if known else None,
            request_key=request_key,
        )  # fmt: skip
        record("commented", made, by=None if nameless else ask.by, on_behalf_of=ask.author, channel=way, shown=known)
    return made


def comment_as_newcomer(name: str, contact: str, ask: CommentAsk, *, request_key=None) -> Comment:
    """Somebody without an account leaves a name and one way to reach them; they are written to in the language they read now.

    A refusal leaves nobody written down.
    """
    with transaction.atomic():
        person = newcomer(name, contact, language=(get_language() or "pl")[:2])
        return comment(replace(ask, author=person, by=person), request_key=request_key)


def comment_at_desk(person: Person | None, new: dict[str, str], ask: CommentAsk, *, sure: bool = False, request_key=None) -> Comment:
    """The house writes down what somebody says or handed in; new: first_name, last_name, phone of somebody not known yet."""
    demand("voice.write_comment_down", ask.by)
    with transaction.atomic():
        if request_key and (earlier := Comment.objects.filter(request_key=request_key).first()):
            return earlier
        if person is None and new.get("first_name"):
            person = register_person(**new, by=ask.by, channel=ask.channel, sure=sure)
        return comment(replace(ask, author=person), request_key=request_key)


def another_sheet(number: int) -> str:
    return _("It is comment number %(number)d. Take another sheet if this one says something else.") % {"number": number}


def show_comment(row: Comment, *, by: Person) -> Comment:
    """Somebody of the house or the office looked at it: now everybody reads it. Twice is harmless."""
    demand("voice.look_at_comments", by)
    with transaction.atomic():
        row = Comment.objects.select_for_update(of=("self",)).get(pk=row.pk)
        if row.shown is None and row.hidden is None:
            row.shown = clock.now()
            row.save(update_fields=["shown"])
            record("showed_comment", row, by=by)
    return row
