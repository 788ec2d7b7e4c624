"""Counts of people under five are not shown, and with each a second one, so that nobody can be found by subtraction."""

from collections.abc import Sequence

LEAST = 5
SMALL, HIDDEN = "small", "hidden"  # "fewer than five"; hidden only because it could be subtracted
Cell = int | str


def hidden_row(counts: Sequence[int]) -> list[Cell]:
    """Parts of a known whole: numbers, SMALL or HIDDEN."""
    return [row[0] for row in hidden_table([[count] for count in counts])][: len(counts)]


def hidden_table(counts: Sequence[Sequence[int]]) -> list[list[Cell]]:
    """The table with its sums as last row and last column; each cell a number, SMALL or HIDDEN.

    In every line, its sum included, either nothing is missing or at least two cells are. Zero says nothing about anybody and stays,
    unless nothing else is left to hide.
    """
    if not counts or not counts[0]:
        return []
    full = with_sums(counts)
    shown: list[list[Cell]] = [[SMALL if 0 < count < LEAST else count for count in row] for row in full]
    while cell := next(to_hide(shown, full), None):
        shown[cell[0]][cell[1]] = HIDDEN
    return shown


def with_sums(counts: Sequence[Sequence[int]]) -> list[list[int]]:
    rows = [[*row, sum(row)] for row in counts]
    return [*rows, [sum(column) for column in zip(*rows, strict=True)]]


def to_hide(shown: list[list[Cell]], full: list[list[int]]):
    """For each line with exactly one missing cell: where to hide the second, the smallest number first, sums last."""
    height, width = len(shown), len(shown[0])
    lines = [[(y, x) for x in range(width)] for y in range(height)] + [[(y, x) for y in range(height)] for x in range(width)]
    for line in lines:
        open_cells = [cell for cell in line if isinstance(shown[cell[0]][cell[1]], int)]
        if len(line) - len(open_cells) != 1 or not open_cells:
            continue
        yield min(open_cells, key=lambda cell: (full[cell[0]][cell[1]] == 0, cell == line[-1], full[cell[0]][cell[1]]))
