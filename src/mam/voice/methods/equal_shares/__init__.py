"""Method of Equal Shares with cost utility, exact: who wins a shared fund, who paid what, and why the others did not win.

Money is whole grosze; what a voter holds is a fraction of a grosz. Needs numpy, so web parts import it only inside a job.
"""

from .completion import COMPLETIONS, Counted, count, usual_step
from .election import Election, draw_lots, reaches_threshold
from .missing import votes_missing
from .reasons import Lost, Won, why_lost, why_won
from .rounding import by_largest_remainder

__all__ = [
    "COMPLETIONS", "Counted", "Election", "Lost", "Won", "by_largest_remainder", "count", "draw_lots", "reaches_threshold",
    "usual_step", "votes_missing", "why_lost", "why_won",
]  # fmt: skip
