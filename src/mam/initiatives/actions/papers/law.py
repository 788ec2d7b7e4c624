"""Numbers of law for the papers, as they hold on a day, each with its source."""

import datetime as dt
from dataclasses import dataclass

from mam.municipalities.law import LAW
from mam.municipalities.models import DatedSetting
from mam.places.keeping_words import name_of, value_words

from ...methods.papers.limits import Limits

KEYS = {
    "local": ("local-initiative-contract",),
    "grant": (
        "small-grant-most", "small-grant-days", "small-grant-year-most", "small-grant-pool-most", "small-grant-answer-days",
        "small-grant-posted-days",
    ),
    "report": ("small-grant-report-days",),
    "budget": ("budget-project-signatures-most",),
}  # fmt: skip


@dataclass(frozen=True)
class LawLine:
    """confirmed: False is shown as "to confirm" to whoever keeps the numbers."""

    key: str
    value: object
    unit: str
    since: dt.date
    source: str
    confirmed: bool

    @property
    def name(self) -> str:
        return name_of(self.key)

    @property
    def words(self) -> str:
        return value_words(self.value, self.unit)


def law_of(kind: str, day: dt.date) -> list[LawLine]:
    """The town's own value in force, else the one every town begins with."""
    keys = KEYS[kind]
    rows = DatedSetting.objects.in_force(day).filter(key__in=keys, place="").order_by("valid_from")
    known = {row.key: LawLine(row.key, row.value, row.unit, row.valid_from, row.source, row.confirmed) for row in rows}
    first = {
        row["key"]: LawLine(row["key"], row["value"], row.get("unit", ""), row["valid_from"], row["source"], row["confirmed"])
        for row in LAW
    }  # fmt: skip
    return [known.get(key) or first[key] for key in keys]


def limits_on(day: dt.date) -> Limits:
    found = {line.key: line.value for line in law_of("grant", day)}
    return Limits(int(found["small-grant-most"] * 100), int(found["small-grant-days"]), int(found["small-grant-year-most"] * 100))


def report_due(ends: dt.date | None) -> dt.date | None:
    """The last day for the report."""
    if ends is None:
        return None
    return ends + dt.timedelta(days=int(law_of("report", ends)[0].value))
