from .agreements import Prolonging, VolunteerAgreement
from .duties import Duty, Taking
from .favour import Exchange, Favour
from .hours import HourEntry
from .ledger import HoursAccount, LedgerEntry, LedgerLine

__all__ = [
    "Duty", "Exchange", "Favour", "HourEntry", "HoursAccount", "LedgerEntry", "LedgerLine", "Prolonging", "Taking", "VolunteerAgreement",
]  # fmt: skip
