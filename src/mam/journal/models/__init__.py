from .entry import Entry
from .letter import Letter
from .notice import Notice

__all__ = ["Entry", "Letter", "Notice"]
