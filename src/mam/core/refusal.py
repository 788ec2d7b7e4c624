"""The explained "no": every reason at once, each with the time when it would work.

Actions raise a Refusal; views show it and keep the form filled; jobs and imports write it down.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Reason:
    """One reason to refuse.

    code: a stable word for tests, reports and the API, like "closed" or "taken".
    sentence: translated, says what does not work.
    works: translated, says when or how it would work; empty when nothing helps.
    works_from: the instant from which it would work, when there is one.
    field: the form field it belongs to, when there is one.
    """

    code: str
    sentence: str
    works: str = ""
    works_from: dt.datetime | None = None
    field: str = ""


@dataclass
class Refusal(Exception):
    """A deed that the rules do not allow, with all reasons collected."""

    reasons: list[Reason] = field(default_factory=list)

    def __init__(self, reasons: Reason | Iterable[Reason]):
        self.reasons = [reasons] if isinstance(reasons, Reason) else list(reasons)
        super().__init__("; ".join(str(reason.sentence) for reason in self.reasons))

    @property
    def codes(self) -> list[str]:
        return [reason.code for reason in self.reasons]
