"""The plan: steps with dates and costs, what may go wrong, and consents of others."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...methods.steps import circle
from ...models import Initiative, Permit, Risk, Step
from ...words.initiatives import PermitKind
from .team import refuse_ended

MOST = 100_000_000  # grosze: a million złoty


@dataclass(frozen=True)
class StepAsk:
    """cost: in grosze. who: in words, when no person of the place does it."""

    title: str
    due: dt.date
    starts: dt.date | None = None
    owner: Person | None = None
    who: str = ""
    cost: int = 0
    after: Step | None = None


def plan_step(initiative: Initiative, ask: StepAsk, *, by: Person, channel: str = Channel.WEB) -> Step:
    """The same title again gives the step that is there. Refuses days in the past, and days in the wrong order."""
    demand("initiatives.keep", by, initiative)
    with transaction.atomic():
        refuse_ended(Initiative.objects.select_for_update().get(pk=initiative.pk))
        if reasons := list(step_reasons(initiative, ask)):
            raise Refusal(reasons)
        values = columns(ask)
        made, is_new = Step.objects.get_or_create(initiative=initiative, title=values.pop("title"), defaults=values)
        if is_new:
            record("planned_step", initiative, by=by, channel=channel, step=made.title)
    return made


def change_step(step: Step, ask: StepAsk, *, by: Person, channel: str = Channel.WEB) -> Step:
    """Refuses also steps that would wait for each other in a circle."""
    demand("initiatives.keep", by, step.initiative)
    with transaction.atomic():
        refuse_ended(Initiative.objects.select_for_update().get(pk=step.initiative_id))
        if reasons := [*step_reasons(step.initiative, ask, step), *circle_reasons(step, ask.after)]:
            raise Refusal(reasons)
        values = columns(ask)
        if all(getattr(step, name) == value for name, value in values.items()):
            return step
        for name, value in values.items():
            setattr(step, name, value)
        step.save(update_fields=list(values))
        record("changed_step", step.initiative, by=by, channel=channel, step=step.title)
    return step


def did_step(step: Step, *, by: Person, channel: str = Channel.WEB) -> Step:
    """Refuses while the step before it is not done. Twice is once."""
    demand("initiatives.write_progress", by, step.initiative)
    with transaction.atomic():
        step = Step.objects.select_for_update(of=("self",)).select_related("initiative").get(pk=step.pk)
        if step.done:
            return step
        if step.after and not step.after.done:
            works = _("Mark “%(step)s” as done first, or change the plan.") % {"step": step.after.title}
            raise Refusal(Reason("waits", _("This step waits for another one."), works))
        step.done = clock.now()
        step.save(update_fields=["done"])
        record("did_step", step.initiative, by=by, channel=channel, step=step.title)
    return step


def name_risk(initiative: Initiative, words: str, answer: str, *, by: Person, channel: str = Channel.WEB) -> Risk:
    demand("initiatives.keep", by, initiative)
    risk, we_do = clean_line(words), clean_line(answer)
    if not 3 <= len(risk) <= 300 or not 3 <= len(we_do) <= 300:
        works = _("For example: it rains – we meet under the roof of the school.")
        raise Refusal(Reason("risk", _("Write both: what may go wrong, and what you do then."), works, field="words"))
    with transaction.atomic():
        made, is_new = Risk.objects.get_or_create(initiative=initiative, words=risk, defaults={"answer": we_do})
        if is_new:
            record("named_risk", initiative, by=by, channel=channel)
    return made


def note_permit(
    initiative: Initiative, kind: str, whose: str, *, what: str = "", asked=None, answered=None, answer: str = "",
    granted: bool | None = None, by: Person, channel: str = Channel.WEB,
) -> Permit:  # fmt: skip
    """The same consent of the same office again is brought up to date. what: needed where kind is "something else"."""
    demand("initiatives.keep", by, initiative)
    one = {"kind": kind, "what": clean_line(what), "whose": clean_line(whose)}
    if reasons := list(_permit_reasons(one, asked, answered)):
        raise Refusal(reasons)
    values = {"asked": asked, "answered": answered, "answer": clean_line(answer)[:300], "granted": granted}
    with transaction.atomic():
        Initiative.objects.select_for_update().get(pk=initiative.pk)
        known = Permit.objects.filter(initiative=initiative, **one).first()
        if known and all(getattr(known, name) == value for name, value in values.items()):
            return known
        made, _new = Permit.objects.update_or_create(initiative=initiative, **one, defaults=values)
        record("noted_permit", initiative, by=by, channel=channel)
    return made


def _permit_reasons(one: dict[str, str], asked, answered):
    if len(one["what"]) > 120 or (one["kind"] == PermitKind.OTHER and len(one["what"]) < 2):
        yield Reason(
            "what", _("Say in a few words what the consent is for."), _("For example: boxes on the lawn."), field="what"
        )
    if not 2 <= len(one["whose"]) <= 120:
        yield Reason(
            "whose", _("Say who gives this consent."), _("For example: the road office of the county."), field="whose"
        )
    if asked and answered and answered < asked:
        yield Reason(
            "before", _("The answer came before the question."), _("Look at both days again."), field="answered"
        )
    if any(day and day > clock.today() for day in (asked, answered)):
        yield Reason("ahead", _("This day is still to come."), _("Write it down when it has happened."), field="asked")


def columns(ask: StepAsk) -> dict:
    return {
        "title": clean_line(ask.title), "due": ask.due, "starts": ask.starts, "owner": ask.owner, "who": clean_line(ask.who)[:120],
        "cost": ask.cost, "after": ask.after,
    }  # fmt: skip


def step_reasons(initiative: Initiative, ask: StepAsk, step: Step | None = None):
    """step: the one that is changed; its own day may stay as it was."""
    title = clean_line(ask.title)
    if not 3 <= len(title) <= 160:
        yield Reason("title", _("A step has 3 to 160 characters."), _("For example: buy paint."), field="title")
    if ask.due < clock.today() and (step is None or step.due != ask.due):
        yield Reason("past", _("This day is in the past."), _("Choose today or a later day."), field="due")
    if ask.starts and ask.starts > ask.due:
        yield Reason("order", _("The step would end before it begins."), _("Look at both days again."), field="starts")
    if not 0 <= ask.cost <= MOST:
        yield Reason(
            "cost", _("A cost is between 0 and 1,000,000 zł."), _("Leave it empty when it costs nothing."), field="cost"
        )
    if ask.after and ask.after.initiative_id != initiative.pk:
        yield Reason(
            "after", _("That step belongs to another initiative."), _("Choose one from the list."), field="after"
        )
    if step and Step.objects.filter(initiative=initiative, title=title).exclude(pk=step.pk).exists():
        yield Reason("twice", _("There is a step with this name."), _("Give it another name."), field="title")


def circle_reasons(step: Step, after: Step | None):
    """Names the steps of the circle."""
    rows = {row.pk: row for row in Step.objects.filter(initiative=step.initiative_id)}
    waits = {key: row.after_id for key, row in rows.items()} | {step.pk: after.pk if after else None}
    if found := circle(waits):
        names = " → ".join(f"„{rows[key].title}”" for key in [*found, found[0]])
        works = _("Let one of them begin without waiting.")
        yield Reason(
            "circle", _("These steps would wait for each other: %(names)s.") % {"names": names}, works, field="after"
        )
