"""Replies of the office: each comment gets one, and one reply may answer several comments that say the same."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_text
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Comment, Consultation, Reply
from ...words.consultations import ConsultationState, Moment, Verdict
from .preparing import locked
from .telling import tell_reply

LONGEST = 4000


def reply_to(consultation: Consultation, comments: Iterable[int], verdict: str, text: str, *, by: Person) -> Reply:
    """comments: their numbers. A new reply replaces an earlier one of the same comment; its author is told the new one.

    Refuses without comments, without a reason, before anybody may comment, and after the report.
    """
    demand("voice.reply_to_comments", by, consultation)
    numbers, text = sorted(set(comments)), clean_text(text)
    with transaction.atomic():
        row = locked(consultation)
        chosen = list(
            Comment.objects.standing().filter(consultation=row, number__in=numbers)
            .select_related("author", "reply").select_for_update(of=("self",)).order_by("number")
        )  # fmt: skip
        if reasons := _reasons(row, numbers, chosen, verdict, text):
            raise Refusal(reasons)
        if same := _same(chosen, verdict, text):
            return same
        made = Reply.objects.create(consultation=row, verdict=verdict, text=text, by=by, at=clock.now())
        Comment.objects.filter(pk__in=[one.pk for one in chosen]).update(reply=made)
        record("replied_to_comments", row, by=by, comments=[one.number for one in chosen], verdict=verdict)
        for one in chosen:
            tell_reply(one, made)
    return made


def _same(chosen: list[Comment], verdict: str, text: str) -> Reply | None:
    """The reply that all of them have already, when it says the same: a second press."""
    kept = {one.reply_id: one.reply for one in chosen}
    only = next(iter(kept.values())) if len(kept) == 1 else None
    return only if only is not None and (only.verdict, only.text) == (verdict, text) else None


def _reasons(row: Consultation, numbers: list[int], chosen: list[Comment], verdict: str, text: str) -> list[Reason]:
    found = []
    if row.state == ConsultationState.ANSWERED:
        found.append(
            Reason("answered", _("The report is out; its replies stay."), _("Write to the author, or prepare a new consultation."))
        )
    if row.moment in (Moment.DRAFT, Moment.AHEAD):
        found.append(Reason("too_early", _("Nobody could comment yet."), _("Reply when comments have come.")))
    if not chosen:
        found.append(Reason("no_comment", _("No comment is chosen."), _("Tick at least one."), field="comments"))
    elif len(chosen) != len(numbers):
        works = _("Open the page again and choose anew.")
        found.append(Reason("gone", _("One of these comments is not here any more."), works, field="comments"))
    if verdict not in Verdict.values:
        found.append(
            Reason("verdict", _("It does not say whether the comment is accepted."), _("Choose one of the three."), field="verdict")
        )
    if not 10 <= len(text) <= LONGEST:
        works = _("Say why in one or two sentences, at most %(most)d characters.") % {"most": LONGEST}
        found.append(Reason("reason", _("The reason is missing, or too long."), works, field="text"))
    return found
