"""Small-grant offer in the order of the simplified form.

Art. 19a of the act of 24 April 2003 on public benefit and volunteering; regulation Dz.U. 2018 poz. 2055, annex 1.
"""

from itertools import zip_longest

from .facts import Facts
from .local import register
from .shape import Field, Row, Section, Table
from .values import lines, numbered, split_table, times

STATEMENTS = ("says_benefit", "says_fees", "says_taxes", "says_insurance", "says_register", "says_true", "says_data")


def fields(facts: Facts) -> tuple[Field, ...]:
    return (
        Field("authority", 120), Field("task_area", lines=True), Field("legal_form", 120), Field("website", 120), Field("place", 120),
        Field("description", 3000, True), Field("results", 1000, True), Field("targets", 600, True), Field("proofs", 600, True),
        Field("experience", 2000, True), *(Field(f"grant_{step.key}", 20, money=True, of=step.title) for step in facts.costs),
    )  # fmt: skip


def sections(facts: Facts) -> tuple[Section, ...]:
    return (
        Section("grant_1", (
            Row("authority", facts.said("authority", facts.office), "own"), Row("task_area", facts.said("task_area"), "own"),
        )),
        Section("grant_2", offerer(facts)),
        Section("grant_3", (
            Row("title", facts.title), *times(facts), Row("place", facts.said("place", facts.place), "own"),
            Row("description", facts.said("description", facts.summary), "own"),
        ), table=results(facts), after=(
            Row("experience", facts.said("experience", facts.body.about if facts.body else ""), "own"),
        )),
        Section("grant_4", table=split_table(facts)),
        Section("grant_5", said=STATEMENTS, note="strike_out"),
    )  # fmt: skip


def offerer(facts: Facts) -> tuple[Row, ...]:
    body = facts.body if facts.body and facts.body.ngo else None
    if body is None:
        return (Row("offerer", "", "ngo"), *seat(), Row("explains", facts.lead, "team"), Row("explains_phone", "", "hand"))
    return (
        Row("offerer", body.name, "ngo"), Row("legal_form", facts.said("legal_form"), "own"), *register(body), *seat(),
        Row("website", facts.said("website", "–")), Row("email", body.email, "group"), Row("phone", body.phone, "group"),
        Row("explains", facts.lead, "team"), Row("explains_phone", "", "hand"),
    )  # fmt: skip


def seat() -> tuple[Row, Row]:
    return Row("seat", "", "hand"), Row("post_address", "", "hand")


def results(facts: Facts) -> Table:
    """The first line of each field makes the first row, and so on."""
    told = zip_longest(lines(facts.said("results")), lines(facts.said("targets")), lines(facts.said("proofs")), fillvalue="–")
    return Table(("no", "results", "targets", "proofs"), numbered(told), "own", key="results")
