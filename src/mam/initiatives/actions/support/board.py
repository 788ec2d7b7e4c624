"""The board of support: what is open, the longest late first, who has it, and who is away."""

from dataclasses import dataclass

from mam.core import clock
from mam.core.permission import demand
from mam.people.models import Person
from mam.places.models import Booking, Centre

from ...models import AnimatorLeave, SupportRequest
from ...words.support import SupportKind, SupportState
from .leave import leaves_ahead
from .telling import away

MOST = 200
WITH = ("initiative", "group", "person", "animator", "thing", "booking")


@dataclass(frozen=True)
class BoardLine:
    """away: whoever has it is not here now. days: how many days late, 0 when it is not."""

    request: SupportRequest
    away: bool
    days: int


@dataclass(frozen=True)
class Board:
    lines: list[BoardLine]
    late: int
    untaken: int
    leaves: list[AnimatorLeave]


def board(*, by: Person, kind: str = "", mine: bool = False) -> Board:
    """kind and mine narrow the lines, not the sums."""
    demand("initiatives.see_support_board", by)
    today, rows = clock.today(), SupportRequest.objects.for_board().select_related(*WITH)
    if kind:
        rows = rows.filter(kind=kind)
    if mine:
        rows = rows.filter(animator=by)
    gone = set(away(today).values_list("person", flat=True))
    lines = [BoardLine(row, row.animator_id in gone, max(0, (today - row.due).days)) for row in rows[:MOST]]
    untaken = SupportRequest.objects.filter(state=SupportState.ASKED).count()
    return Board(lines, SupportRequest.objects.overdue().count(), untaken, leaves_ahead())


def request_page(request: SupportRequest, *, person: Person) -> dict:
    """The thread of one request; private notes only for the staff."""
    notes = request.advice.select_related("by")
    if not person.is_staff_member:
        notes = notes.filter(private=False)
    moves = request.moves.select_related("by", "to")
    thread = sorted([*notes, *moves], key=lambda row: (row.at, hasattr(row, "text")))
    gone = request.animator is not None and away(clock.today()).filter(person=request.animator).exists()
    return {"thread": thread, "away": gone and request.is_open, **(_loan(request, person) if request.kind == SupportKind.EQUIPMENT else {})}


def _loan(request: SupportRequest, person: Person) -> dict:
    """Where equipment is lent; and whether this person may open the tied booking."""
    seen = request.booking_id is not None and Booking.objects.visible_to(person).filter(pk=request.booking_id).exists()
    return {"centres": list(Centre.objects.all()), "booking_seen": seen}
