"""Taking over everything in a file that fits, in one transaction, and remembering what each row became."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel

from ...methods.files.rows import FileRows
from ...models import Booking, CalendarImport, ImportDraft, ImportedRow
from ...words import Takes
from ..ask import Ask
from ..house import House
from ..locking import lock_parts
from ..telling import address, speaking_to, tell
from ..writing import write_bookings
from .order import Line, Order, Plan
from .planning import ask_of, plan

LONGEST_NAME = 200


def take_over(order: Order, file: FileRows, name: str, *, draft: ImportDraft | None = None) -> tuple[CalendarImport, Plan | None]:
    """Books what fits and writes down why the rest does not; nothing at all when nothing fits (Refusal).

    All parts are locked first and every row is looked at once more under the locks. draft: the kept file; taken over a second
    time it gives the import it already became, and no plan.
    """
    with transaction.atomic():
        if draft and (earlier := _became(draft)):
            return earlier, None
        first = plan(order, file)
        if not first.fits:
            raise Refusal(Reason("nothing_fits", _("No row of the file can become a booking."), _("Look at the reasons below.")))
        lock_parts(part.pk for line in first.fits for part in line.thing.parts.all())
        made = plan(order, file)
        taken = CalendarImport.objects.create(centre=order.centre, file_name=name[:LONGEST_NAME], by=order.by, at=clock.now())
        write(made)
        ImportedRow.objects.bulk_create(_remembered(taken, line) for line in made.lines)
        record("imported", taken, by=order.by, channel=Channel.IMPORT, taken=len(made.fits), refused=len(made.fails))
        tell_groups(made)
        if draft:
            ImportDraft.objects.filter(pk=draft.pk).update(became=taken, content=b"")
    return taken, made


def _became(draft: ImportDraft) -> CalendarImport | None:
    """The import the draft already became; the draft is locked, so that a double click waits for the first."""
    row = ImportDraft.objects.select_for_update(of=("self",)).select_related("became").filter(pk=draft.pk).first()
    if row is None:
        raise Refusal(Reason("draft_gone", _("The file is no longer kept here."), _("Choose it once more.")))
    return row.became


def write(made: Plan) -> None:
    """Bookings of all lines that fit. Dates of one entry go in together; things with units one by one, each with its unit."""
    house = _with_claims(made.house, made.claims)
    for line, ask, lines in _batches(made):
        more = {"reminded": clock.now()} if line.party.person == made.order.by else {}  # nobody reminds themself of a file
        if line.thing.takes == Takes.ANY:
            more["id"] = line.booking_id
        bookings = write_bookings(ask, [one.span for one in lines], house, state=line.becomes, **more)
        for one, booking in zip(lines, bookings, strict=True):
            one.booking_id = booking.pk
            record("booked", booking, by=ask.by, on_behalf_of=ask.party, channel=Channel.IMPORT, state=line.becomes)


def _batches(made: Plan) -> Iterator[tuple[Line, Ask, list[Line]]]:
    """Lines that differ only in their time, side by side in the file."""

    def same(line: Line):
        alone = line.booking_id if line.thing.takes == Takes.ANY else None
        return line.thing.pk, line.party.pk, line.becomes, alone, line.row.title, line.row.who, line.row.details, line.row.people

    for _key, group in groupby(made.fits, key=same):
        together = list(group)
        yield together[0], ask_of(made.order, together[0], made.house_rules), together


def _with_claims(house: House, claims) -> House:
    """The house as if every row that fits were there already, so that units are handed out without asking again."""
    taken = {part: [*house.taken_parts.get(part, ()), *claims.all.get(part, ())] for part in {*house.taken_parts, *claims.all}}
    return replace(house, taken_parts=taken)


def _remembered(taken: CalendarImport, line: Line) -> ImportedRow:
    booking = line.booking_id if line.fits else None
    return ImportedRow(calendar_import=taken, source=line.source, booking_id=booking, result=line.as_json())


def tell_groups(made: Plan) -> None:
    """One letter to each group whose dates were found in the file, not one for every date."""
    parties = {line.party.pk: line.party for line in made.fits if line.party.group and line.party.person != made.order.by}
    for key, party in parties.items():
        lines = [line for line in made.fits if line.party.pk == key]
        with speaking_to(party.person):
            number = ngettext("%(n)d date was taken over", "%(n)d dates were taken over", len(lines)) % {"n": len(lines)}
            text = _("From the earlier calendar of the house, for %(group)s: %(number)s.") % {"group": party.name, "number": number}
            booking = Booking.objects.select_related("municipality").get(pk=lines[0].booking_id)
            tell(party.person, "booking", _("Your dates are in MAM"), [text, address("places:mine", booking)])
