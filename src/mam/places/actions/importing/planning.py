"""The dry run: every row of a file held against the house and against the rows before it. Writes nothing."""

from collections.abc import Iterable

from mam.core.permission import demand
from mam.core.refusal import Reason

from ...methods.files.rows import FileRows
from ...models import Thing
from . import sentences
from .matching import Parties, Rooms
from .order import Line, Order, Plan
from .planner import Planner

ROUNDS = 5  # looks until no booking waits for the place of one that cannot move; in the last none waits for another


def plan(order: Order, file: FileRows) -> Plan:
    """What each row becomes. Rows come in the order of the file; of two for one time the first fits."""
    demand("places.import", order.by, order.centre)
    things = list(Thing.objects.filter(centre=order.centre).standing().with_parts())
    rooms, parties = Rooms(order, things), Parties(order.by)
    lines = [Line(row, *rooms.find(row), parties.find(row)) for row in file.rows]
    planner = Planner(order, lines)
    for left in reversed(range(ROUNDS)):
        hold_against(planner, lines, rooms)
        stuck = {line.moves.pk for line in lines if line.moves and not line.fits}
        if stuck <= planner.stuck:
            break
        planner.look_again(stuck, last=left == 1)
    return Plan(order, file, lines, planner.house, planner.claims, planner.house_rules)


def hold_against(planner: Planner, lines: list[Line], rooms: Rooms) -> None:
    for line in lines:
        line.reasons = tuple(read_reasons(line, rooms)) or tuple(planner.reasons(line))
        if line.fits:
            planner.claim(line)


def read_reasons(line: Line, rooms: Rooms) -> Iterable[Reason]:
    """What is wrong before the house is asked."""
    if line.row.trouble:
        yield sentences.about_row(line.row)
    if line.thing is None and line.row.trouble not in ("cancelled", "unreadable"):
        if rooms.left_out(line.room):
            yield sentences.left_out_room(line.room)
        else:
            yield sentences.unknown_room(line.room) if line.room else sentences.no_room()
