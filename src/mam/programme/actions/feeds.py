"""The programme for other programs: a flat calendar and an Atom feed of the public dates that fit a wish."""

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import F
from django.db.models.functions import Greatest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mam.core import clock
from mam.municipalities.models import Municipality
from mam.places.methods.files import calendar_out
from mam.places.methods.files.calendar_out import Entry

from ..methods.atom import FeedHead, changes, feed_file
from ..methods.facts import Facts
from ..methods.wish import Wish
from ..models import Event, Occurrence
from .facts import facts_of_many, with_facts
from .listing import public_dates

KEPT = dt.timedelta(days=60)
MOST = 2000
NEWEST = 100
EPOCH = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Feed:
    """The file. tag: changes whenever the bytes do; changed: of the newest change in it."""

    data: bytes
    tag: str
    changed: dt.datetime


def calendar(town: Municipality, wish: Wish) -> Feed:
    """The last sixty days and everything ahead, what was called off too, so that programs replace what they hold."""
    rows = public_dates(wish).filter(during__endswith__gt=clock.now() - KEPT).order_by("during", "code")
    return calendar_of(facts_of_many(with_facts(rows)[:MOST]), f"{_('Programme')}, MAM {town.name}")


def event_calendar(event: Event, day: dt.date | None = None) -> Feed:
    """All dates of one event, or only the one named by its day."""
    rows = Occurrence.objects.filter(event=event, **({"day": day} if day else {})).order_by("during", "code")
    return calendar_of(facts_of_many(with_facts(rows)[:MOST]), event.title)


def calendar_of(dates: list[Facts], name: str) -> Feed:
    data = calendar_out.calendar_file(name, map(entry_of, dates), product="programme")
    return feed_of(data, dates)


def entry_of(facts: Facts) -> Entry:
    """One VEVENT. The title says CALLED OFF besides the status, because not every program shows a status."""
    return Entry(
        uid=facts.uid, start=facts.start, end=facts.end, summary=facts.headline,
        status=calendar_out.CANCELLED if facts.cancelled else calendar_out.CONFIRMED,
        sequence=facts.sequence, changed=facts.modified.replace(microsecond=0), location=facts.place_line,
        description="\n".join(part for part in (*changes(facts), facts.plain, facts.note, facts.sign_up_words, facts.fee) if part),
        address=facts.url,
    )  # fmt: skip


def atom(town: Municipality, wish: Wish, *, query: str = "") -> Feed:
    """The hundred dates that changed last of those ahead. query: of the address, with its question mark."""
    rows = public_dates(wish).upcoming().annotate(told=Greatest(F("changed"), F("event__changed"))).order_by("-told", "during", "code")
    dates = facts_of_many(with_facts(rows)[:NEWEST])
    own, page = (settings.MAM_ADDRESS + reverse(name, args=[town.slug]) for name in ("programme:atom", "programme:index"))
    name = f"{_('Programme')}, MAM {town.name}"
    updated = max((one.modified for one in dates), default=EPOCH)
    head = FeedHead(name, f"MAM {town.name}", own + query, page + query, updated, (get_language() or "pl")[:2])
    return feed_of(feed_file(head, dates), dates)


def feed_of(data: bytes, dates: Iterable[Facts]) -> Feed:
    changed = max((one.modified for one in dates), default=EPOCH)
    return Feed(data, hashlib.sha256(data).hexdigest()[:32], changed)
