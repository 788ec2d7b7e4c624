"""What those who keep a voting see at once: how far it is, and what is to do next. Never how anybody voted, nor a running result."""

import uuid
from dataclasses import dataclass, field

from ...models import Ballot, Code, CodeBatch, CodeUse, Count, Protocol, SheetBatch, Signature, Voter
from ...words.ballots import BallotState
from .result import Result, result_of
from .sealing import counted_and_spoiled
from .sheets import issued, unsettled

ORDER = list(BallotState)


@dataclass(frozen=True)
class BallotDesk:
    """handed: codes that can be used. used: how many have voted or taken a sheet. steps: (state, done, now)."""

    steps: list[tuple[str, bool, bool]]
    handed: int
    used: int
    batches: list[CodeBatch]
    sheets: list[SheetBatch]
    issued: int
    settled: int
    spoiled: int
    waiting: dict[int, int]
    voters: list[Voter]
    protocol: Protocol | None
    signatures: list[Signature] = field(default_factory=list)
    count: Count | None = None
    result: Result | None = None
    new_key: str = field(default_factory=lambda: str(uuid.uuid4()))


def desk_of(ballot: Ballot) -> BallotDesk:
    at = ORDER.index(BallotState(ballot.state))
    settled, spoiled = counted_and_spoiled(ballot)
    return BallotDesk(
        steps=[(state.label, place < at, place == at) for place, state in enumerate(ORDER)],
        handed=Code.objects.filter(ballot=ballot, batch__void=False).count(), used=CodeUse.objects.filter(ballot=ballot).count(),
        batches=list(CodeBatch.objects.filter(ballot=ballot).select_related("given_to")),
        sheets=list(SheetBatch.objects.filter(ballot=ballot).select_related("given_to")), issued=issued(ballot),
        settled=settled, spoiled=spoiled, waiting=unsettled(ballot),
        voters=list(Voter.objects.filter(ballot=ballot).select_related("person").order_by("person__first_name")),
        protocol=Protocol.objects.filter(ballot=ballot).first(),
        signatures=list(Signature.objects.filter(protocol__ballot=ballot).select_related("person")),
        count=Count.objects.filter(ballot=ballot).first(), result=result_of(ballot),
    )  # fmt: skip
