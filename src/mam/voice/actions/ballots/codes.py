"""Codes: printed in batches, known only on paper, handed out in the house. Here lie their marks."""

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.people.models import Person

from ...methods.voting_codes import mark, new_code
from ...models import Ballot, Code, CodeBatch, CodeUse, Voter
from ...words.ballots import BallotState, Level
from .locking import lock_ballot

MOST_CODES = 500
BEFORE_CLOSING = (BallotState.DRAFT, BallotState.OPEN)


def mark_of_code(ballot: Ballot, code: str) -> str:
    return mark(ballot.key, "code", code)


def print_codes(ballot: Ballot, number: int, *, given_to: Person, by: Person, request_key: uuid.UUID) -> tuple[CodeBatch, list[str]]:
    """New codes for somebody to hand out. The plain codes leave here once, for the printer, and are kept nowhere.

    Refuses the same form a second time: what was printed cannot be printed again, only thrown away.
    """
    demand("voice.print_codes", by, ballot)
    with transaction.atomic():
        ballot = lock_ballot(ballot)
        if reasons := reasons_not_to_print(ballot, number, request_key):
            raise Refusal(reasons)
        place = CodeBatch.objects.filter(ballot=ballot).count() + 1
        batch = CodeBatch.objects.create(
            ballot=ballot, number=place, count=number, given_to=given_to, printed=clock.now(), request_key=request_key
        )
        codes = [new_code() for _code in range(number)]
        marks = sorted(mark_of_code(ballot, code) for code in codes)
        Code.objects.bulk_create(Code(ballot=ballot, batch=batch, mark=one) for one in marks)
        record("printed_codes", ballot, by=by, on_behalf_of=given_to, batch=place, count=number)
    return batch, codes


def reasons_not_to_print(ballot: Ballot, number: int, request_key: uuid.UUID) -> list[Reason]:
    found = []
    if ballot.level == Level.OPEN:
        found.append(Reason("no_codes", _("This voting needs no codes."), _("Everybody votes on its page.")))
    if ballot.state not in BEFORE_CLOSING:
        found.append(Reason("over", _("This voting is over."), _("Codes are printed before it closes.")))
    if not 1 <= number <= MOST_CODES:
        works = _("Print from 1 to 500 at once; print again for more.")
        found.append(Reason("number", _("So many codes cannot be printed at once."), works, field="number"))
    if CodeBatch.objects.filter(request_key=request_key).exists():
        works = _("If the sheets got lost, throw that batch away and print a new one.")
        found.append(Reason("printed", _("These codes were printed already, and nobody can see them again."), works))
    return found


def throw_codes_away(batch: CodeBatch, *, by: Person) -> CodeBatch:
    """A batch that was lost before anybody used a code of it; its codes stop working. Twice is harmless."""
    demand("voice.print_codes", by, batch.ballot)
    with transaction.atomic():
        ballot = lock_ballot(batch.ballot)
        batch = CodeBatch.objects.get(pk=batch.pk)
        if batch.void:
            return batch
        if CodeUse.objects.filter(ballot=ballot, mark__in=Code.objects.filter(batch=batch).values("mark")).exists():
            works = _("Those who have a sheet of it can still vote. Print another batch for the others.")
            raise Refusal(Reason("used", _("Somebody has voted with a code of this batch already."), works))
        batch.void = True
        batch.save(update_fields=["void"])
        record("threw_codes_away", ballot, by=by, batch=batch.number, count=batch.count)
    return batch


def list_voter(ballot: Ballot, person: Person, *, by: Person) -> Voter:
    """Puts somebody on the list, which is closed by opening the voting. Twice is harmless."""
    demand("voice.list_voters", by, ballot)
    with transaction.atomic():
        ballot = lock_ballot(ballot)
        if ballot.level != Level.LIST:
            raise Refusal(Reason("no_list", _("This voting has no list."), _("Choose the level “list” while it is a draft.")))
        if ballot.state != BallotState.DRAFT:
            raise Refusal(Reason("closed_list", _("The list is closed since the voting opened."), _("Ask them to join next time.")))
        row, new = Voter.objects.get_or_create(ballot=ballot, person=person)
        if new:
            record("listed_voter", ballot, by=by, on_behalf_of=person)
    return row


def hand_code(voter: Voter, *, by: Person) -> Voter:
    """Somebody on the list takes a code on paper instead of voting by account; refused when the account has voted."""
    demand("voice.list_voters", by, voter.ballot)
    with transaction.atomic():
        ballot = lock_ballot(voter.ballot)
        voter = Voter.objects.get(pk=voter.pk)
        if voter.got_code:
            return voter
        if CodeUse.objects.filter(ballot=ballot, mark=mark(ballot.key, "person", str(voter.person_id))).exists():
            raise Refusal(Reason("used", _("This person has voted already."), _("One person, one vote: nothing more is to do.")))
        voter.got_code = True
        voter.save(update_fields=["got_code"])
        record("handed_code", ballot, by=by, on_behalf_of=voter.person)
    return voter
