"""Application for a local initiative, in the order in which towns ask for it.

Act of 24 April 2003 on public benefit and volunteering, art. 19b–19h.
"""

from .facts import Body, Facts
from .shape import Field, Row, Section, Table, Word
from .values import cost_table, day, numbered, times, zloty

UNIT = {"hours": "hours", "thing": "pieces", "skill": "people", "money": "zloty"}


def fields(facts: Facts) -> tuple[Field, ...]:
    return (
        Field("task_area", lines=True), Field("place", 120), Field("description", 3000, True), Field("why", 2000, True),
        Field("town_gives", 1500, True), Field("aftercare", 600, True),
    )  # fmt: skip


def sections(facts: Facts) -> tuple[Section, ...]:
    return (
        Section("addressee", (Row("office", facts.office, "office"), Row("office_address", facts.office_address, "office"))),
        Section("applicants", applicants(facts)),
        Section("task", (
            Row("title", facts.title), Row("task_area", facts.said("task_area"), "own"),
            Row("place", facts.said("place", facts.place), "own"), *times(facts),
        )),
        Section("what_for", (
            Row("description", facts.said("description", facts.summary), "own"), Row("why", facts.said("why"), "own"),
        )),
        Section("residents_give", table=gifts(facts), after=(
            Row("hours_promised", hours(facts)), Row("money_promised", zloty(facts.money)),
        )),
        Section("town_part", (Row("town_gives", facts.said("town_gives"), "own"),)),
        Section("schedule", table=schedule(facts)),
        Section("budget", table=cost_table(facts), after=(
            Row("of_residents", zloty(facts.money)), Row("of_town", zloty(max(0, facts.cost - facts.money))),
        )),
        Section("responsible", table=Table(("no", "name", "role"), numbered(facts.team), "team"), after=(
            Row("aftercare", facts.said("aftercare"), "own"),
        )),
        *consents(facts),
    )  # fmt: skip


def applicants(facts: Facts) -> tuple[Row, ...]:
    """Residents themselves, or an NGO for them (art. 19b(1)). Addresses are written by hand: the platform does not ask for them."""
    body = facts.body
    through = (Row("through", body.name), *register(body)) if body and body.ngo else ()
    names = ", ".join(name for name, _role in facts.team)
    group = (Row("group", body.name),) if body and not body.ngo else ()
    return (
        Row("residents", names, "team"), *group, *through, Row("speaks_for_all", facts.lead, "team"),
        Row("post_address", "", "hand"), Row("phone", "", "hand"),
    )  # fmt: skip


def register(body: Body) -> tuple[Row, ...]:
    return (Row("register_number", body.numbers, "registration"),)


def gifts(facts: Facts) -> Table:
    rows = numbered(
        (Word(gift.kind), gift.what, str(gift.needed), str(gift.promised), Word(UNIT[gift.kind])) for gift in facts.gifts
    )
    return Table(("no", "gift_kind", "what", "needed", "promised", "unit"), rows, "wanted")


def hours(facts: Facts) -> str:
    return str(sum(gift.promised for gift in facts.gifts if gift.kind == "hours"))


def schedule(facts: Facts) -> Table:
    rows = numbered((step.title, day(step.starts or step.due), day(step.due), step.who or "–") for step in facts.steps)
    return Table(("no", "step", "since", "until", "who"), rows, "step")


def consents(facts: Facts) -> tuple[Section, ...]:
    """Only when the plan speaks of them."""
    if not facts.consents:
        return ()
    rows = numbered((one.what or Word(one.kind), one.whose, Word(one.state)) for one in facts.consents)
    return (Section("consents", table=Table(("no", "consent", "whose", "state"), rows)),)
