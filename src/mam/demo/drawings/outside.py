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
