"""Project sheet of a participatory budget (art. 5a of the act of 8 March 1990 on municipal self-government; each town has its own form)."""

from .facts import Facts
from .local import consents
from .shape import Field, Row, Section, Table
from .values import cost_table, zloty

SUPPORTERS = 20


def fields(facts: Facts) -> tuple[Field, ...]:
    return (
        Field("place", 120), Field("owner", 160), Field("description", 3000, True), Field("why", 2000, True),
        Field("open_to", 800, True), Field("accessibility", 1000, True), Field("upkeep", 600, True),
    )  # fmt: skip


def sections(facts: Facts) -> tuple[Section, ...]:
    return (
        Section("project_1", (Row("project_title", facts.title),)),
        Section("project_2", (
            Row("place", facts.said("place", facts.place), "own"), Row("area", facts.area or "–"),
            Row("owner", facts.said("owner"), "own"),
        )),
        Section("project_3", (Row("description", facts.said("description", facts.summary), "own"),)),
        Section("project_4", (Row("why", facts.said("why"), "own"), Row("open_to", facts.said("open_to"), "own"))),
        Section("project_5", (Row("accessibility", facts.said("accessibility"), "own"),)),
        Section("project_6", table=cost_table(facts), after=(
            Row("estimate", zloty(facts.cost) if facts.cost else "–"), Row("upkeep", facts.said("upkeep"), "own"),
        )),
        *consents(facts),
        Section("project_7", (Row("author", facts.lead, "team"), Row("post_address", "", "hand"), Row("phone", "", "hand"))),
        Section(
            "project_8", (Row("project_title", facts.title),), said=("supporters_say",), annex=True,
            table=Table(("no", "supporter", "supporter_area", "signature"), blank=SUPPORTERS),
        ),
    )  # fmt: skip
