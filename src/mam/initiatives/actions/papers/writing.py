"""Filling in what a form asks for and the initiative does not know."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_text
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Group, Person
from mam.people.words import GroupKind

from ...methods.papers.facts import Facts
from ...methods.papers.kinds import fields_of
from ...methods.papers.shape import Field
from ...models import Initiative, Paper, PaperField
from ...words.papers import FIELDS
from .gathering import facts_of
from .patrons import tell_patron


def write_fields(
    initiative: Initiative, kind: str, said: dict[str, str], *, ngo: Group | None = None, by: Person, channel: str = Channel.WEB
) -> Paper:
    """said: words by the key of a field, sums in grosze; left out stays, empty goes; the same again changes nothing.

    ngo: none takes it out; with another one the draft has to be made anew.
    """
    demand("initiatives.write_papers", by, initiative)
    facts = facts_of(initiative, kind)
    fields = {field.key: field for field in fields_of(kind, facts)}
    words = {key: clean_text(text) for key, text in said.items() if key in fields}
    if reasons := [*too_long(fields, words), *money_reasons(facts, fields, words), *ngo_reasons(ngo)]:
        raise Refusal(reasons)
    with transaction.atomic():
        Initiative.objects.select_for_update(no_key=True).get(pk=initiative.pk)
        paper, is_new = Paper.objects.get_or_create(initiative=initiative, kind=kind, defaults={"ngo": ngo})
        changed = [key for key, text in words.items() if put(paper, key, text, by)]
        if paper.ngo_id != (ngo.pk if ngo else None):
            paper.ngo, paper.asked, paper.made = ngo, 0, None
            paper.save(update_fields=["ngo", "asked", "made"])
            changed.append("ngo")
        if changed or (is_new and ngo):
            tell_patron(paper, by=by)
            record("filled_in_paper", initiative, by=by, channel=channel, paper=kind)
    return paper


def put(paper: Paper, key: str, text: str, by: Person) -> bool:
    """Whether anything changed. An empty field stays as an empty row only where another paper's words would come in its place."""
    rows = PaperField.objects.filter(key=key)
    known = rows.filter(paper=paper).first()
    elsewhere = not text and rows.filter(paper__initiative=paper.initiative_id).exclude(paper=paper).exists()
    if known is None and (text or elsewhere):
        PaperField.objects.create(paper=paper, key=key, text=text, by=by, at=clock.now())
    elif known and not text and not elsewhere:
        known.delete()
    elif known and known.text != text:
        known.text, known.by, known.at = text, by, clock.now()
        known.save(update_fields=["text", "by", "at"])
    else:
        return False
    return True


def label_of(field: Field) -> str:
    """A sum is named with the step it is about."""
    if not field.money:
        return str(FIELDS[field.key])
    name = FIELDS["of_grant"] if field.key.startswith("grant_") else FIELDS["really_spent"]
    return f"{name}: {field.of}"


def too_long(fields: dict[str, Field], words: dict[str, str]):
    for key, text in words.items():
        if len(text) > fields[key].most:
            said = {"limit_value": fields[key].most, "show_value": len(text)}
            sentence = _("It is too long: %(limit_value)d characters fit here, and there are %(show_value)d. Make it shorter.") % said
            yield Reason("long", sentence, field=key)


def money_reasons(facts: Facts, fields: dict[str, Field], words: dict[str, str]):
    """A sum from the grant is at most what the step costs."""
    cost = {f"grant_{step.key}": step.cost for step in facts.costs}
    for key, text in words.items():
        if not fields[key].money or not text:
            continue
        if not text.isdecimal():
            yield Reason("money", _("Write a sum, for example 120 or 49,90."), field=key)
        elif key in cost and int(text) > cost[key]:
            works = _("Write at most what the step costs, or change the cost in the plan.")
            yield Reason("over_cost", _("More would come from the grant than the step costs."), works, field=key)


def ngo_reasons(ngo: Group | None):
    if ngo is not None and ngo.kind != GroupKind.NGO:
        yield Reason("not_ngo", _("Only an NGO can be chosen here."), _("Choose one from the list."), field="ngo")
