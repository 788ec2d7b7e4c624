"""Checks before a result is published. They flag and never delete; a class or a club voting together also looks like this: ask first.

Each check gives a Finding with its figures and thresholds, which are printed with the result.
"""

from .crowds import Use, crowded_minutes, many_codes
from .finding import Finding
from .fragility import close_call, fragility
from .heaping import heaping
from .sheets import clerks, identical_runs, sums

__all__ = [
    "Finding", "Use", "clerks", "close_call", "crowded_minutes", "fragility", "heaping", "identical_runs", "many_codes", "sums",
]  # fmt: skip
