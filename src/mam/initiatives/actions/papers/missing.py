"""What a paper lacks, in plain words, with the way to the place where it is filled in."""

from dataclasses import dataclass

from django.urls import reverse

from mam.municipalities.scope import current
from mam.people.models import Group

from ...methods.papers.facts import Facts
from ...methods.papers.kinds import sections_of
from ...methods.papers.shape import Gap, gaps
from ...models import Initiative
from ...words.papers import PLACES
from .sheets import gap_name


@dataclass(frozen=True)
class Lacks:
    """One missing thing in plain words. where: what to do; address: empty when this person cannot do it or it is done elsewhere."""

    name: str
    where: str
    address: str


def lacks_of(initiative: Initiative, kind: str, facts: Facts, ngo: Group | None, *, keeps: bool) -> list[Lacks]:
    """keeps: whether the reader may change the plan; whoever may not reads only what to do."""
    found = gaps(sections_of(kind, facts))
    return [Lacks(gap_name(gap.key), str(PLACES[gap.at]), address_of(initiative, gap, facts, ngo, keeps)) for gap in found]


def address_of(initiative: Initiative, gap: Gap, facts: Facts, ngo: Group | None, keeps: bool) -> str:
    """A field of this page, or the page where the plan, the result or the group is kept."""
    if gap.at in ("own", "ngo"):
        key = "ngo" if gap.at == "ngo" else gap.key
        first = next((f"spent_{step.key}" for step in facts.costs), key)
        return f"#id_{first if gap.key == 'really_spent' else key}"
    if gap.at in ("registration", "group") and ngo:
        return reverse("people:group", args=[current().slug, ngo.slug])
    pages = {"step": "step_new", "step_cost": "step_new", "wanted": "want_new", "result": "result", "team": "initiative"}
    if gap.at not in pages or not keeps:
        return ""
    return reverse(f"initiatives:{pages[gap.at]}", args=[current().slug, initiative.number])
