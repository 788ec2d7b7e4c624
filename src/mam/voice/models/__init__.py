from .area import Area, Theme
from .need import Need
from .need_thread import NeedAnswer, NeedJoin
from .support import Following, Heard, NeedCheck, Support

__all__ = ["Area", "Following", "Heard", "Need", "NeedAnswer", "NeedCheck", "NeedJoin", "Support", "Theme"]
