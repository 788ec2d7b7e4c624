"""The doors in the top line, the stops of the phone bar and the links in the foot.

Each room registers its own, so nothing leads to a room not yet built. Orders follow the house: program 10, miejsce 20,
glos 30, inicjatywy 40, ludzie 50; a stop of the phone bar stands between them by its own order.
"""

from dataclasses import dataclass

IN_BAR = 5


@dataclass(frozen=True)
class Door:
    """room: the mark (program, miejsce, glos, inicjatywy, ludzie). url_name takes the municipality's slug. icon: for the phone bar."""

    room: str
    label: str
    about: str
    url_name: str
    icon: str
    order: int

    def opens(self, page: str) -> bool:
        """Whether the page (a view name like "places:week") lies behind this door."""
        return page.partition(":")[0] == self.url_name.partition(":")[0]


@dataclass(frozen=True)
class Stop:
    """A place of the phone bar that is no door: today, the week, everything else. pages: view names it stands for."""

    label: str
    url_name: str
    icon: str
    order: int
    pages: tuple[str, ...] = ()

    def opens(self, page: str) -> bool:
        return page == self.url_name or page in self.pages


@dataclass(frozen=True)
class FootLink:
    label: str
    url_name: str
    order: int


_doors: dict[str, Door] = {}
_stops: dict[str, Stop] = {}
_links: dict[str, FootLink] = {}


def register(*, room: str, label: str, about: str, url_name: str, icon: str, order: int) -> None:
    _doors[room] = Door(room, label, about, url_name, icon, order)


def register_stop(*, label: str, url_name: str, icon: str, order: int, pages: tuple[str, ...] = ()) -> None:
    _stops[url_name] = Stop(label, url_name, icon, order, pages)


def register_link(*, label: str, url_name: str, order: int) -> None:
    _links[url_name] = FootLink(label, url_name, order)


def doors(open_rooms: list[str]) -> list[Door]:
    return sorted((door for door in _doors.values() if door.room in open_rooms), key=lambda door: door.order)


def links() -> list[FootLink]:
    return sorted(_links.values(), key=lambda link: link.order)


def bar(open_rooms: list[str], page: str) -> list[tuple[Door | Stop, bool]]:
    """What stands in the phone bar, each with whether it is where the reader is. A stop is nearer than a door.

    Five fit: the first, the last and what comes first between them.
    """
    everything = sorted([*doors(open_rooms), *_stops.values()], key=lambda one: one.order)
    shown = everything if len(everything) <= IN_BAR else [*everything[: IN_BAR - 1], everything[-1]]
    here = next((one for one in shown if isinstance(one, Stop) and one.opens(page)), None)
    here = here or next((one for one in shown if one.opens(page)), None)
    return [(one, one is here) for one in shown]


def open_door(page: str) -> str:
    """The room whose door leads to the page, or an empty word."""
    return next((door.room for door in _doors.values() if door.opens(page)), "")
