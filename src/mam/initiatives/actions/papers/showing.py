"""What the pages of the papers show: what each is for, what is missing, what stands in the way, the numbers of law."""

import datetime as dt
from dataclasses import dataclass

from mam.core import clock
from mam.core.refusal import Refusal
from mam.people.models import Group, Person
from mam.people.models.group import GroupQuerySet
from mam.people.words import GroupKind

from ...methods.papers.kinds import FOR_NGOS, fields_of, sections_of
from ...methods.papers.limits import two_years
from ...methods.papers.shape import Field, gaps
from ...models import Initiative, Paper
from ...words.papers import PURPOSE, TITLES, PaperKind
from .gathering import all_facts, facts_of, ngo_of
from .law import LawLine, law_of, report_due
from .making import against
from .missing import Lacks, lacks_of
from .sheets import sheet_of


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
        ngo=ngo, only_ngos=kind in FOR_NGOS, missing=lacks_of(initiative, kind, facts, ngo, keeps=keeps),
        refusal=Refusal(reasons) if reasons else None, sheet=sheet_of(kind, facts), law=law_of(kind, clock.today()),
        due=report_due(facts.ends) if kind == "report" else None, two_years=kind in FOR_NGOS and two_years(facts.begins, facts.ends),
        made=Paper.objects.filter(initiative=initiative, kind=kind, made__isnull=False).first(),
    )  # fmt: skip
