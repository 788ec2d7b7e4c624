"""The programme for other programs: a flat calendar of the public dates that fit a wish, or of one event."""

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mam.core import clock
from mam.municipalities.models import Municipality
from mam.places.methods.files import calendar_out
from mam.places.methods.files.calendar_out import Entry

from ..methods.facts import Facts
from ..methods.wish import Wish
from ..models import Event, Occurrence
from .fact_words import changes
from .facts import facts_of_many, with_facts
from .listing import public_dates

KEPT = dt.timedelta(days=60)
MOST = 2000
FORM = 1  # one more when the files say the same facts in another way
EPOCH = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Feed:
    """A file that is written only when somebody has not got it yet.

    tag: changes whenever the bytes would; changed: of the newest change in it.
    """

    tag: str
    changed: dt.datetime
    write: Callable[[], bytes]

    @property
    def data(self) -> bytes:
        return self.write()


def calendar(town: Municipality, wish: Wish) -> Feed:
    """The last sixty days and everything ahead, what was called off too, so that programs replace what they hold."""
    rows = public_dates(wish).filter(during__endswith__gt=clock.now() - KEPT).order_by("during", "code")
    return calendar_of(facts_of_many(with_facts(rows)[:MOST]), f"{_('Programme')}, MAM {town.name}")


def event_calendar(event: Event, day: dt.date | None = None) -> Feed:
    """All dates of one event, or only the one named by its day."""
    rows = Occurrence.objects.filter(event=event, **({"day": day} if day else {})).order_by("during", "code")
    return calendar_of(facts_of_many(with_facts(rows)[:MOST]), event.title)


def calendar_of(dates: list[Facts], name: str) -> Feed:
    return feed_of(dates, name, lambda: calendar_out.calendar_file(name, map(entry_of, dates), product="programme"))


def entry_of(facts: Facts) -> Entry:
    """One VEVENT. The title says CALLED OFF besides the status, because not every program shows a status."""
    return Entry(
        uid=facts.uid, start=facts.start, end=facts.end, summary=facts.headline,
        status=calendar_out.CANCELLED if facts.cancelled else calendar_out.CONFIRMED,
        sequence=facts.sequence, changed=facts.modified.replace(microsecond=0), location=facts.place_line,
        description="\n".join(part for part in (*changes(facts), facts.plain, facts.note, facts.sign_up_words, facts.fee) if part),
        address=facts.url,
    )  # fmt: skip


def feed_of(dates: list[Facts], head: object, write: Callable[[], bytes]) -> Feed:
    """head: what the file says beside its dates."""
    changed = max((one.modified for one in dates), default=EPOCH)
    said = repr((FORM, get_language(), head, dates))
    return Feed(hashlib.sha256(said.encode()).hexdigest()[:32], changed, write)
