"""Initiatives and what belongs to them."""

from .initiative import Initiative
from .leaders import LeaderWord
from .paper import Paper, PaperField
from .plan import InitiativeBooking, InitiativeEvent, Permit, Risk, Step
from .pledge import Pledge, Wanted
from .support import Advice, AnimatorLeave, SupportMove, SupportRequest
from .team import TeamMember
from .thread import Hiding, Progress, Result, StageMove

__all__ = [
    "Advice", "AnimatorLeave", "Hiding", "Initiative", "InitiativeBooking", "InitiativeEvent", "LeaderWord", "Paper", "PaperField",
    "Permit", "Pledge", "Progress", "Result", "Risk", "StageMove", "Step", "SupportMove", "SupportRequest", "TeamMember", "Wanted",
]  # fmt: skip
