"""Initiatives of a town: each lives through its days, from the idea to where it stands today, by the deeds of its pages."""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial

from mam.core import clock
from mam.initiatives.actions.initiatives.beginning import InitiativeAsk, begin
from mam.initiatives.actions.initiatives.planning import StepAsk, did_step, name_risk, note_permit, plan_step
from mam.initiatives.actions.initiatives.pledging import PledgeAsk, note_kept, pledge, want
from mam.initiatives.actions.initiatives.progress import ResultAsk, write_progress, write_result
from mam.initiatives.actions.initiatives.stages import move
from mam.initiatives.actions.initiatives.team import accept_member, ask_to_join
from mam.initiatives.models import Initiative, Pledge, Step, Wanted
from mam.voice.models import Area, Need

from ..catalogue.initiatives import INITIATIVES, InitiativePlan
from ..drawings import draw
from .favours import acting, way
from .papers_and_dates import draft, tie
from .river import clean_the_bank

DAY = dt.timedelta(days=1)
Deed = tuple[float, Callable]


def begin_initiatives(town) -> None:
    """Every initiative, and in the town by the river the one of its bank."""
    for plan in INITIATIVES[town.plan.slug]:
        live(town, plan, town.today)
    clean_the_bank(town, live)


def live(town, plan: InitiativePlan, day: dt.date) -> Initiative:
    """Day by day, each deed at its own hour; what would come after now is left out. day: the one the plan counts from."""
    noon, now = clock.instant(day, dt.time(12)), clock.now()
    with clock.stopped(noon + plan.began * DAY):
        one = started(town, plan)
    for after, deed in sorted(deeds(town, plan, one, day), key=lambda pair: pair[0]):
        at = noon + after * DAY
        if at < now:
            with clock.stopped(at):
                deed()
    return one


def started(town, plan: InitiativePlan) -> Initiative:
    lead = town.people[plan.lead]
    need = Need.objects.filter(title=plan.need).first() if plan.need else None
    area = Area.objects.filter(name=plan.area).first() if plan.area else None
    return begin(InitiativeAsk(plan.title, plan.summary, plan.place, area, plan.kind, need=need), lead=lead, by=lead)


def deeds(town, plan: InitiativePlan, one: Initiative, base: dt.date) -> Iterator[Deed]:
    """Each with the days after which it is done; deeds of one day keep the order of people: team, plan, help, notes, stage."""
    lead = town.people[plan.lead]
    for key, role, taken in plan.team:
        yield plan.began + 1, partial(join, town, one, key, role, taken)
    yield plan.began + 2, partial(write_plan, town, plan, one, base)
    for wanted in plan.wants:
        for day, *said in wanted.pledges:
            yield day + 0.1, partial(promise, town, one, wanted.what, *said)
    for step in plan.steps:
        if step.done is not None:
            yield step.done + 0.15, partial(finish, one, step.title)
    if plan.event:
        day, title = plan.event
        yield day, partial(tie, one, title)
    for day, text, drawing, alt in plan.notes:
        picture = {"photo": draw(drawing), "photo_alt": alt} if drawing else {}
        yield day + 0.2, partial(write_progress, one, text, by=lead, **picture)
    for day, stage, why in plan.moves:
        yield day + 0.25, partial(move, one, stage, why, by=lead)
    for paper in plan.papers:
        yield paper.day + 0.12, partial(draft, one, paper.kind, paper.words)
    if plan.result:
        day, words = plan.result
        yield day + 0.3, partial(look_back, one, ResultAsk(**words))


def join(town, one: Initiative, key: str, role: str, taken: bool) -> None:
    member = ask_to_join(one, role, by=town.people[key])
    if taken:
        accept_member(member, by=one.lead)


def write_plan(town, plan: InitiativePlan, one: Initiative, day: dt.date) -> None:
    """Steps, risks, consents and what is needed."""
    made, lead = {}, one.lead
    for step in plan.steps:
        owner = town.people.get(step.owner)
        due = day + step.due * DAY
        ask = StepAsk(step.title, due, owner=owner, who=step.who, cost=100 * step.cost, after=made.get(step.after))
        made[step.title] = plan_step(one, ask, by=lead)
    for words, answer in plan.risks:
        name_risk(one, words, answer, by=lead)
    for kind, what, whose, answer, granted in plan.permits:
        asked = clock.today()
        note_permit(one, kind, whose, what=what, asked=asked, answered=asked, answer=answer, granted=granted, by=lead)
    for wanted in plan.wants:
        want(one, wanted.kind, wanted.what, wanted.amount, day + wanted.until * DAY, by=lead)


def promise(town, one: Initiative, what: str, who: str, amount: int, words: str) -> None:
    person, wanted = town.people[who], Wanted.objects.get(initiative=one, what=what)
    pledge(wanted, PledgeAsk(amount, words), person=person, by=acting(town, person), channel=way(person))


def finish(one: Initiative, title: str) -> None:
    did_step(Step.objects.get(initiative=one, title=title), by=one.lead)


def look_back(one: Initiative, ask: ResultAsk) -> None:
    """Everybody did what they promised; then what came of it is written."""
    for row in Pledge.objects.filter(wanted__initiative=one):
        note_kept(row, True, by=one.lead)
    write_result(one, ask, by=one.lead)
