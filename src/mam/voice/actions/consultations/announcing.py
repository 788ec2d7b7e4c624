"""Announcing a consultation, giving it more days, calling it off; who follows is told once."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_text
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Consultation
from ...words.consultations import ConsultationState
from .lawful import reasons_to_wait
from .preparing import locked
from .telling import tell_called_off, tell_prolonged


def announce(consultation: Consultation, *, by: Person) -> Consultation:
    """From now on everybody sees it, and from its first day everybody may comment. Refuses with everything that is missing."""
    demand("voice.announce_consultation", by, consultation)
    with transaction.atomic():
        row = locked(consultation)
        if row.state == ConsultationState.ANNOUNCED:
            return row
        if row.state != ConsultationState.DRAFT:
            raise Refusal(Reason("over", _("This consultation is over."), _("Prepare a new one.")))
        if reasons := reasons_to_wait(row):
            raise Refusal(reasons)
        row.state, row.announced = ConsultationState.ANNOUNCED, clock.now()
        row.save(update_fields=["state", "announced"])
        record("announced_consultation", row, by=by, opens=str(row.opens), closes=str(row.closes))
    return row


def prolong(consultation: Consultation, closes: dt.date, replies_by: dt.date, *, by: Person) -> Consultation:
    """More days for comments, never fewer. Those who commented are told."""
    demand("voice.change_consultation", by, consultation)
    with transaction.atomic():
        row = locked(consultation)
        if (row.closes, row.replies_by) == (closes, replies_by):
            return row
        reasons = []
        if row.state != ConsultationState.ANNOUNCED or clock.today() > row.closes:
            works = _("Announce a new one; what people said stays in the report of this one.")
            reasons.append(Reason("closed", _("The days for comments are over."), works))
        if closes < row.closes:
            reasons.append(
                Reason("shorter", _("People were promised more days than that."), _("Choose a later last day."), field="closes")
            )
        if replies_by < closes:
            works = _("Choose a day after the last day of comments.")
            reasons.append(Reason("replies_order", _("Replies cannot be due before people have commented."), works, field="replies_by"))
        if reasons:
            raise Refusal(reasons)
        row.closes, row.replies_by = closes, replies_by
        row.save(update_fields=["closes", "replies_by"])
        record("prolonged_consultation", row, by=by, closes=str(closes))
        tell_prolonged(row)
    return row


def call_off(consultation: Consultation, why: str, *, by: Person) -> Consultation:
    """With a reason that everybody reads; what was said stays and is shown."""
    demand("voice.call_consultation_off", by, consultation)
    why = clean_text(why)
    if not 1 <= len(why) <= 500:
        raise Refusal(Reason("why", _("People want to know why."), _("Write one or two sentences."), field="why"))
    with transaction.atomic():
        row = locked(consultation)
        if row.state == ConsultationState.WITHDRAWN:
            return row
        if row.state == ConsultationState.ANSWERED:
            raise Refusal(Reason("answered", _("Its report is out already."), _("Write a note in the news instead.")))
        row.state, row.called_off = ConsultationState.WITHDRAWN, why
        row.save(update_fields=["state", "called_off"])
        record("called_consultation_off", row, by=by)
        tell_called_off(row)
    return row
