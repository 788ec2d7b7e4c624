"""The talk in a topic: what is said, amendments to options, and words on consent."""

from .amendment import Amendment
from .remark import Consent, Remark

__all__ = ["Amendment", "Consent", "Remark"]
