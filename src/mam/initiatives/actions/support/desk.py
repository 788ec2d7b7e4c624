"""Asking for support at the desk, for somebody who stands there, rings or brings a slip of paper."""

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.people.actions.persons import register_person
from mam.people.models import Person

from ...models import SupportRequest
from .asking import ask_support


def ask_at_desk(
    person: Person | None, new: dict[str, str], make, *, by: Person, channel: str, request_key: uuid.UUID | None = None,
    sure: bool = False,
) -> SupportRequest:  # fmt: skip
    """make(person) gives the wish; new: data of somebody not known yet. The same rules as on the web."""
    demand("initiatives.ask_support_for", by)
    if person is None and not new.get("first_name"):
        works = _("Choose somebody, or write a first name.")
        raise Refusal(Reason("nobody", _("Who asks for support?"), works, field="first_name"))
    with transaction.atomic():
        person = person or register_person(**new, by=by, channel=channel, sure=sure)
        return ask_support(make(person), by=by, channel=channel, request_key=request_key)
