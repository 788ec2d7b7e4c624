"""The same filled form sent twice makes one thing: every form carries a key, and what it made is given again."""

import uuid
from collections.abc import Callable
from typing import TypeVar

from django.utils.translation import gettext as _

from .refusal import Reason, Refusal

Row = TypeVar("Row")


def made_before(find: Callable[[uuid.UUID], Row | None], request_key: uuid.UUID | None, *, ours: Callable[[Row], bool]) -> Row | None:
    """What the same filled form made before, or None.

    find: gives the row of a key, by whatever way is quick. ours: whether the row is of whoever sends the form now; another's form
    is refused, so that nobody reads through a key what is not theirs. Call it under the lock of the deed.
    """
    row = find(request_key) if request_key else None
    if row is not None and not ours(row):
        raise Refusal(Reason("foreign_form", _("This form was filled in by somebody else."), _("Open a new form.")))
    return row
