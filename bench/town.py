"""The town that is measured, in words both sides share: addresses, days, hours, filled forms. Knows no database."""

import datetime as dt
import uuid
from dataclasses import dataclass

TOWN, CENTRE = "probowo", "mam"
ROOMS, HALLS, BOOKINGS, DAYS = 50, 2, 20_000, 182
AHEAD = DAYS // 2
OPENS, CLOSES = 8, 21  # every day but Sunday
FULL_UNTIL = 19  # bookings of the data set end by then; the last two hours of every day are left for measuring
PLACE = f"/{TOWN}/places/"
HOUSE = f"{PLACE}{CENTRE}/"


def plain_rooms() -> list[str]:
    """Slugs of rooms with one part that book at once; the last one is answered by the house."""
    return [f"sala-{number}" for number in range(1, ROOMS - 3 * HALLS)]


ASKED = f"sala-{ROOMS - 3 * HALLS}"


def halls() -> list[tuple[str, str]]:
    """(whole, one of its halves)"""
    return [(f"hala-{number}", f"hala-{number}-a") for number in range(1, HALLS + 1)]


def first_monday() -> dt.date:
    today = dt.date.today()
    return today + dt.timedelta(days=7 - today.weekday())


def days_of(*weekdays: int, weeks: int = 12) -> list[dt.date]:
    """Days ahead with these weekdays, all within the days that are full of bookings."""
    monday = first_monday()
    return [monday + dt.timedelta(days=7 * week + weekday) for week in range(weeks) for weekday in weekdays]


@dataclass(frozen=True)
class Wish:
    """The filled form of one booking or series."""

    things: tuple[str, ...]
    day: dt.date
    start: int
    end: int

    def form(self, deed: str, rules: int, *, who: str = "me", **more) -> dict:
        return {
            "deed": deed, "thing": list(self.things), "day": self.day.isoformat(), "from": f"{self.start}:00",
            "to": f"{self.end}:00", "people": "4", "who": who, "repeat": "once", "title": "Próba chóru",
            "purpose": "Śpiewamy na głosy.", "accepted": "on", "version": str(rules), "request_key": str(uuid.uuid4()), **more,
        }  # fmt: skip

    def weekly(self, weeks: int) -> dict:
        """What makes it a series."""
        return {"repeat": "weekly", "until": (self.day + dt.timedelta(weeks=weeks - 1)).isoformat()}

    def listed(self, days: list[dt.date]) -> dict:
        """What makes it a series of chosen days, in the order given."""
        return {"repeat": "dates", "dates": "\n".join(day.isoformat() for day in days)}
