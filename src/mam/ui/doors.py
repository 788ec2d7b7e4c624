"""The doors in the top line and the links in the foot: each room registers its own, so nothing leads to a room not yet built."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Door:
    """room: the mark (program, miejsce, glos, inicjatywy, ludzie). url_name takes the municipality's slug. icon: for the phone bar."""

    room: str
    label: str
    about: str
    url_name: str
    icon: str
    order: int


@dataclass(frozen=True)
class FootLink:
    label: str
    url_name: str
    order: int


_doors: dict[str, Door] = {}
_links: dict[str, FootLink] = {}


def register(*, room: str, label: str, about: str, url_name: str, icon: str, order: int) -> None:
    _doors[room] = Door(room, label, about, url_name, icon, order)


def register_link(*, label: str, url_name: str, order: int) -> None:
    _links[url_name] = FootLink(label, url_name, order)


def doors(open_rooms: list[str]) -> list[Door]:
    return sorted((door for door in _doors.values() if door.room in open_rooms), key=lambda door: door.order)


def links() -> list[FootLink]:
    return sorted(_links.values(), key=lambda link: link.order)
