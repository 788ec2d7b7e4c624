"""Things on shelves: how the page shows what can be taken, kind by kind."""

from dataclasses import dataclass

from ..words import ThingKind


@dataclass(frozen=True)
class Row:
    """One thing to tick; units is its bound field when there are several."""

    thing: object
    tick: object
    units: object
    chosen: bool

    @property
    def pieces(self) -> int:
        """How many there are of a thing that is had one by one."""
        return len(self.thing.its_parts) if self.units else 1


@dataclass(frozen=True)
class Shelf:
    """One kind of things; open when something on it is taken."""

    kind: str
    label: str
    rows: list[Row]

    @property
    def chosen(self) -> list[Row]:
        return [row for row in self.rows if row.chosen]

    @property
    def rest(self) -> list[Row]:
        """Long shelves hide what was not chosen until it is asked for."""
        return [row for row in self.rows if not row.chosen]

    @property
    def is_long(self) -> bool:
        return len(self.rows) > 6 and bool(self.chosen)


def shelves(form) -> list[Shelf]:
    chosen = {str(slug) for slug in form["thing"].value() or []}
    ticks = {tick.data["value"]: tick for tick in form["thing"]}
    made = []
    for kind in ThingKind:
        rows = [
            Row(thing, ticks[slug], form[f"units-{slug}"] if f"units-{slug}" in form.fields else None, slug in chosen)
            for slug, thing in form.things.items()
            if thing.kind == kind
        ]
        if rows:
            made.append(Shelf(kind.value, kind.label, rows))
    return made
