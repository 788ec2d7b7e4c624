from .area import Area, Theme
from .asset import Asset
from .ballots import (
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
from .comment import Comment, Reply
from .consultation import Consultation, ConsultationForm, Material, TextVersion
from .gathering import Gathering, Parting
from .grouping import GroupResult, GroupRun
from .listening import Contact, Conversation, Door, DrawnNeed, ShiftTally, Walk
from .milestone import NeedMilestone
from .moderation import Removal, SecondLook
from .need import Need
from .need_thread import NeedAnswer, NeedJoin
from .participant import Participant
from .statement import Answer, Statement
from .support import Following, Heard, NeedCheck, Support
from .talk import Amendment, Consent, Remark
from .topic import NextStep, StageMove, StepEnd, Topic, TopicEvent, TopicOutcome
from .town_map import TownMap

__all__ = [
    "Amendment",
    "Answer",
    "Area",
    "Asset",
    "Ballot",
    "CheckNote",
    "Code",
    "CodeBatch",
    "CodeUse",
    "Comment",
    "Consent",
    "Consultation",
    "ConsultationForm",
    "Contact",
    "Conversation",
    "Count",
    "Door",
    "DrawnNeed",
    "Following",
    "Gathering",
    "GroupResult",
    "GroupRun",
    "Heard",
    "LotReplacement",
    "Material",
    "Need",
    "NeedAnswer",
    "NeedCheck",
    "NeedJoin",
    "NeedMilestone",
    "NextStep",
    "Option",
    "PanelLot",
    "Participant",
    "Parting",
    "Protocol",
    "Remark",
    "Removal",
    "Reply",
    "SecondLook",
    "SheetBatch",
    "SheetEntry",
    "ShiftTally",
    "Signature",
    "StageMove",
    "Statement",
    "StepEnd",
    "Support",
    "TextVersion",
    "Theme",
    "Topic",
    "TopicEvent",
    "TopicOutcome",
    "TownMap",
    "Vote",
    "Voter",
    "Walk",
]  # fmt: skip
