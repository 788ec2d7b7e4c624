from .dated_setting import DatedSetting
from .municipality import Municipality
from .owned import Owned, OwnedManager, OwnedQuerySet

__all__ = ["DatedSetting", "Municipality", "Owned", "OwnedManager", "OwnedQuerySet"]
