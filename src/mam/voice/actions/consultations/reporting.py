"""The report of a consultation: what came by which way, every comment with its reply, and what changed; then its publication."""

from collections import Counter
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_text
from mam.journal.actions import record
from mam.people.models import Person
from mam.programme.models import HeadCount

from ...models import Comment, Consultation, ConsultationForm
from ...words.consultations import ConsultationState, Moment, Verdict
from ...words.needs import SaidBy
from .preparing import locked
from .telling import tell_report

LONGEST = 6000


@dataclass(frozen=True)
class Report:
    """channels, verdicts: (words, how many), in a fixed order, without those that are none. comments: with `.reply`.

    meetings: (form, how many people were counted there, or None). waiting: comments nobody looked at yet.
    """

    consultation: Consultation
    comments: list[Comment]
    channels: list[tuple[str, int]]
    verdicts: list[tuple[str, int]]
    people: int
    meetings: list[tuple[ConsultationForm, int | None]]
    unanswered: int
    waiting: int


def report_of(consultation: Consultation) -> Report:
    """Everything the report says, worked out anew from the rows; comments taken away are not in it."""
    related = ("reply", "author", "group", "version", "meeting__event")
    comments = list(Comment.objects.standing().filter(consultation=consultation).select_related(*related))
    channels, verdicts = Counter(one.channel for one in comments), Counter(one.reply.verdict for one in comments if one.reply)
    return Report(
        consultation, comments,
        [(str(way.label), channels[way.value]) for way in SaidBy if channels[way.value]],
        [(str(verdict.label), verdicts[verdict.value]) for verdict in Verdict if verdicts[verdict.value]],
        len({one.author_id for one in comments if one.author_id}) + sum(one.author_id is None for one in comments),
        meetings_of(consultation), sum(one.reply_id is None for one in comments), sum(one.shown is None for one in comments),
    )  # fmt: skip


def meetings_of(consultation: Consultation) -> list[tuple[ConsultationForm, int | None]]:
    """Each form of taking part, with how many people came to its event within the days of the consultation, if they were counted."""
    forms = list(consultation.forms.select_related("event"))
    events = [form.event_id for form in forms if form.event_id]
    during = {"occurrence__during__startswith__date__range": (consultation.opens, consultation.closes)}
    counted = HeadCount.objects.filter(occurrence__event__in=events, **during).values("occurrence__event").order_by()
    heads = dict(counted.annotate(people=Sum("total")).values_list("occurrence__event", "people"))
    return [(form, heads.get(form.event_id)) for form in forms]


def publish_report(consultation: Consultation, changed: str, *, by: Person) -> Consultation:
    """What changed, said in public, with every comment and its reply. Refuses while a comment has none."""
    demand("voice.publish_consultation_report", by, consultation)
    changed = clean_text(changed)
    with transaction.atomic():
        row = locked(consultation)
        if row.state == ConsultationState.ANSWERED and row.changed == changed:
            return row
        if reasons := _reasons(row, changed):
            raise Refusal(reasons)
        row.state, row.changed, row.answered, row.answered_by = ConsultationState.ANSWERED, changed, clock.now(), by
        row.save(update_fields=["state", "changed", "answered", "answered_by"])
        record("published_consultation_report", row, by=by, comments=row.comments.count())
        tell_report(row)
    return row


def _reasons(row: Consultation, changed: str) -> list[Reason]:
    found = []
    if row.moment != Moment.REPLYING:
        over = row.moment in (Moment.ANSWERED, Moment.WITHDRAWN)
        works = _("Its report is out already.") if over else _("Wait for the last day of comments.")
        found.append(Reason("not_now", _("The report cannot be published now."), works))
    if left := Comment.objects.unanswered().filter(consultation=row).count():
        words = ngettext("%(n)d comment has no reply yet.", "%(n)d comments have no reply yet.", left) % {"n": left}
        found.append(Reason("unanswered", words, _("Reply to each; one reply may answer several alike.")))
    if not 10 <= len(changed) <= LONGEST:
        works = _("Say what changed because of the comments; when nothing did, say that and why.")
        found.append(Reason("changed", _("People want to know what changed."), works, field="changed"))
    return found
