"""The yard, and the plan of the whole house."""

from .sheet import ENAMEL_WASH, GREEN, GREEN_WASH, INK, NOTE, OCHRE_WASH, PLUM_WASH, TEAL_WASH, Sheet


def yard(sheet: Sheet) -> None:
    sheet.box(6, 6, 108, 68, fill=GREEN_WASH, edge=GREEN, line=0.6, round_=2)
    sheet.box(52, 6, 14, 68, fill=OCHRE_WASH, edge=OCHRE_WASH)
    sheet.box(40, 2, 38, 8, fill=NOTE, edge=INK, line=0.8)
    sheet.plant(22, 24, 10)
    sheet.plant(96, 52, 12)
    for x, y in ((18, 48), (18, 56), (82, 18), (82, 26)):
        sheet.box(x, y, 20, 3.4, fill=OCHRE_WASH)
    for x in (14, 24, 34):
        sheet.plant(x, 68, 2.4)
    sheet.disc(92, 34, 4, fill=NOTE)


def house(sheet: Sheet) -> None:
    sheet.box(4, 60, 112, 16, fill=GREEN_WASH, edge=GREEN_WASH)
    sheet.plant(14, 68, 5)
    sheet.plant(104, 68, 4)
    sheet.room(10, 6, 100, 54)
    sheet.box(10, 6, 50, 30, fill=ENAMEL_WASH, edge=INK, line=0.8)
    sheet.rows_of_chairs(20, 14, 6, 3)
    sheet.box(60, 6, 28, 22, fill=TEAL_WASH, edge=INK, line=0.8)
    sheet.table(66, 14, 16, 6, above=3, below=3)
    sheet.box(88, 6, 22, 22, fill=OCHRE_WASH, edge=INK, line=0.8)
    sheet.box(90, 8, 18, 4, fill=TEAL_WASH)
    sheet.box(10, 42, 26, 18, fill=PLUM_WASH, edge=INK, line=0.8)
    sheet.disc(23, 51, 5, fill=OCHRE_WASH)
    for n in range(6):
        sheet.box(88 + n * 3.4, 54, 3.2, 5, fill=TEAL_WASH)
    for x in (16, 30, 44, 66, 92):
        sheet.window(x, 5.8, 10)
    sheet.door(58, 60, 10, quarter=180)
    sheet.door(58, 60, 10, quarter=270)


def river(sheet: Sheet) -> None:
    """The bank on the day of the picnic."""
    sheet.box(0, 0, 120, 80, fill=GREEN_WASH, edge=GREEN_WASH)
    sheet.box(0, 0, 120, 26, fill=ENAMEL_WASH, edge=ENAMEL_WASH)
    for y in (6, 13, 20):
        sheet.line(4, y, 30, y + 1.5, 60, y - 1, 90, y + 1.5, 116, y, colour=NOTE, line=0.8)
    sheet.box(14, 0, 14, 32, fill=OCHRE_WASH, edge=INK, line=0.8)
    for x in (74, 94):
        sheet.box(x, 56, 16, 9, fill=TEAL_WASH, edge=INK, line=0.8)
        sheet.line(x + 2, 60.5, x + 14, 60.5, colour=INK, line=0.4)
    for x, y, wash in ((30, 50, PLUM_WASH), (46, 60, OCHRE_WASH), (24, 64, TEAL_WASH)):
        sheet.box(x, y, 12, 8, fill=wash)
    for x, y in ((38, 36), (50, 38), (62, 34), (72, 40), (86, 36), (100, 38), (56, 48), (28, 44), (42, 70), (62, 66)):
        sheet.disc(x, y, 2, fill=OCHRE_WASH, edge=INK)
    sheet.plant(112, 36, 6)
    sheet.plant(8, 46, 7)


def bench(sheet: Sheet) -> None:
    """The bench, seen from the path."""
    sheet.box(0, 0, 120, 44, fill=ENAMEL_WASH, edge=ENAMEL_WASH)
    sheet.box(0, 44, 120, 36, fill=GREEN_WASH, edge=GREEN_WASH)
    for y in (34, 39):
        sheet.line(0, y, 40, y + 1, 80, y - 1, 120, y, colour=NOTE, line=0.8)
    for x in (32, 82):
        sheet.box(x, 34, 3, 34, fill=OCHRE_WASH, edge=INK, line=0.5)
    for y in (34, 41):
        sheet.box(26, y, 65, 5, fill=OCHRE_WASH, edge=INK, line=0.5, round_=0.6)
    sheet.box(24, 52, 69, 5, fill=OCHRE_WASH, edge=INK, line=0.5, round_=0.6)
    sheet.box(100, 52, 9, 15, fill=TEAL_WASH, edge=INK, line=0.5)
    sheet.plant(14, 30, 11)
