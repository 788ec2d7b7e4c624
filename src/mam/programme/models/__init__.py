from .attendance import Attendance, Feedback, HeadCount
from .child import Collector, LeaderCheck
from .event import Event
from .meeting import MeetingQuestion, Outcome
from .occurrence import Occurrence, Series
from .photos import TakeDown
from .question import Answer, Question
from .sign_up import Companion, SignUp, SignUpRole

__all__ = [
    "Answer",
    "Attendance",
    "Collector",
    "Companion",
    "Event",
    "Feedback",
    "HeadCount",
    "LeaderCheck",
    "MeetingQuestion",
    "Occurrence",
    "Outcome",
    "Question",
    "Series",
    "SignUp",
    "SignUpRole",
    "TakeDown",
]
