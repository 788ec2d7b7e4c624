"""Preparing a consultation: its facts, materials, versions of the text and forms of taking part."""

import uuid

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line, clean_text
from mam.journal.actions import record
from mam.municipalities.models import Municipality
from mam.municipalities.scope import current
from mam.people.models import Person
from mam.programme.models import Event

from ...models import Consultation, ConsultationForm, TextVersion
from ...words.consultations import ALWAYS, ConsultationState, Means
from .consultation_ask import ConsultationAsk
from .lawful import too_hard

LONGEST_TEXT = 60_000
# What may still be mended after the announcement: words that make it easier to read, never what people were asked.
LATER = ("short", "easy_text", "contact", "seat")


def prepare_consultation(ask: ConsultationAsk, *, by: Person, request_key: uuid.UUID | None = None) -> Consultation:
    """A draft with its number; the same filled form makes one. Comments on paper and on-line are there from the start."""
    demand("voice.prepare_consultation", by)
    ask = ask.clean()
    if reasons := ask.reasons():
        raise Refusal(reasons)
    with transaction.atomic():
        Municipality.objects.select_for_update(no_key=True).get(pk=current().pk)
        if request_key and (earlier := Consultation.objects.filter(request_key=request_key).first()):
            return earlier
        last = Consultation.objects.aggregate(n=Max("number"))["n"] or 0
        made = Consultation.objects.create(**ask.values(), number=last + 1, made_by=by, made=clock.now(), request_key=request_key)
        ConsultationForm.objects.bulk_create(ConsultationForm(consultation=made, kind=kind) for kind in ALWAYS)
        record("prepared_consultation", made, by=by)
    return made


def change_consultation(consultation: Consultation, ask: ConsultationAsk, *, by: Person) -> Consultation:
    """A draft may change in everything; an announced one in the words that help to read it."""
    demand("voice.change_consultation", by, consultation)
    ask = ask.clean()
    if reasons := ask.reasons():
        raise Refusal(reasons)
    with transaction.atomic():
        row = locked(consultation)
        changed = [name for name, value in ask.values().items() if getattr(row, name) != value]
        if row.state != ConsultationState.DRAFT and (frozen := [name for name in changed if name not in LATER]):
            works = _("Give it more days, or call it off and announce it anew.")
            raise Refusal(Reason("announced", _("People were asked this already; it stays as it is."), works, field=frozen[0]))
        if row.state != ConsultationState.DRAFT and (hard := too_hard(ask)):
            raise Refusal(hard)
        if changed:
            for name in changed:
                setattr(row, name, getattr(ask, name))
            row.save(update_fields=changed)
            record("changed_consultation", row, by=by, fields=changed)
    return row


def write_version(consultation: Consultation, text: str, *, by: Person, why: str = "") -> TextVersion:
    """A version of the text, numbered by paragraphs. The same text again is the same version; a later one says what is new."""
    demand("voice.change_consultation", by, consultation)
    text, why = clean_text(text), clean_line(why)
    if not text or len(text) > LONGEST_TEXT:
        works = _("Between one sentence and 60,000 characters; leave an empty line between paragraphs. Longer texts are added as a file.")
        raise Refusal(Reason("version_text", _("The text is missing, or too long."), works, field="text"))
    with transaction.atomic():
        row = locked(consultation)
        last = row.versions.order_by("-version").first()
        if last and last.text == text:
            return last
        if row.state in (ConsultationState.ANSWERED, ConsultationState.WITHDRAWN):
            raise Refusal(Reason("over", _("This consultation is over."), _("Prepare a new one.")))
        if last and row.state == ConsultationState.ANNOUNCED and not why:
            works = _("Say in a sentence what is new, so that people need not compare it themselves.")
            raise Refusal(Reason("why_new", _("People have read the earlier version."), works, field="why"))
        made = TextVersion.objects.create(
            consultation=row, version=last.version + 1 if last else 1, text=text, why=why[:300], by=by, at=clock.now()
        )
        record("wrote_text_version", row, by=by, version=made.version)
    return made


def add_form(consultation: Consultation, kind: str, *, by: Person, note: str = "", event: Event | None = None) -> ConsultationForm:
    """A form of taking part: where and when, or an event of the programme."""
    demand("voice.change_consultation", by, consultation)
    note = clean_line(note)
    reasons = []
    if kind not in Means.values:
        reasons.append(Reason("kind", _("There is no such form."), _("Choose from the list."), field="kind"))
    if not note and event is None and kind not in ALWAYS:
        reasons.append(Reason("where", _("People do not know yet where and when."), _("Write it, or choose an event."), field="note"))
    if len(note) > 200:
        reasons.append(Reason("long_note", _("This is too long."), _("%(most)d characters fit.") % {"most": 200}, field="note"))
    if reasons:
        raise Refusal(reasons)
    with transaction.atomic():
        row = locked(consultation)
        made, new = ConsultationForm.objects.get_or_create(consultation=row, kind=kind, note=note, defaults={"event": event})
        if new:
            record("changed_consultation", row, by=by, form=kind)
    return made


def remove_form(form: ConsultationForm, *, by: Person) -> None:
    """Only of a draft, and never comments on paper or on-line."""
    demand("voice.change_consultation", by, form.consultation)
    with transaction.atomic():
        row = locked(form.consultation)
        if form.kind in ALWAYS:
            raise Refusal(Reason("always", _("Comments on paper and on-line are always possible."), _("Leave both.")))
        if row.state != ConsultationState.DRAFT:
            raise Refusal(
                Reason("announced", _("It was announced already."), _("Call the event off in the programme, if it cannot be held."))
            )
        if ConsultationForm.objects.filter(pk=form.pk).delete()[0]:
            record("changed_consultation", row, by=by, without=form.kind)


def locked(consultation: Consultation) -> Consultation:
    return Consultation.objects.select_for_update(of=("self",)).get(pk=consultation.pk)
