"""What votings know about a person: who prepared, kept, typed and signed. A vote itself belongs to nobody."""

from django.utils.translation import gettext_lazy as _

from mam.core import personal
from mam.core.personal import DELETE

from ..models import (
    Ballot,
    CheckNote,
    Code,
    CodeBatch,
    CodeUse,
    Count,
    LotReplacement,
    Option,
    PanelLot,
    Protocol,
    SheetBatch,
    SheetEntry,
    Signature,
    Vote,
    Voter,
)


def register() -> None:
    personal.register(Ballot, "made_by", {"made_by": None}, also=("title", "opens"), title=_("Votings you prepared"))
    personal.not_personal(Ballot, "slug", "title", "question", "about", "resolution", "key", "votes_hash")
    personal.not_personal(Option, "key", "title", "about", "why_withdrawn")
    personal.not_personal(Vote, "choices", "sheet")
    personal.not_personal(Code, "mark")
    personal.not_personal(CodeUse, "mark", "device", "network")
    personal.not_personal(Count, "found")
    personal.register(CodeBatch, "given_to", {"given_to": None}, also=("ballot", "count", "printed"), title=_("Codes given to you"))
    personal.register(SheetBatch, "given_to", {"given_to": None}, also=("ballot", "issued"), title=_("Paper sheets given to you"))
    personal.register(Voter, "person", DELETE, also=("ballot",), title=_("Lists of voters you are on"))
    # Who typed and who signed stays: a protocol without its two people proves nothing.
    personal.register(SheetEntry, "by", {}, also=("ballot", "sheet", "kind"), title=_("Paper sheets you typed in"))
    personal.not_personal(SheetEntry, "choices")
    personal.register(Protocol, "by", {"by": None}, also=("ballot", "at"), title=_("Protocols you wrote"))
    personal.not_personal(Protocol, "explanation")
    personal.register(Signature, "person", {}, also=("protocol", "at"), title=_("Protocols you signed"))
    personal.register(CheckNote, "by", {"by": None}, also=("ballot", "text"), title=_("Notes you wrote on checks"))
    personal.not_personal(CheckNote, "check_name", "text")
    replaced = ("lot", "gone", "came", "at")
    personal.register(LotReplacement, "by", {"by": None}, also=replaced, title=_("Replacements in draws you wrote down"))
    personal.not_personal(LotReplacement, "gone", "came", "why")
    personal.register(PanelLot, "made_by", {"made_by": None}, also=("title", "announced"), title=_("Draws by lot you announced"))
    personal.not_personal(
        PanelLot, "slug", "title", "about", "quotas", "pool", "pool_hash", "chances", "number_source", "number", "seed", "taken", "reserves"
    )
