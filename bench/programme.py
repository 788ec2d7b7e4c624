"""How the programme answers: a list of measures, each in a module of its own (bench/programme_<name>.py).

A measure is a function `rows(house, told) -> list[dict]`: house is a fresh one with the town of bench.programme_town served on it,
told what that module printed, with "port" added. A row has words, target, measured, unit, more (a short remark) and ok.
"""

import importlib

from .report import Column, Report
from .server import facts, house, say

MEASURES = ("sign_ups", "paper", "page", "reminders")
DATABASE = "mam"
COLUMNS = [
    Column("what", "words", 52), Column("target", "target", 8), Column("measured", "measured", 9), Column("unit", "unit", 7),
    Column("more", "more", 44), Column("ok", "ok", 4),
]  # fmt: skip


def main() -> Report:
    with house() as here:
        say("making tables")
        here.prepare(DATABASE)
        measured_on = facts(here)
        say("writing the town")
        told = here.inside(DATABASE, "bench.programme_town")
        with here.connect(DATABASE) as connection:
            connection.execute("vacuum analyze")
        told["port"] = here.serve(DATABASE)
        found = []
        for name in MEASURES:
            say(name)
            found += importlib.import_module(f"bench.programme_{name}").rows(here, told)
        return Report("programme", COLUMNS, found, measured_on)


def row(
    words: str, target: float, measured: float, unit: str = "ms", more: str = "", *, ok: bool | None = None
) -> dict:
    """A line of the report; a number at or below the target is good unless said otherwise."""
    measured = round(measured, 1)
    return {
        "words": words,
        "target": target,
        "measured": measured,
        "unit": unit,
        "more": more,
        "ok": measured <= target if ok is None else ok,
    }
