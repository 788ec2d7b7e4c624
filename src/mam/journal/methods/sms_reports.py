"""Reports of SMSAPI on text messages that left (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass

# The numbers that say for good that a message will not arrive; the others say that it is under way, or nothing at all.
LOST = {"402": "expired", "405": "undelivered", "406": "failed", "407": "rejected"}
MOST = 500  # reports in one call


@dataclass(frozen=True)
class SmsReport:
    """gateway_id: the message. why: words of the reason it did not arrive, or "" when it did or may."""

    gateway_id: str
    status: str

    @property
    def why(self) -> str:
        return LOST.get(self.status, "")


def read_reports(fields: Mapping[str, str]) -> list[SmsReport]:
    """One report for each number in MsgId; nothing when numbers and states do not pair up."""
    numbers, states = ([word.strip() for word in fields.get(name, "").split(",")] for name in ("MsgId", "status"))
    if len(numbers) != len(states) or len(numbers) > MOST:
        return []
    return [SmsReport(number, state) for number, state in zip(numbers, states, strict=True) if number]
