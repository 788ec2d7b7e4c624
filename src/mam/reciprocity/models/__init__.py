from .favour import Exchange, Favour
from .ledger import HoursAccount, LedgerEntry, LedgerLine

__all__ = ["Exchange", "Favour", "HoursAccount", "LedgerEntry", "LedgerLine"]
