from .entries import record
from .notices import Recipient, deliver, mark_called, notify

__all__ = ["Recipient", "deliver", "mark_called", "notify", "record"]
