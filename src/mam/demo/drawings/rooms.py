"""The drawings by name; each says what stands in the room."""

import functools
from collections.abc import Callable

from .outside import bench, house, river, yard
from .sheet import ENAMEL, ENAMEL_WASH, GREEN_WASH, OCHRE, OCHRE_WASH, PLUM, PLUM_WASH, TEAL, TEAL_WASH, Sheet


@functools.cache
def draw(name: str) -> bytes:
    """The drawing as a PNG of 960 × 640. Raises KeyError for a name that nobody drew."""
    sheet = Sheet()
    DRAWINGS[name](sheet)
    return sheet.png()


def hall(sheet: Sheet) -> None:
    sheet.room()
    for x in (16, 38, 60, 82):
        sheet.window(x, 7.8, 16)
    sheet.box(11, 24, 2, 30, fill=ENAMEL_WASH, edge=ENAMEL)
    sheet.rows_of_chairs(24, 24, 5, 6)
    sheet.rows_of_chairs(70, 24, 5, 6)
    for y in range(10, 70, 4):
        sheet.line(60, y, 61.5, y + 2, 60, y + 4, colour=TEAL, line=0.5)
    sheet.door(104, 72, 12, quarter=180)
    sheet.plant(106, 14)


def half_windows(sheet: Sheet) -> None:
    sheet.room(18, 8, 84, 64)
    for x in (24, 44, 64, 84):
        sheet.window(x, 7.8, 14)
    sheet.box(52, 66, 16, 2, fill=ENAMEL_WASH, edge=ENAMEL)
    for x, y in ((34, 40), (40, 32), (48, 27), (57, 25), (66, 26), (74, 30), (81, 37), (86, 45), (30, 48)):
        sheet.chair(x, y)
    sheet.plant(24, 66)
    sheet.plant(96, 66)


def half_doors(sheet: Sheet) -> None:
    sheet.room(18, 8, 84, 64)
    for x, y in ((28, 22), (68, 22), (28, 44), (68, 44)):
        sheet.table(x, y, 22, 9, above=2, below=2)
    sheet.box(92, 10, 8, 8, fill=ENAMEL_WASH, edge=ENAMEL, round_=2)
    sheet.door(60, 72, 9, quarter=180)
    sheet.door(60, 72, 9, quarter=270)


def small_room(sheet: Sheet) -> None:
    sheet.room(20, 10, 80, 60)
    sheet.window(30, 9.8, 22)
    sheet.window(66, 9.8, 22)
    sheet.table(34, 34, 52, 12, above=5, below=5)
    sheet.chair(31, 40)
    sheet.chair(89, 40)
    sheet.box(22, 24, 1.6, 32, fill=TEAL_WASH, edge=TEAL)
    sheet.door(92, 70, 11, quarter=180)


def kitchen(sheet: Sheet) -> None:
    sheet.room(20, 10, 80, 60, floor=OCHRE_WASH)
    sheet.window(44, 9.8, 26)
    sheet.box(22, 12, 76, 9, fill=TEAL_WASH, edge=TEAL)
    for x, y in ((28, 14.7), (33, 14.7), (28, 18.6), (33, 18.6)):
        sheet.disc(x, y, 1.5)
    sheet.box(78, 13.5, 10, 6, fill=ENAMEL_WASH, edge=ENAMEL, round_=1.5)
    sheet.table(40, 38, 42, 13, above=4, below=4, fill=GREEN_WASH)
    sheet.door(30, 70, 11, quarter=270)


def children(sheet: Sheet) -> None:
    sheet.room(20, 10, 80, 60)
    sheet.window(40, 9.8, 30)
    sheet.disc(60, 44, 17, fill=PLUM_WASH, edge=PLUM)
    sheet.disc(60, 44, 11, fill=OCHRE_WASH, edge=OCHRE)
    for x, y, colour in ((52, 40, TEAL_WASH), (66, 38, GREEN_WASH), (58, 50, ENAMEL_WASH), (69, 49, PLUM_WASH)):
        sheet.box(x, y, 4, 4, fill=colour)
    sheet.box(22, 16, 7, 46, fill=OCHRE_WASH)
    for y in range(18, 60, 8):
        sheet.box(23, y, 5, 5, fill=TEAL_WASH)
    for x, y in ((88, 20), (91, 28), (86, 60)):
        sheet.disc(x, y, 3.6, fill=PLUM_WASH, edge=PLUM)


def talks(sheet: Sheet) -> None:
    sheet.room(26, 12, 68, 56)
    sheet.window(46, 11.8, 24)
    sheet.disc(60, 40, 6, fill=OCHRE_WASH)
    for x, y in ((44, 36), (68, 36), (56, 22), (56, 52)):
        sheet.box(x, y, 9, 9, fill=TEAL_WASH, edge=TEAL, round_=2.5)
    sheet.box(28, 20, 5, 34, fill=OCHRE_WASH)
    sheet.plant(88, 20)
    sheet.door(84, 68, 10, quarter=180)


def desk(sheet: Sheet) -> None:
    sheet.room(26, 12, 68, 56)
    sheet.window(42, 11.8, 32)
    sheet.table(40, 24, 40, 17)
    sheet.box(52, 27, 16, 2.4, fill=ENAMEL_WASH, edge=ENAMEL)
    sheet.box(54, 32.5, 12, 4.5, fill=TEAL_WASH, edge=TEAL, round_=0.6)
    sheet.disc(75, 29, 2.4, fill=OCHRE, edge=OCHRE)
    sheet.box(54, 45, 12, 10, fill=TEAL_WASH, edge=TEAL, round_=3)
    sheet.plant(34, 60, 4)


def lockers(sheet: Sheet) -> None:
    sheet.room(14, 12, 92, 56)
    for n in range(12):
        x, y = 20 + (n % 6) * 13.6, 18 + (n // 6) * 24
        sheet.box(x, y, 12, 21, fill=(TEAL_WASH, ENAMEL_WASH)[n % 2], edge=TEAL)
        sheet.line(x + 2.5, y + 4, x + 9.5, y + 4, colour=TEAL)
        sheet.line(x + 2.5, y + 6, x + 9.5, y + 6, colour=TEAL)
        sheet.disc(x + 9.4, y + 12, 0.9, fill=OCHRE, edge=OCHRE)


def workshop(sheet: Sheet) -> None:
    sheet.room(16, 10, 88, 60, floor=OCHRE_WASH)
    sheet.window(36, 9.8, 20)
    sheet.window(64, 9.8, 20)
    sheet.table(28, 26, 64, 11, below=4)
    sheet.table(28, 48, 64, 11)
    sheet.box(84, 49.5, 6, 7, fill=ENAMEL_WASH, edge=ENAMEL)
    sheet.box(18, 20, 2, 40, fill=TEAL_WASH, edge=TEAL)
    for y in range(23, 58, 6):
        sheet.line(20.5, y, 24, y, colour=TEAL, line=0.6)
    sheet.door(96, 70, 9, quarter=180)


DRAWINGS: dict[str, Callable[[Sheet], None]] = {
    "hall": hall, "half_windows": half_windows, "half_doors": half_doors, "small_room": small_room, "kitchen": kitchen,
    "children": children, "talks": talks, "desk": desk, "lockers": lockers, "workshop": workshop, "yard": yard, "house": house,
    "river": river, "bench": bench,
}  # fmt: skip
