"""Report on a small grant in the order of the simplified form.

Art. 18 and 19a of the act of 24 April 2003 on public benefit and volunteering; regulation Dz.U. 2018 poz. 2055, annex 2.
"""

from itertools import zip_longest

from .facts import Facts
from .shape import Field, Row, Section, Table, Word
from .values import lines, numbered, times, zloty


def fields(facts: Facts) -> tuple[Field, ...]:
    return (
        Field("contract_day", 40), Field("contract_number", 60), Field("done", 4000, True), Field("reached", 600, True),
        Field("remarks", 1500, True), *(Field(f"spent_{step.key}", 20, money=True, of=step.title) for step in facts.costs),
    )  # fmt: skip


def sections(facts: Facts) -> tuple[Section, ...]:
    body = facts.body if facts.body and facts.body.ngo else None
    return (
        Section("report_0", (
            Row("title", facts.title), Row("contractor", body.name if body else "", "ngo"), *times(facts),
            Row("contract_day", facts.said("contract_day"), "own"), Row("contract_number", facts.said("contract_number", "–")),
        )),
        Section("report_1", (
            Row("done", facts.said("done", told(facts)), "result"), Row("people", people(facts), "result"),
        ), reached(facts)),
        Section("report_2", table=spending(facts), after=paid(facts)),
        Section("report_3", (Row("remarks", facts.said("remarks", facts.outcome.lessons if facts.outcome else "") or "–"),)),
    )  # fmt: skip


def told(facts: Facts) -> str:
    return f"{facts.outcome.done}\n{facts.outcome.changed}" if facts.outcome else ""


def people(facts: Facts) -> str:
    return str(facts.outcome.people) if facts.outcome else ""


def reached(facts: Facts) -> Table:
    """What was planned in the offer beside what came of it, line by line."""
    told = zip_longest(lines(facts.said("results")), lines(facts.said("targets")), lines(facts.said("reached")), fillvalue="–")
    return Table(("no", "results", "targets", "reached"), numbered(told) if facts.said("reached") else (), "own", key="reached")


def spending(facts: Facts) -> Table:
    """A gap while any cost has no sum of what was really paid."""
    known = all(step.spent is not None for step in facts.costs)
    rows = numbered((step.title, zloty(step.cost), zloty(step.spent or 0)) for step in facts.costs) if known else ()
    last = ("", Word("sum"), zloty(facts.cost), zloty(facts.spent)) if rows else ()
    return Table(("no", "cost_kind", "by_contract", "really_spent"), rows, "own" if facts.costs else "step_cost", last, key="really_spent")


def paid(facts: Facts) -> tuple[Row, ...]:
    """The grant pays at most what was agreed and never more than was spent."""
    granted = min(facts.asked, facts.spent)
    if not all(step.spent is not None for step in facts.costs):
        return ()
    return Row("of_grant", zloty(granted)), Row("of_others", zloty(facts.spent - granted)), Row("unused", zloty(facts.asked - granted))
