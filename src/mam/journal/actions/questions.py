"""Questions that a text message asks, to be answered with TAK or NIE."""

import datetime as dt

from ..models import Notice, OpenQuestion
from ..words import Way


def ask(notice: Notice | None, kind: str, subject: str, *, expires: dt.datetime) -> OpenQuestion | None:
    """Keeps the question of a notice that leaves as a text message; other ways have a link instead. kind: see journal.answers."""
    if notice is None or notice.way != Way.SMS:
        return None
    return OpenQuestion.objects.create(
        to=notice.to, notice=notice, phone=notice.address, kind=kind, subject=subject, expires=expires
    )
