"""What is promised with a day, whoever promises it: late from the day after, until it is said what became of it."""

from mam.core import clock
from mam.municipalities.models import OwnedQuerySet


class PromiseQuerySet(OwnedQuerySet):
    """Each kind of promise says itself what is ahead()."""

    def late(self):
        """Its day went by and nobody said what became of it; the longest late first."""
        return self.ahead().filter(until__lt=clock.today()).order_by("until", "pk")


class Promise:
    """until: the day. is_over: each kind says itself whether it is known what became of it."""

    @property
    def is_late(self) -> bool:
        return not self.is_over and self.until < clock.today()
