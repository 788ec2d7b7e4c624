from .area import Area, Theme
from .ballot import Ballot, Option
from .code import Code, CodeBatch, CodeUse, Voter
from .comment import Comment, Reply
from .consultation import Consultation, ConsultationForm, Material, TextVersion
from .gathering import Gathering, Parting
from .grouping import GroupResult, GroupRun
from .moderation import Removal, SecondLook
from .need import Need
from .need_thread import NeedAnswer, NeedJoin
from .participant import Participant
from .protocol import CheckNote, Count, Protocol, Signature
from .sheet import SheetBatch, SheetEntry
from .statement import Answer, Statement
from .support import Following, Heard, NeedCheck, Support
from .talk import Consent, Remark
from .topic import NextStep, StageMove, Topic, TopicEvent, TopicOutcome
from .vote import Vote

__all__ = [
    "Answer", "Area", "Ballot", "CheckNote", "Code", "CodeBatch", "CodeUse", "Comment", "Consent", "Consultation",
    "ConsultationForm", "Count", "Following", "Gathering", "GroupResult", "GroupRun", "Heard", "Material", "Need", "NeedAnswer",
    "NeedCheck", "NeedJoin", "NextStep", "Option", "Participant", "Parting", "Protocol", "Remark", "Removal", "Reply",
    "SecondLook", "SheetBatch", "SheetEntry", "Signature", "StageMove", "Statement", "Support", "TextVersion", "Theme", "Topic",
    "TopicEvent", "TopicOutcome", "Vote", "Voter",
]  # fmt: skip
