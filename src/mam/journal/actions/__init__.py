from .delivery import NobodyThere, deliver
from .entries import record
from .notices import Recipient, mark_called, notify, send_again, turn_into_call

__all__ = ["NobodyThere", "Recipient", "deliver", "mark_called", "notify", "record", "send_again", "turn_into_call"]
