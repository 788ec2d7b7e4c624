"""Everything the papers say about an initiative, as plain facts."""

from collections.abc import Iterable
from dataclasses import replace

from mam.municipalities.scope import current
from mam.people.models import Group, Registration
from mam.people.words import GroupKind

from ...methods.papers.facts import Body, Consent, Facts, Gift, Outcome, StepFact
from ...models import Initiative, Paper, PaperField, Step, TeamMember
from ...words.initiatives import TeamState
from ..initiatives.promised import promised_of


def facts_of(initiative: Initiative, kind: str) -> Facts:
    """A field that this paper has no words for takes them from another paper of the initiative."""
    return all_facts(initiative, (kind,))[kind]


def all_facts(initiative: Initiative, kinds: Iterable[str]) -> dict[str, Facts]:
    """Of several papers, each thing asked for once."""
    town, last, words, ngos = current(), initiative.results.first(), rows_of_words(initiative), named_ngos(initiative)
    steps = list(initiative.steps.select_related("owner"))
    base = Facts(
        title=initiative.title, summary=initiative.summary, lead=initiative.lead.name if initiative.lead else "",
        place=initiative.place, area=str(initiative.area or ""), office=town.office_name, office_address=town.office_address,
        team=team_of(initiative), gifts=gifts_of(initiative),
        consents=tuple(Consent(row.kind, row.what, row.whose, state_of(row)) for row in initiative.permits.all()),
        outcome=Outcome(last.done, last.changed, last.people, last.lessons) if last else None,
    )  # fmt: skip
    made = {}
    for kind in kinds:
        own = own_of(words, kind)
        body = body_of(chosen(ngos, initiative, kind) or initiative.group)
        made[kind] = replace(base, own=own, body=body, steps=tuple(step_fact(step, own) for step in steps))
    return made


def rows_of_words(initiative: Initiative) -> list[tuple[str, str, str]]:
    return list(PaperField.objects.filter(paper__initiative=initiative).values_list("paper__kind", "key", "text"))


def own_of(rows: list[tuple[str, str, str]], kind: str) -> dict[str, str]:
    """The paper's own words last, so that they beat those of the others."""
    return {key: text for _of, key, text in sorted(rows, key=lambda row: row[0] == kind)}


def ngo_of(initiative: Initiative, kind: str) -> Group | None:
    """Which NGO hands it in: the one chosen, for a report the one of the offer, else the initiative's own group if it is an NGO."""
    return chosen(named_ngos(initiative), initiative, kind)


def named_ngos(initiative: Initiative) -> dict[str, Group]:
    rows = Paper.objects.filter(initiative=initiative, ngo__isnull=False).select_related("ngo__registration")
    return {row.kind: row.ngo for row in rows}


def chosen(ngos: dict[str, Group], initiative: Initiative, kind: str) -> Group | None:
    found = ngos.get(kind) or (ngos.get("grant") if kind == "report" else None)
    own = initiative.group
    return found or (own if own is not None and own.kind == GroupKind.NGO else None)


def body_of(group: Group | None) -> Body | None:
    if group is None:
        return None
    numbers = register_numbers(getattr(group, "registration", None))
    return Body(group.name, group.kind == GroupKind.NGO, numbers, group.email, group.phone, group.about)


def register_numbers(entry: Registration | None) -> str:
    """KRS 0000123456, NIP …"""
    told = (("KRS", entry.krs), ("NIP", entry.nip), ("REGON", entry.regon)) if entry else ()
    return ", ".join(f"{name} {number}" for name, number in told if number)


def team_of(initiative: Initiative) -> tuple[tuple[str, str], ...]:
    """The lead first."""
    rows = TeamMember.objects.filter(initiative=initiative, state=TeamState.IN).select_related("person")
    rows = sorted(rows, key=lambda row: row.person_id != initiative.lead_id)
    return tuple((row.person.name, row.role) for row in rows)


def step_fact(step: Step, own: dict[str, str]) -> StepFact:
    return StepFact(
        str(step.pk), step.title, step.due, step.starts, step.who or (step.owner.name if step.owner else ""), step.cost,
        grosze_in(own.get(f"grant_{step.pk}")), grosze_in(own.get(f"spent_{step.pk}")),
    )  # fmt: skip


def grosze_in(text: str | None) -> int | None:
    return int(text) if text else None


def gifts_of(initiative: Initiative) -> tuple[Gift, ...]:
    promised = promised_of(initiative)
    return tuple(Gift(row.kind, row.what, row.amount, promised.get(row.pk, (0, 0))[0]) for row in initiative.wanted.all())


def state_of(permit) -> str:
    if permit.granted is not None:
        return "granted" if permit.granted else "refused"
    return "asked" if permit.asked else "open"
