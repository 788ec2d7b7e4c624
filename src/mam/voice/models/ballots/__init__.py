from .ballot import Ballot, Option
from .code import Code, CodeBatch, CodeUse, Voter
from .panel_lot import LotReplacement, PanelLot
from .protocol import CheckNote, Count, Protocol, Signature
from .sheet import SheetBatch, SheetEntry
from .vote import Vote

__all__ = [
    "Ballot", "CheckNote", "Code", "CodeBatch", "CodeUse", "Count", "LotReplacement", "Option", "PanelLot", "Protocol", "SheetBatch",
    "SheetEntry", "Signature", "Vote", "Voter",
]  # fmt: skip
