from .booking import BookedThing, Booking, Cancellation, Decision, Occupancy
from .calendar_import import CalendarImport, ImportDraft, ImportedRow
from .centre import Centre, Host, HouseRules
from .closure import Closure
from .feed import FeedAddress
from .hours import HoursException, OpeningHours
from .key_group import KeyGroup
from .quota import Quota
from .series import FailedDate, Series
from .thing import Part, Photo, Thing, ThingPart

__all__ = [
    "BookedThing",
    "Booking",
    "CalendarImport",
    "Cancellation",
    "Centre",
    "Closure",
    "Decision",
    "FailedDate",
    "FeedAddress",
    "Host",
    "HoursException",
    "HouseRules",
    "ImportDraft",
    "ImportedRow",
    "KeyGroup",
    "Occupancy",
    "OpeningHours",
    "Part",
    "Photo",
    "Quota",
    "Series",
    "Thing",
    "ThingPart",
]
