"""What stands behind the addresses of support: a request of the owner, and days on which the animator is away."""

from mam.core import clock
from mam.initiatives.actions.support.leave import note_leave
from mam.initiatives.models import AnimatorLeave, SupportRequest
from tests.initiatives import supports


def support(cast) -> SupportRequest:
    return supports.asked(cast)


def leave(cast) -> AnimatorLeave:
    return note_leave(cast.animator, clock.today(), clock.today() + supports.DAY, by=cast.coordinator)


MAKERS = {"support": support, "leave": leave}
SPECIAL = {("initiatives:plan_poster", "shape"): lambda cast: "a4"}
