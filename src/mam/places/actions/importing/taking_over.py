"""Taking over everything in a file that fits, in one transaction, and remembering what each row became."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ...methods.files.rows import FileRows
from ...models import CalendarImport, ImportDraft, ImportedRow, Occupancy
from ..locking import lock_parts
from .letters import tell_groups
from .moving import tell_moved
from .order import Order, Plan
from .planning import plan
from .remembering import remembered
from .writing_down import write

LONGEST_NAME = 200


def take_over(order: Order, file: FileRows, name: str, *, draft: ImportDraft | None = None) -> tuple[CalendarImport, Plan | None]:
    """Books what fits and writes down why the rest does not; nothing at all when nothing fits (Refusal).

    All parts are locked first and every row is looked at once more under the locks. draft: the kept file; taken over a second
    time it gives the import it already became, and no plan.
    """
    with transaction.atomic():
        if draft and (earlier := _became(draft)):
            return earlier, None
        lock_parts(parts_of(plan(order, file)))
        made = plan(order, file)
        if not made.fits:
            raise Refusal(Reason("nothing_fits", _("No row of the file can become a booking."), _("Look at the reasons below.")))
        taken = CalendarImport.objects.create(centre=order.centre, file_name=name[:LONGEST_NAME], by=order.by, at=clock.now())
        write(made)
        ImportedRow.objects.bulk_create(remembered(taken, line) for line in made.lines)
        record("imported", taken, by=order.by, channel=Channel.IMPORT, **counts(made))
        tell_groups(made)
        tell_moved(made)
        if draft:
            ImportDraft.objects.filter(pk=draft.pk).update(became=taken, content=b"")
    return taken, made


def parts_of(made: Plan) -> set[int]:
    """Parts that the rows would take, and those that moved bookings leave."""
    wanted = {part.pk for line in made.lines if line.thing for part in line.thing.its_parts}
    left = Occupancy.objects.filter(booking__in=[line.moves.pk for line in made.moved]).values_list("part", flat=True)
    return wanted | set(left)


def counts(made: Plan) -> dict[str, int]:
    moved = {"moved": len(made.moved)} if made.moved else {}
    return {"taken": len(made.new), **moved, "refused": len(made.fails)}


def _became(draft: ImportDraft) -> CalendarImport | None:
    """The import the draft already became; the draft is locked, so that a double click waits for the first.

    Nothing is joined to what is locked: after a wait the joined row would still be the one from before it.
    """
    row = ImportDraft.objects.select_for_update(of=("self",)).filter(pk=draft.pk).first()
    if row is None:
        raise Refusal(Reason("draft_gone", _("The file is no longer kept here."), _("Choose it once more.")))
    return row.became
