"""Making a draft: looked at against the law first, noted in the journal. It is never sent anywhere."""

import datetime as dt

from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Group, Person

from ...methods.papers.facts import Facts
from ...methods.papers.kinds import FOR_NGOS
from ...methods.papers.limits import over
from ...methods.papers.values import zloty
from ...models import Initiative, Paper
from ...words.initiatives import InitiativeStage
from .gathering import facts_of, ngo_of
from .law import limits_on

AGAIN = dt.timedelta(minutes=1)


def make_paper(initiative: Initiative, kind: str, *, by: Person, channel: str = Channel.WEB) -> Paper:
    """Refuses only what the law does not allow at all; what is missing stays as an empty line. A double press is one draft."""
    demand("initiatives.write_papers", by, initiative)
    with transaction.atomic():
        Initiative.objects.select_for_update(no_key=True).get(pk=initiative.pk)
        ngo = ngo_of(initiative, kind)
        if ngo is not None and kind == "grant":
            Group.objects.select_for_update(no_key=True).get(pk=ngo.pk)
        facts = facts_of(initiative, kind)
        if reasons := list(against(initiative, kind, facts, ngo)):
            raise Refusal(reasons)
        paper, _new = Paper.objects.get_or_create(initiative=initiative, kind=kind)
        values = {"ngo": ngo, "asked": facts.asked if kind == "grant" else 0, "begins": facts.begins, "ends": facts.ends, "by": by}
        just_now = paper.made is not None and clock.now() - paper.made < AGAIN
        if just_now and all(getattr(paper, name) == value for name, value in values.items()):
            return paper
        for name, value in {**values, "made": clock.now()}.items():
            setattr(paper, name, value)
        paper.save(update_fields=[*values, "made"])
        record("made_paper", initiative, by=by, channel=channel, paper=kind)
    return paper


def against(initiative: Initiative, kind: str, facts: Facts, ngo: Group | None):
    """What the law does not allow, in sentences."""
    if kind not in FOR_NGOS:
        return
    if ngo is None:
        works = _(
            "Look for an NGO that will be your patron: it signs, gets the money and accounts for it, and you do the work."
            " Talk with it first, then choose it below. The animator knows whom to ask."
        )
        yield Reason("no_ngo", _("Only an NGO may hand this paper in; a group without a register number may not."), works, field="ngo")
    if kind == "grant":
        yield from over_limits(initiative, facts, ngo)


def over_limits(initiative: Initiative, facts: Facts, ngo: Group | None):
    limits = limits_on(clock.today())
    others = other_offers(initiative, ngo, facts.begins)
    sentences = {
        "sum": _("You ask for %(found)s, and one small grant has at most %(most)s."),
        "days": _("The task has %(found)s days, and a small grant is for at most %(most)s."),
        "year": _("With its other offers of this year the NGO would ask for %(found)s, and the most in a year is %(most)s."),
    }  # fmt: skip
    works = {
        "sum": _("Say below that a part comes from other sources, or make the plan smaller."),
        "days": _("Bring the first and the last step of the plan nearer to each other."),
        "year": _("Ask for less, wait for the next year, or look for another NGO."),
    }  # fmt: skip
    most = {"sum": zloty(limits.most), "days": str(limits.days), "year": zloty(limits.year_most)}
    for code, found in over(facts.asked, facts.begins, facts.ends, others, limits):
        said = {"found": str(found) if code == "days" else zloty(found), "most": most[code]}
        yield Reason(f"over_{code}", sentences[code] % said, works[code])


def other_offers(initiative: Initiative, ngo: Group | None, begins: dt.date | None) -> int:
    """What the NGO's other offers made here ask for in the calendar year in which this one begins, in grosze."""
    if ngo is None:
        return 0
    year = (begins or clock.today()).year
    rows = Paper.objects.filter(kind="grant", ngo=ngo, made__isnull=False, begins__year=year).exclude(initiative=initiative)
    rows = rows.exclude(initiative__stage=InitiativeStage.GIVEN_UP)
    return rows.aggregate(n=Sum("asked"))["n"] or 0
