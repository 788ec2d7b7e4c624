"""A voting is written and changed until it opens; from then on nothing of it changes."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import address
from mam.journal.actions import record
from mam.places.models import Centre

from ...methods.voting_codes import new_key
from ...models import Ballot, Option
from ...words.ballots import FUND_RULES, BallotKind, BallotState, Completion, Level, Rule
from .locking import lock_ballot

MOST_OPTIONS = 60


@dataclass(frozen=True)
class OptionLine:
    """cost: grosze, of a project."""

    title: str
    about: str = ""
    cost: int | None = None


@dataclass(frozen=True)
class BallotPlan:
    """Everything that is said before a voting opens. budget: grosze, of a fund. options in the order they are shown."""

    centre: Centre
    kind: str
    title: str
    question: str
    opens: dt.datetime
    closes: dt.datetime
    rule: str
    options: tuple[OptionLine, ...] = ()
    about: str = ""
    resolution: str = ""
    completion: str = Completion.ADD1
    threshold: bool = False
    may_switch: bool = False
    min_choices: int = 1
    level: str = Level.CODE
    budget: int | None = None
    topic: object | None = None

    def fields(self) -> dict:
        return {name: value for name, value in vars(self).items() if name != "options"}


def write_ballot(plan: BallotPlan, *, by, is_demo: bool = False) -> Ballot:
    """A draft that only the people of the house see."""
    demand("voice.write_ballot", by, plan.centre)
    refuse_if(reasons_against(plan))
    with transaction.atomic():
        made = Ballot.objects.create(slug=free_slug(plan.title), key=new_key(), made_by=by, is_demo=is_demo, **plan.fields())
        write_options(made, plan.options)
        record("wrote_ballot", made, by=by)
    return made


def change_ballot(ballot: Ballot, plan: BallotPlan, *, by) -> Ballot:
    """Refuses once it is open. The same words again change nothing."""
    demand("voice.change_ballot", by, ballot)
    with transaction.atomic():
        ballot = lock_ballot(ballot)
        if ballot.state != BallotState.DRAFT:
            raise Refusal(frozen())
        refuse_if(reasons_against(plan))
        stood = tuple(OptionLine(option.title, option.about, option.cost) for option in ballot.options.all())
        if stood == plan.options and all(getattr(ballot, name) == value for name, value in plan.fields().items()):
            return ballot
        for name, value in plan.fields().items():
            setattr(ballot, name, value)
        ballot.save()
        ballot.options.all().delete()
        write_options(ballot, plan.options)
        record("changed_ballot", ballot, by=by)
    return ballot


def write_options(ballot: Ballot, lines: tuple[OptionLine, ...]) -> None:
    Option.objects.bulk_create(
        Option(ballot=ballot, key=str(place), place=place, title=line.title, about=line.about, cost=line.cost)
        for place, line in enumerate(lines, 1)
    )


def free_slug(title: str) -> str:
    wanted = address(title)[:70] or "glosowanie"
    taken = set(Ballot.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    return next(slug for slug in (wanted, *(f"{wanted}-{number}" for number in range(2, 10_000))) if slug not in taken)


def frozen() -> Reason:
    works = _("An option can still be withdrawn. For another question start a new voting.")
    return Reason("frozen", _("The voting is open, so nothing of it can be changed any more."), works)


def reasons_against(plan: BallotPlan) -> list[Reason]:
    """Why such a voting cannot be held, all at once."""
    found = []
    if plan.closes <= plan.opens:
        works = _("Choose a later end; two weeks give everybody time.")
        found.append(Reason("dates", _("The voting would be over before it opens."), works, field="closes"))
    fund, of_fund = plan.kind == BallotKind.FUND, plan.rule in FUND_RULES
    if fund != of_fund:
        works = _("For a fund: equal shares or most votes. For the others: one answer, several, or points.")
        found.append(Reason("rule", _("This rule does not go with this kind of voting."), works, field="rule"))
    if fund and plan.level == Level.OPEN:
        works = _("Hand out codes, or close a list of people.")
        found.append(Reason("level", _("About money only those vote who got a code or stand on a list."), works, field="level"))
    if fund and not plan.budget:
        works = _("Write how much there is to share, for example 6000.")
        found.append(Reason("budget", _("A fund needs a sum."), works, field="budget"))
    return found + reasons_against_options(plan)


def reasons_against_options(plan: BallotPlan) -> list[Reason]:
    found, titles = [], [line.title.casefold() for line in plan.options]
    if len(set(titles)) != len(titles):
        works = _("Give each option a name of its own.")
        found.append(Reason("same_name", _("Two options have the same name."), works, field="options"))
    if len(titles) > MOST_OPTIONS:
        works = _("Sixty fit on a sheet and in a head.")
        found.append(Reason("too_many", _("There are too many options."), works, field="options"))
    if plan.kind == BallotKind.FUND and any(not line.cost for line in plan.options):
        works = _("Write the cost after each name, for example: Three benches; 1800.")
        found.append(Reason("no_cost", _("A project has no cost."), works, field="options"))
    elif plan.kind == BallotKind.FUND and plan.budget and any(line.cost > plan.budget for line in plan.options):
        works = _("Make it smaller, or leave it out.")
        found.append(Reason("too_dear", _("A project costs more than the whole fund."), works, field="options"))
    if plan.rule == Rule.SCORE and plan.min_choices > 1:
        works = _("With points write 1 here.")
        found.append(Reason("min_choices", _("With points there is no number of answers to choose."), works, field="min_choices"))
    return found


def refuse_if(reasons: list[Reason]) -> None:
    if reasons:
        raise Refusal(reasons)
