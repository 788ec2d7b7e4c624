"""The animator joins a need to another one, and may undo it with one press; both rows stay in the thread."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Need, NeedJoin
from .locking import locked_all
from .supporting import count
from .telling import tell_joined


def join_needs(need: Need, into: Need, *, by: Person) -> NeedJoin:
    """From now on both are one: people, answers and questions are those of `into`. Twice is harmless."""
    demand("voice.join_needs", by, need)
    with transaction.atomic():
        need, into = pair(need, into)
        if need.joined_to_id == into.pk:
            return NeedJoin.objects.filter(need=need, into=into, undoes=None, undone_by=None).latest("pk")
        if reasons := list(against(need, into)):
            raise Refusal(reasons)
        made = NeedJoin.objects.create(need=need, into=into, by=by, at=clock.now())
        need.joined_to = into
        need.save(update_fields=["joined_to"])
        count(into)
        record("joined_needs", need, by=by, into=into.number)
        tell_joined(need, into)
    return made


def pair(need: Need, into: Need) -> list[Need]:
    if need.pk == into.pk:
        raise Refusal(Reason("itself", _("A need cannot be joined to itself."), _("Choose another one."), field="into"))
    return locked_all(need, into)


def against(need: Need, into: Need):
    works = _("Choose a need that stands in the list.")
    if not (need.is_public and into.is_public):
        yield Reason("not_public", _("Both needs have to be public."), works, field="into")
    if need.joined_to_id or into.joined_to_id:
        yield Reason("joined", _("One of them is joined to another already."), works, field="into")
    if Need.objects.filter(joined_to=need).exists():
        yield Reason("gathers", _("Other needs are joined to this one."), _("Join the other one to this."), field="into")


def undo_joining(joining: NeedJoin, *, by: Person) -> NeedJoin:
    """Takes them apart again: a row of its own, and both are counted anew. Twice gives the same row."""
    demand("voice.join_needs", by, joining.need)
    with transaction.atomic():
        need, into = locked_all(joining.need, joining.into)
        if undone := NeedJoin.objects.filter(undoes=joining).first():
            return undone
        made = NeedJoin.objects.create(need=need, into=into, undoes=joining, by=by, at=clock.now())
        if need.joined_to_id == into.pk:
            need.joined_to = None
            need.save(update_fields=["joined_to"])
        count(need)
        count(into)
        record("undid_joining", need, by=by, into=into.number)
    return made
