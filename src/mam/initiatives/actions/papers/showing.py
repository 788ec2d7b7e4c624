"""What the pages of the papers show: what each is for, what is missing, what stands in the way, the numbers of law."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse

from mam.core import clock
from mam.core.refusal import Refusal
from mam.municipalities.scope import current
from mam.people.models import Group, Person
from mam.people.models.group import GroupQuerySet
from mam.people.words import GroupKind

from ...methods.papers.facts import Facts
from ...methods.papers.kinds import FOR_NGOS, fields_of, sections_of
from ...methods.papers.limits import two_years
from ...methods.papers.shape import Field, Gap, gaps
from ...models import Initiative, Paper
from ...words.papers import PLACES, PURPOSE, TITLES, PaperKind
from .gathering import all_facts, facts_of, ngo_of
from .law import LawLine, law_of, report_due
from .making import against
from .sheets import gap_name, sheet_of


@dataclass(frozen=True)
class Lacks:
    """One missing thing in plain words. where: what to do; address: empty when this person cannot do it or it is done elsewhere."""

    name: str
    where: str
    address: str


@dataclass(frozen=True)
class PaperLine:
    kind: str
    title: str
    purpose: str
    missing: int
    for_ngos: bool
    made: dt.datetime | None


@dataclass(frozen=True)
class PaperPage:
    """own: this paper's and other papers' words. ngos: None when no NGO is chosen here; only_ngos: nobody else may hand it in.

    refusal: what the law does not allow. due: the last day of a report.
    """

    title: str
    purpose: str
    fields: tuple[Field, ...]
    own: dict[str, str]
    ngos: GroupQuerySet | None
    ngo: Group | None
    only_ngos: bool
    missing: list[Lacks]
    refusal: Refusal | None
    sheet: dict
    law: list[LawLine]
    due: dt.date | None
    two_years: bool
    made: Paper | None


def papers_of(initiative: Initiative) -> list[PaperLine]:
    made = {row.kind: row.made for row in Paper.objects.filter(initiative=initiative)}
    lines, facts = [], all_facts(initiative, PaperKind.values)
    for kind in PaperKind:
        missing = gaps(sections_of(kind, facts[kind]))
        lines.append(PaperLine(kind.value, str(TITLES[kind]), str(PURPOSE[kind]), len(missing), kind in FOR_NGOS, made.get(kind)))
    return lines


def paper_page(initiative: Initiative, kind: str, *, by: Person, keeps: bool) -> PaperPage:
    facts, ngo = facts_of(initiative, kind), ngo_of(initiative, kind)
    reasons = list(against(initiative, kind, facts, ngo))
    ngos = Group.objects.visible_to(by).awake().filter(kind=GroupKind.NGO) if kind in FOR_NGOS or kind == "local" else None
    return PaperPage(
        title=str(TITLES[kind]), purpose=str(PURPOSE[kind]), fields=fields_of(kind, facts), own=dict(facts.own), ngos=ngos,
        ngo=ngo, only_ngos=kind in FOR_NGOS, missing=[lacks(initiative, gap, facts, keeps=keeps) for gap in gaps(sections_of(kind, facts))],
        refusal=Refusal(reasons) if reasons else None, sheet=sheet_of(kind, facts), law=law_of(kind, clock.today()),
        due=report_due(facts.ends) if kind == "report" else None, two_years=kind in FOR_NGOS and two_years(facts.begins, facts.ends),
        made=Paper.objects.filter(initiative=initiative, kind=kind, made__isnull=False).first(),
    )  # fmt: skip


def lacks(initiative: Initiative, gap: Gap, facts: Facts, *, keeps: bool) -> Lacks:
    return Lacks(gap_name(gap.key), str(PLACES[gap.at]), address_of(initiative, gap, facts, keeps))


def address_of(initiative: Initiative, gap: Gap, facts: Facts, keeps: bool) -> str:
    """A field of this page, or the page where the plan, the result or the group is kept."""
    if gap.at in ("own", "ngo"):
        key = "ngo" if gap.at == "ngo" else gap.key
        first = next((f"spent_{step.key}" for step in facts.costs), key)
        return f"#id_{first if gap.key == 'really_spent' else key}"
    pages = {"step": "step_new", "step_cost": "step_new", "wanted": "want_new", "result": "result", "team": "initiative"}
    if gap.at not in pages or not keeps:
        return ""
    return reverse(f"initiatives:{pages[gap.at]}", args=[current().slug, initiative.number])
