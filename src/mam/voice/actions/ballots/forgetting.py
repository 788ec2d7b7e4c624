"""Thirty days after the result nobody needs to know any more that a code was used."""

import datetime as dt

from mam.core import clock

from ...models import CodeUse

KEPT = dt.timedelta(days=30)


def forget_uses() -> int:
    """Deletes uses of codes of votings published long enough ago; says how many. Twice is harmless."""
    return CodeUse.objects.filter(ballot__published__lt=clock.now() - KEPT).delete()[0]
