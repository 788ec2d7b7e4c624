"""Whose words mean what: the names of rooms and groups in a file found among those of the house."""

import re
from collections.abc import Iterator

from mam.core.text import address, fold
from mam.people.models import Group, Party, Person, Registration

from ...methods.files.rows import FileRow
from ...models import Thing
from .order import Order

KRS = re.compile(r"(?<!\d)(\d{10})(?!\d)")
SHORT_KRS = re.compile(r"\bkrs\D{0,3}(\d{4,10})\b", re.IGNORECASE)
BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*")
SEPARATORS = re.compile(r"\s+[-–—/|>]\s+|\s*[,;:/|>]\s*|-\d+-")


class Rooms:
    """Finds the thing that a row means. Names are compared folded: "SALA MALA" is „Sala mała”."""

    def __init__(self, order: Order, things: list[Thing]):
        self.order = order
        self.by_slug = {thing.slug: thing for thing in things}
        self.by_name = {address(thing.name): thing for thing in things} | self.by_slug
        centre = order.centre
        self.house = {address(text) for text in (centre.name, centre.street, centre.slug, centre.town) if text}

    def find(self, row: FileRow) -> tuple[str, Thing | None]:
        """The name that counts, and the thing: what the file states, what was chosen for it, what else names a room, the default."""
        stated = [name for name in row.rooms if not self._is_house(name)]
        for name in stated:
            if name in self.order.rooms:
                return name, self.by_slug.get(self.order.rooms[name])
            if thing := self.named(name):
                return name, thing
        for name in row.hints:
            if thing := self.by_name.get(address(name)):
                return (stated or [name])[0], thing
        if stated:
            return stated[0], None
        return "", self.order.default

    def left_out(self, name: str) -> bool:
        return self.order.rooms.get(name) == ""

    def named(self, text: str) -> Thing | None:
        """Exactly; without brackets; as one piece of "Area - Room"; at last the longest name of ours inside the text."""
        for piece in pieces(text):
            if thing := self.by_name.get(address(piece)):
                return thing
        whole = f"-{address(text)}-"
        inside = [name for name in self.by_name if name and f"-{name}-" in whole]
        return self.by_name[max(inside, key=len)] if inside else None

    def _is_house(self, name: str) -> bool:
        """The address of the house itself names no room, as in „MAM Chrzanów, ul. Próbna 1, Chrzanów”."""
        first = address(pieces_of(name)[0])
        return bool(first) and first in self.house and not self.named(name)


def pieces(text: str) -> Iterator[str]:
    yield text
    yield BRACKETS.sub(" ", text)
    yield from reversed(pieces_of(BRACKETS.sub(" ", text)))


def pieces_of(text: str) -> list[str]:
    return [piece for piece in SEPARATORS.split(text) if piece and piece.strip()] or [text]


class Parties:
    """Finds the group that a row names, by name or KRS number; without one the person who takes the file over answers."""

    def __init__(self, by: Person):
        self.own = Party(by)
        groups = list(Group.objects.standing().select_related("responsible"))
        self.by_name = {fold(group.name): group for group in groups} | {group.slug: group for group in groups}
        numbers = Registration.objects.exclude(krs="").values_list("krs", "group_id")
        known = {group.pk: group for group in groups}
        self.by_krs = {krs: known[group] for krs, group in numbers if group in known}

    def find(self, row: FileRow) -> Party:
        group = self.by_name.get(fold(row.who)) or self.by_name.get(address(row.who)) or self._by_number(row.who)
        return Party(group.responsible, group) if group else self.own

    def _by_number(self, text: str) -> Group | None:
        found = KRS.search(text) or SHORT_KRS.search(text)
        return self.by_krs.get(found.group(1).zfill(10)) if found else None
