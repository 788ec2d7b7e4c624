"""The dates ahead as news: an entry a date, told anew when it changes."""

from django.conf import settings
from django.db.models import F
from django.db.models.functions import Greatest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mam.core.dates import when_words
from mam.municipalities.models import Municipality

from ..methods.atom import AtomEntry, FeedHead, feed_file
from ..methods.facts import Facts
from ..methods.wish import Wish
from .fact_words import changes
from .facts import facts_of_many, with_facts
from .feeds import EPOCH, Feed, feed_of
from .listing import public_dates

NEWEST = 100


def news(town: Municipality, wish: Wish, *, query: str = "") -> Feed:
    """The hundred dates that changed last of those ahead, as Atom. query: of the address, with its question mark."""
    rows = public_dates(wish).upcoming().annotate(told=Greatest(F("changed"), F("event__changed")))
    dates = facts_of_many(with_facts(rows.order_by("-told", "during", "code"))[:NEWEST])
    own, page = (settings.MAM_ADDRESS + reverse(name, args=[town.slug]) for name in ("programme:atom", "programme:index"))
    name = f"{_('Programme')}, MAM {town.name}"
    updated = max((one.modified for one in dates), default=EPOCH)
    head = FeedHead(name, f"MAM {town.name}", own + query, page + query, updated, (get_language() or "pl")[:2])
    return feed_of(dates, head, lambda: feed_file(head, map(entry_of, dates)))


def entry_of(facts: Facts) -> AtomEntry:
    tags = tuple((tag, tag) for tag in facts.tags)
    return AtomEntry(
        name=f"urn:uuid:{facts.uid.partition('@')[0]}", title=f"{facts.headline}, {when_words(facts.start, facts.end)}",
        updated=facts.modified, address=facts.url, by=facts.organiser, summary=summary_of(facts),
        categories=((facts.kind, facts.kind_words), *tags),
    )  # fmt: skip


def summary_of(facts: Facts) -> str:
    """When, where and what in a few lines, the change first."""
    parts = (*changes(facts), when_words(facts.start, facts.end), facts.place_line, facts.plain)
    return "\n".join(part for part in parts if part)
