"""The dates ahead as an Atom feed (RFC 4287): an entry a date, told anew when it changes."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as Tree

from django.utils.translation import gettext as _

from mam.core.dates import when_words

from .facts import Facts

ATOM = "http://www.w3.org/2005/Atom"
_NOT_XML = {code: None for code in (*range(0x20), 0xFFFE, 0xFFFF) if code not in (0x09, 0x0A, 0x0D)}


@dataclass(frozen=True)
class FeedHead:
    """name: of the feed; by: who publishes it; own, page: absolute addresses of the feed and of the page it mirrors."""

    name: str
    by: str
    own: str
    page: str
    updated: dt.datetime
    language: str = "pl"


def feed_file(head: FeedHead, dates: Iterable[Facts]) -> bytes:
    """The whole feed; the same facts give the same bytes."""
    root = Tree.Element("feed", {"xmlns": ATOM, "xml:lang": head.language})
    _add(root, "id", head.own)
    _add(root, "title", head.name)
    _add(root, "updated", stamp(head.updated))
    _add(root, "link", rel="self", type="application/atom+xml", href=head.own)
    _add(root, "link", rel="alternate", type="text/html", href=head.page)
    _add(_add(root, "author"), "name", head.by)
    _add(root, "generator", "MAM")
    for facts in dates:
        _entry(_add(root, "entry"), facts)
    Tree.indent(root)
    return Tree.tostring(root, encoding="utf-8", xml_declaration=True)


def _entry(entry: Tree.Element, facts: Facts) -> None:
    _add(entry, "id", f"urn:uuid:{facts.uid.partition('@')[0]}")
    _add(entry, "title", f"{facts.headline}, {when_words(facts.start, facts.end)}")
    _add(entry, "updated", stamp(facts.modified))
    _add(entry, "link", rel="alternate", type="text/html", href=facts.url)
    _add(_add(entry, "author"), "name", facts.organiser)
    for term, label in ((facts.kind, facts.kind_words), *((tag, tag) for tag in facts.tags)):
        _add(entry, "category", term=term.translate(_NOT_XML), label=label.translate(_NOT_XML))
    _add(entry, "summary", summary_of(facts), type="text")


def summary_of(facts: Facts) -> str:
    """When, where and what in a few sentences, the change first."""
    parts = (*changes(facts), when_words(facts.start, facts.end), facts.place_line, facts.plain)
    return "\n".join(part for part in parts if part)


def changes(facts: Facts) -> list[str]:
    """What is not as it was first said; empty for a date as planned."""
    if facts.cancelled:
        return [_("CALLED OFF"), facts.reason]
    if facts.moved_from:
        return [_("Moved. Before: %(when)s") % {"when": when_words(*facts.moved_from)}]
    return []


def stamp(instant: dt.datetime) -> str:
    return instant.astimezone(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _add(parent: Tree.Element, name: str, text: str | None = None, **attributes: str) -> Tree.Element:
    child = Tree.SubElement(parent, name, attributes)
    child.text = None if text is None else str(text).translate(_NOT_XML)
    return child
