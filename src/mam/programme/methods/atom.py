"""An Atom feed (RFC 4287) as a file."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as Tree

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


@dataclass(frozen=True)
class AtomEntry:
    """name: an id for ever (urn:uuid:…). categories: pairs of term and label. updated: an instant."""

    name: str
    title: str
    updated: dt.datetime
    address: str
    by: str
    summary: str
    categories: tuple[tuple[str, str], ...] = ()


def feed_file(head: FeedHead, entries: Iterable[AtomEntry]) -> bytes:
    """The whole feed; the same entries give the same bytes."""
    root = Tree.Element("feed", {"xmlns": ATOM, "xml:lang": head.language})
    _add(root, "id", head.own)
    _add(root, "title", head.name)
    _add(root, "updated", stamp(head.updated))
    _add(root, "link", rel="self", type="application/atom+xml", href=head.own)
    _add(root, "link", rel="alternate", type="text/html", href=head.page)
    _add(_add(root, "author"), "name", head.by)
    _add(root, "generator", "MAM")
    for entry in entries:
        _entry(_add(root, "entry"), entry)
    Tree.indent(root)
    return Tree.tostring(root, encoding="utf-8", xml_declaration=True)


def _entry(into: Tree.Element, entry: AtomEntry) -> None:
    _add(into, "id", entry.name)
    _add(into, "title", entry.title)
    _add(into, "updated", stamp(entry.updated))
    _add(into, "link", rel="alternate", type="text/html", href=entry.address)
    _add(_add(into, "author"), "name", entry.by)
    for term, label in entry.categories:
        _add(into, "category", term=term.translate(_NOT_XML), label=label.translate(_NOT_XML))
    _add(into, "summary", entry.summary, type="text")


def stamp(instant: dt.datetime) -> str:
    """RFC 3339 in UTC, as Atom wants it."""
    return instant.astimezone(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _add(parent: Tree.Element, name: str, text: str | None = None, **attributes: str) -> Tree.Element:
    """A child without the letters XML cannot hold."""
    child = Tree.SubElement(parent, name, attributes)
    child.text = None if text is None else str(text).translate(_NOT_XML)
    return child
