"""Consultations of a town: prepared and announced by its office, commented on by people, some with the report out."""

import datetime as dt

from mam.core import clock
from mam.programme.models import Event, Occurrence
from mam.voice.actions.consultations.announcing import announce
from mam.voice.actions.consultations.comment_ask import CommentAsk
from mam.voice.actions.consultations.commenting import comment
from mam.voice.actions.consultations.consultation_ask import ConsultationAsk
from mam.voice.actions.consultations.preparing import add_form, prepare_consultation, write_version
from mam.voice.actions.consultations.replying import reply_to
from mam.voice.actions.consultations.reporting import publish_report
from mam.voice.actions.note_targets import Target
from mam.voice.actions.noting import note_said
from mam.voice.models import Consultation, Need

from ..catalogue.consultations import CONSULTATIONS, ConsultationPlan

DAY = dt.timedelta(days=1)


def ask_people(town) -> None:
    for plan in CONSULTATIONS[town.plan.slug]:
        consult(town, plan)


def consult(town, plan: ConsultationPlan) -> None:
    office, now = town.people.get("official", town.keeper), clock.now()
    opens, closes = town.today + plan.opens * DAY, town.today + plan.closes * DAY
    facts = ConsultationAsk(
        plan.title, plan.subject, plan.basis, plan.office, plan.seat, opens, closes, short=plan.short, easy_text=plan.easy_text,
        law=plan.law, resolution=plan.resolution, replies_by=closes + (3 if plan.changed else 21) * DAY,
    )  # fmt: skip
    with clock.stopped(now + plan.opens * DAY):
        made = prepare_consultation(facts, by=office)
        Consultation.objects.filter(pk=made.pk).update(is_demo=True)
        write_version(made, plan.text, by=office)
        if plan.meeting:
            add_form(made, "meeting", note=plan.meeting, event=Event.objects.filter(title=plan.event).first(), by=office)
        announce(made, by=office)
    for number, said in enumerate(plan.comments, 1):
        with clock.stopped(now + (plan.opens + number) * DAY):
            who = town.people[said.who]
            by = who if said.channel == "web" else town.people["host"]
            comment(CommentAsk(made, said.text, author=who, by=by, channel=said.channel, name_shown="all"))
    write_notes(town, made, plan)
    if plan.changed:
        with clock.stopped(now + (plan.closes + 1) * DAY):
            for number, said in enumerate(plan.comments, 1):
                reply_to(made, [number], said.verdict, said.reply, by=office)
            publish_report(made, plan.changed, by=office)


def write_notes(town, made: Consultation, plan: ConsultationPlan) -> None:
    """At the last date of the meeting before today; a town without one has no notes."""
    begun = Occurrence.objects.planned().filter(event__title=plan.event, during__endswith__lte=clock.now(), day__gte=made.opens)
    date = begun.select_related("event").order_by("-during").first()
    for note in plan.notes if date else ():
        with clock.stopped(date.ends):
            said = note_said(date, note.text, Target() if note.is_need else Target(made), by=town.people["animator"])
        if note.is_need:
            Need.objects.filter(pk=said.pk).update(is_demo=True)
