"""Opinion groups, honestly: who answered alike, shown only where chance, a few people leaving or another order change nothing.

Knows people and Statements by their keys only, never a text. Needs numpy, so web parts import it only inside a job.
"""

from .checks import Checks
from .finding import Found, find
from .statistics import Mark, Shared, bridges, divides, marks, shared_by_all, shared_by_groups
from .votes import FEWEST_PEOPLE, Votes

__all__ = [
    "FEWEST_PEOPLE", "Checks", "Found", "Mark", "Shared", "Votes", "bridges", "divides", "find", "marks", "shared_by_all",
    "shared_by_groups",
]  # fmt: skip
