from .entry import Entry
from .letter import Letter
from .mail import OpenReply, TakenMail
from .notice import Notice
from .preference import Preference
from .push import PushSubscription
from .sms import IncomingSms, OpenQuestion

__all__ = [
    "Entry", "IncomingSms", "Letter", "Notice", "OpenQuestion", "OpenReply", "Preference", "PushSubscription", "TakenMail",
]  # fmt: skip
