"""A sheet of paper with a few things to draw on it, all in one hand. Lengths are in units of a 120 × 80 sheet."""

import io

from PIL import Image, ImageDraw

WIDE, HIGH, DOTS = 120, 80, 8
FINER = 2

# The tokens of the look, light scheme.
PAPER, NOTE, INK, LINE, EDGE = "#f6f1e7", "#fffdf8", "#574f45", "#d8cdb9", "#827663"
ENAMEL, OCHRE, TEAL, GREEN, PLUM = "#1d3f9f", "#e3a31c", "#1e9a97", "#6c9f37", "#9a68b3"
ENAMEL_WASH, OCHRE_WASH, TEAL_WASH, GREEN_WASH, PLUM_WASH = "#e5e9f5", "#faedd0", "#d9ebe8", "#e5eed5", "#efe4f2"


class Sheet:
    def __init__(self, ground: str = PAPER):
        self.image = Image.new("RGB", (WIDE * DOTS * FINER, HIGH * DOTS * FINER), ground)
        self.pen = ImageDraw.Draw(self.image)

    def at(self, *numbers: float) -> list[float]:
        return [number * DOTS * FINER for number in numbers]

    def box(self, x, y, wide, high, fill=NOTE, edge=EDGE, line=0.3, round_=0.0) -> None:
        width = int(line * DOTS * FINER)
        self.pen.rounded_rectangle(self.at(x, y, x + wide, y + high), *self.at(round_), fill=fill, outline=edge, width=width)

    def disc(self, x, y, radius, fill=NOTE, edge=EDGE, line=0.3) -> None:
        width = int(line * DOTS * FINER)
        self.pen.ellipse(self.at(x - radius, y - radius, x + radius, y + radius), fill=fill, outline=edge, width=width)

    def line(self, *points, colour=EDGE, line=0.3) -> None:
        self.pen.line(self.at(*points), fill=colour, width=int(line * DOTS * FINER), joint="curve")

    def room(self, x=8, y=8, wide=104, high=64, floor=NOTE) -> None:
        """Walls around a floor of faint boards."""
        self.box(x, y, wide, high, fill=floor, edge=INK, line=1.2)
        for board in range(1, int(high // 8)):
            self.line(x + 1.2, y + board * 8, x + wide - 1.2, y + board * 8, colour=LINE, line=0.12)

    def window(self, x, y, length, *, upright=False) -> None:
        wide, high = (1.6, length) if upright else (length, 1.6)
        self.box(x, y, wide, high, fill=ENAMEL_WASH, edge=ENAMEL, line=0.25)

    def door(self, x, y, size=10, *, quarter=180) -> None:
        """An opening with the swing of its wing, hinge at x, y."""
        self.pen.pieslice(self.at(x - size, y - size, x + size, y + size), quarter, quarter + 90, fill=TEAL_WASH, outline=TEAL, width=5)

    def chair(self, x, y, colour=OCHRE_WASH) -> None:
        self.box(x - 1.6, y - 1.6, 3.2, 3.2, fill=colour, edge=EDGE, line=0.25, round_=0.9)

    def table(self, x, y, wide, high, *, above=0, below=0, fill=OCHRE_WASH) -> None:
        """A table, with so many chairs along its upper and lower side."""
        for number, side in ((above, y - 2.4), (below, y + high + 2.4)):
            for n in range(number):
                self.chair(x + wide * (n + 0.5) / number, side)
        self.box(x, y, wide, high, fill=fill, edge=EDGE, line=0.3, round_=0.6)

    def plant(self, x, y, size=3.0) -> None:
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            self.disc(x + dx * size * 0.5, y + dy * size * 0.5, size * 0.62, fill=GREEN_WASH, edge=GREEN, line=0.25)
        self.disc(x, y, size * 0.4, fill=GREEN, edge=GREEN)

    def rows_of_chairs(self, x, y, columns, rows, *, gap=6.2, aisle=None) -> None:
        for row in range(rows):
            for column in range(columns):
                shift = 4 if aisle is not None and column >= aisle else 0
                self.chair(x + column * gap + shift, y + row * gap)

    def png(self) -> bytes:
        small = self.image.resize((WIDE * DOTS, HIGH * DOTS), Image.Resampling.BOX)
        file = io.BytesIO()
        small.save(file, "PNG", compress_level=1)
        return file.getvalue()
