from .delivery import NobodyThere, deliver
from .desk import mark_called, send_again, turn_into_call
from .entries import record
from .notices import notify
from .recipient import Recipient

__all__ = ["NobodyThere", "Recipient", "deliver", "mark_called", "notify", "record", "send_again", "turn_into_call"]
