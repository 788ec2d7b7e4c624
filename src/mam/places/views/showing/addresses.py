"""Addresses that many links on one page share: worked out once, then only filled in."""

import datetime as dt
import uuid
from urllib.parse import urlencode

from django.urls import reverse

from mam.core import clock

from ...methods.calendar import add_working_days
from ...models import Thing

NOBODY = uuid.UUID(int=0)
A_USUAL_MEETING = dt.timedelta(hours=2)
FAR = dt.date.max


class Addresses:
    """Links of one centre's pages. now: the instant of the request."""

    def __init__(self, municipality, centre):
        self.town, self.centre = municipality.slug, centre
        self.book = self.to("book")
        self.now = clock.now()
        self._booking = reverse("places:booking", args=[self.town, NOBODY])
        self._thing = reverse("places:thing", args=[self.town, centre.slug, "NOTHING"])
        self._from: dict[dt.datetime, str] = {}
        self._to: dict[dt.datetime, str] = {}
        self._reach: dict[tuple, tuple[dt.date, dt.date]] = {}

    def to(self, name: str) -> str:
        return reverse(f"places:{name}", args=[self.town, self.centre.slug])

    def booking(self, key: uuid.UUID) -> str:
        return self._booking.replace(str(NOBODY), str(key))

    def thing(self, thing: Thing) -> str:
        return self._thing.replace("NOTHING", thing.slug)

    def booking_of(self, thing: Thing, start: dt.datetime, end: dt.datetime) -> str:
        """The form for the thing, filled with the start and a usual length inside the free time. Ready for an attribute."""
        end = min(end, start + A_USUAL_MEETING)
        if start not in self._from:
            self._from[start] = f"{clock.local(start):day=%Y-%m-%d&amp;from=%H:%M}"
        if end not in self._to:
            self._to[end] = f"{clock.local(end):&amp;to=%H:%M}"
        return f"{self.book}?thing={thing.slug}&amp;{self._from[start]}{self._to[end]}"

    def booking_with(self, **values) -> str:
        """The form with the values carried over; empty ones are left out."""
        kept = {name: value for name, value in values.items() if value not in (None, "", [], ())}
        return f"{self.book}?{urlencode(kept, doseq=True)}"

    def may_begin(self, thing: Thing, start: dt.datetime) -> bool:
        """Whether a booking may start then: ahead, with the notice kept and within the horizon."""
        if start < self.now:
            return False
        if not thing.notice_days and not thing.horizon_days and not thing.public_opens:
            return True
        key = thing.notice_days, thing.horizon_days, thing.public_opens
        if key not in self._reach:
            self._reach[key] = self._reach_of(thing)
        first, last = self._reach[key]
        return first <= clock.local(start).date() <= last

    def _reach_of(self, thing: Thing) -> tuple[dt.date, dt.date]:
        today = clock.local(self.now).date()
        if thing.public_opens and today < thing.public_opens:
            return FAR, FAR
        last = today + dt.timedelta(days=thing.horizon_days) if thing.horizon_days else FAR
        return add_working_days(today, thing.notice_days), last
