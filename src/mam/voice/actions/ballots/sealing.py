"""After the voting: the protocol of the sheets adds up, two people sign, all votes are sealed under one hash."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person

from ...methods.votes_file import hash_of
from ...models import Ballot, Protocol, SheetEntry, Signature, Vote
from ...words.ballots import BallotState, VoteChannel
from .locking import lock_ballot
from .sheets import issued, reading, unsettled

SIGNERS = 2


def counted_and_spoiled(ballot: Ballot) -> tuple[int, int]:
    """Sheets that are votes, and sheets that two people found spoiled."""
    entries: dict[int, list] = {}
    for entry in SheetEntry.objects.filter(ballot=ballot):
        entries.setdefault(entry.sheet, []).append(entry)
    spoiled = sum(reading(rows) == (True, None) for rows in entries.values())
    return Vote.objects.standing().filter(ballot=ballot, channel=VoteChannel.PAPER).count(), spoiled


def write_protocol(ballot: Ballot, *, spoiled: int, unused: int, missing: int, explanation: str = "", by: Person) -> Protocol:
    """What became of every issued sheet. spoiled: with those swapped at the table. Refuses, with the sum shown, when it does not add up.

    Written anew it loses its signatures; the same figures again change nothing.
    """
    demand("voice.write_protocol", by, ballot)
    explanation = clean_line(explanation)[:500]
    with transaction.atomic():
        ballot = lock_ballot(ballot)
        counted, typed_spoiled = counted_and_spoiled(ballot)
        figures = {
            "issued": issued(ballot), "counted": counted, "spoiled": spoiled, "unused": unused, "missing": missing,
            "explanation": explanation,
        }  # fmt: skip
        if reasons := reasons_against_protocol(ballot, figures, typed_spoiled):
            raise Refusal(reasons)
        stands = Protocol.objects.filter(ballot=ballot).first()
        if stands and all(getattr(stands, name) == value for name, value in figures.items()):
            return stands
        if stands:
            stands.delete()
        made = Protocol.objects.create(ballot=ballot, by=by, at=clock.now(), **figures)
        record("wrote_protocol", ballot, by=by, **{name: value for name, value in figures.items() if name != "explanation"})
    return made


def reasons_against_protocol(ballot: Ballot, figures: dict, typed_spoiled: int) -> list[Reason]:
    found = []
    if ballot.state != BallotState.CLOSED:
        works = _("The protocol is written when the voting is over and before the votes are sealed.")
        found.append(Reason("state", _("It is not the time for the protocol."), works))
    if half := sorted(unsettled(ballot)):
        sentence = ngettext("Sheet %(sheets)s waits for another look.", "Sheets %(sheets)s wait for another look.", len(half))
        sentence %= {"sheets": ", ".join(map(str, half[:12]))}
        found.append(Reason("half_typed", sentence, _("Somebody who has not read it yet types it in.")))
    if figures["spoiled"] < typed_spoiled:
        sentence = _("%(n)s sheets were typed in as spoiled, so it cannot be fewer.") % {"n": typed_spoiled}
        found.append(Reason("spoiled", sentence, _("Add those swapped at the table."), field="spoiled"))
    if figures["missing"] and not figures["explanation"]:
        works = _("For example: one got wet and was thrown away, seen by Teresa.")
        found.append(Reason("explanation", _("It is not said why sheets are missing."), works, field="explanation"))
    sum_of = figures["counted"] + figures["spoiled"] + figures["unused"] + figures["missing"]
    if sum_of != figures["issued"]:
        sentence = _("The sum does not come out: %(counted)s counted + %(spoiled)s spoiled + %(unused)s not used + %(missing)s missing "
                     "= %(sum)s, and %(issued)s were issued.") % {**figures, "sum": sum_of}  # fmt: skip
        found.append(Reason("sum", sentence, _("Count the piles once more; what cannot be found is missing, with a word why.")))
    return found


def sign_protocol(ballot: Ballot, signer: Person, *, by: Person, channel: str = Channel.WEB) -> Signature:
    """Somebody stands by it with their name; the house writes down who signed on paper. Twice is one signature."""
    demand("voice.sign_protocol", by, (ballot, signer))
    with transaction.atomic():
        ballot = lock_ballot(ballot)
        protocol = Protocol.objects.filter(ballot=ballot).first()
        if protocol is None:
            raise Refusal(Reason("no_protocol", _("There is no protocol yet."), _("Write down first what became of the sheets.")))
        made, new = Signature.objects.get_or_create(protocol=protocol, person=signer, defaults={"at": clock.now()})
        if new:
            record("signed_protocol", ballot, by=by, on_behalf_of=signer, channel=channel)
    return made


def seal_ballot(ballot: Ballot, *, by: Person) -> Ballot:
    """From here no vote is added or corrected; the hash of all stands on the protocol. Twice is harmless."""
    demand("voice.seal_ballot", by, ballot)
    with transaction.atomic():
        ballot = lock_ballot(ballot)
        if ballot.votes_hash:
            return ballot
        found = []
        if ballot.state != BallotState.CLOSED:
            found.append(Reason("state", _("The voting is not over yet."), _("Votes are sealed when it has closed.")))
        signed = Signature.objects.filter(protocol__ballot=ballot).count()
        if signed < SIGNERS:
            works = _("Two people look at the protocol and sign it; one of them may be any resident.")
            found.append(Reason("signatures", _("The protocol needs two signatures and has %(n)s.") % {"n": signed}, works))
        else:
            protocol = Protocol.objects.get(ballot=ballot)
            if unsettled(ballot) or counted_and_spoiled(ballot)[0] != protocol.counted or issued(ballot) != protocol.issued:
                works = _("Write it anew and sign it again.")
                found.append(Reason("stale", _("Sheets were typed in after the protocol was written."), works))
        if found:
            raise Refusal(found)
        ballot.votes_hash, ballot.state = hash_of_sealed(ballot), BallotState.SEALED
        ballot.save(update_fields=["votes_hash", "state"])
        record("sealed_ballot", ballot, by=by, hash=ballot.votes_hash)
    return ballot


def hash_of_sealed(ballot: Ballot) -> str:
    """Of random number, choices and channel of every standing vote."""
    rows = Vote.objects.standing().filter(ballot=ballot).values_list("pk", "choices", "channel")
    return hash_of((str(pk), choices, way) for pk, choices, way in rows)
