"""Paper: numbered sheets are issued to a person, and each voted one is read by two people before it becomes a vote."""

import uuid

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...models import Ballot, SheetBatch, SheetEntry, Vote
from ...words.ballots import BallotState, EntryKind, VoteChannel
from .choosing import clean_choices, reasons_against_choices
from .codes import BEFORE_CLOSING
from .locking import lock_ballot

MOST_SHEETS = 500
BEFORE_SEALING = (BallotState.OPEN, BallotState.CLOSED)


def issue_sheets(ballot: Ballot, number: int, *, given_to: Person, by: Person, request_key: uuid.UUID) -> SheetBatch:
    """The next numbers, to be printed and given to somebody who brings all of them back. The same form twice is one batch."""
    demand("voice.issue_sheets", by, ballot)
    with transaction.atomic():
        ballot = lock_ballot(ballot)
        if earlier := SheetBatch.objects.filter(request_key=request_key).first():
            return earlier
        found = []
        if ballot.state not in BEFORE_CLOSING:
            found.append(Reason("over", _("This voting is over."), _("Sheets are issued before it closes.")))
        if not 1 <= number <= MOST_SHEETS:
            works = _("Print from 1 to 500 at once; print again for more.")
            found.append(Reason("number", _("So many sheets cannot be printed at once."), works, field="number"))
        if found:
            raise Refusal(found)
        first = (SheetBatch.objects.filter(ballot=ballot).aggregate(last=Max("last"))["last"] or 0) + 1
        made = SheetBatch.objects.create(
            ballot=ballot, first=first, last=first + number - 1, given_to=given_to, issued=clock.now(), request_key=request_key
        )
        record("issued_sheets", ballot, by=by, on_behalf_of=given_to, channel=Channel.PAPER, first=first, count=number)
    return made


def issued(ballot: Ballot) -> int:
    return sum(batch.count for batch in SheetBatch.objects.filter(ballot=ballot))


def type_sheet(ballot: Ballot, sheet: int, choices, *, by: Person, read_back_by: Person | None = None) -> SheetEntry:
    """What one person read. choices: None for a spoiled sheet. When two different people read the same, it becomes a vote.

    read_back_by: instead of typing it again, somebody else had it read back aloud and said yes; both are named.
    """
    demand("voice.type_sheet", by, ballot)
    choices = None if choices is None else clean_choices(ballot, choices)
    with transaction.atomic():
        ballot = lock_ballot(ballot)
        entries = list(SheetEntry.objects.filter(ballot=ballot, sheet=sheet))
        own = next((entry for entry in entries if entry.by_id == by.pk), None)
        if own and own.choices == choices and read_back_by is None:
            return own
        if reasons := reasons_against_typing(ballot, sheet, choices, entries, by, read_back_by):
            raise Refusal(reasons)
        made = own or write_entry(ballot, sheet, choices, by, EntryKind.TYPED)
        if read_back_by:
            write_entry(ballot, sheet, choices, read_back_by, EntryKind.READ_BACK)
        settle(ballot, sheet)
    return made


def write_entry(ballot: Ballot, sheet: int, choices, by: Person, kind: str) -> SheetEntry:
    record("typed_sheet", ballot, by=by, channel=Channel.PAPER, sheet=sheet)
    return SheetEntry.objects.create(ballot=ballot, sheet=sheet, by=by, kind=kind, choices=choices)


def settle(ballot: Ballot, sheet: int) -> None:
    """Makes the vote of a sheet that two people read alike; a spoiled one makes none."""
    stands, choices = reading(list(SheetEntry.objects.filter(ballot=ballot, sheet=sheet)))
    if stands and choices is not None and not Vote.objects.filter(ballot=ballot, sheet=sheet).exists():
        Vote.objects.create(ballot=ballot, choices=choices, channel=VoteChannel.PAPER, sheet=sheet)


def reading(entries: list[SheetEntry]) -> tuple[bool, list | dict | None]:
    """Whether two people read the same, and what. Nobody reads a sheet twice, so any two entries are of two people."""
    for place, entry in enumerate(entries):
        if any(entry.choices == other.choices for other in entries[:place]):
            return True, entry.choices
    return False, None


def reasons_against_typing(ballot, sheet: int, choices, entries: list, by: Person, read_back_by: Person | None) -> list[Reason]:
    found = [] if choices is None else reasons_against_choices(ballot, choices, withdrawn=False)
    if ballot.state not in BEFORE_SEALING:
        found.append(Reason("sealed", _("The votes are sealed, or nobody votes yet."), _("Sheets are typed in before sealing.")))
    if not SheetBatch.objects.filter(ballot=ballot, first__lte=sheet, last__gte=sheet).exists():
        works = _("Look at the number in the corner of the sheet.")
        found.append(Reason("no_sheet", _("Sheet %(n)s was never issued.") % {"n": sheet}, works, field="sheet"))
    if reading(entries)[0]:
        works = _("If it is wrong, correct it.")
        found.append(Reason("settled", _("Two people have read this sheet alike already."), works, field="sheet"))
    others = {entry.by_id for entry in entries}
    if any(entry.by_id == by.pk and (read_back_by is None or entry.choices != choices) for entry in entries):
        found.append(Reason("same_person", _("You have read this sheet already."), _("Somebody else reads it now."), field="sheet"))
    if read_back_by and (read_back_by.pk == by.pk or read_back_by.pk in others):
        works = _("Name somebody who has not read this sheet yet.")
        found.append(Reason("same_person", _("A second look needs a second person."), works, field="read_back_by"))
    return found


def correct_sheet(ballot: Ballot, sheet: int, choices, why: str, *, by: Person, read_back_by: Person) -> Vote:
    """Before sealing: a new row that names the old one. Two people, as when typing."""
    demand("voice.type_sheet", by, ballot)
    choices = clean_choices(ballot, choices)
    with transaction.atomic():
        ballot = lock_ballot(ballot)
        old = Vote.objects.standing().filter(ballot=ballot, sheet=sheet).first()
        if old is not None and old.choices == choices:
            return old
        found = reasons_against_choices(ballot, choices, withdrawn=False)
        if ballot.state not in BEFORE_SEALING:
            found.append(Reason("sealed", _("The votes are sealed, or nobody votes yet."), _("Sheets are corrected before sealing.")))
        if old is None:
            found.append(Reason("no_vote", _("This sheet is no vote yet."), _("Type it in first."), field="sheet"))
        if read_back_by.pk == by.pk:
            found.append(Reason("same_person", _("A second look needs a second person."), _("Name somebody else."), field="read_back_by"))
        if not why.strip():
            found.append(Reason("why", _("It is not said what was wrong."), _("For example: two lines mixed up."), field="why"))
        if found:
            raise Refusal(found)
        made = Vote.objects.create(ballot=ballot, choices=choices, channel=VoteChannel.PAPER, sheet=sheet, replaces=old)
        record("corrected_sheet", ballot, by=by, on_behalf_of=read_back_by, channel=Channel.PAPER, sheet=sheet, why=why.strip()[:200])
    return made


def unsettled(ballot: Ballot) -> dict[int, int]:
    """Sheets that somebody read and no two people alike -> how many have read them."""
    entries: dict[int, list] = {}
    for entry in SheetEntry.objects.filter(ballot=ballot):
        entries.setdefault(entry.sheet, []).append(entry)
    return {sheet: len(rows) for sheet, rows in entries.items() if not reading(rows)[0]}
