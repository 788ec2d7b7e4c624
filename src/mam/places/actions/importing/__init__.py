"""Taking over an existing calendar or sheet: look first, then take over everything that fits, and undo it as a whole.

An existing calendar holds agreements already made, so notice, horizon, quota, grid and the house's answer are not asked again;
opening hours, closures, capacity and everybody else's bookings are. What a file says is decided by `order`, `matching` and
`planning`; `taking_over` and `undoing` are the deeds.
"""

from .drafts import draft_of, keep_file
from .order import Line, Order, Plan, window_until
from .planning import plan
from .reading import read_upload
from .taking_over import take_over
from .undoing import left_by_people, undo_import

__all__ = [
    "Line",
    "Order",
    "Plan",
    "draft_of",
    "keep_file",
    "left_by_people",
    "plan",
    "read_upload",
    "take_over",
    "undo_import",
    "window_until",
]
