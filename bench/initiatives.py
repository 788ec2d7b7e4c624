"""How initiatives, the ledger of hours and the papers of volunteers answer: a list of measures (bench/initiatives_<name>.py).

A measure is a function `rows(house, told) -> list[dict]` as in bench.programme; told is what bench.initiatives_town printed, with "port".
"""

import importlib

from .programme import COLUMNS
from .report import Report
from .server import facts, house, say

MEASURES = ("page", "ledger", "papers")
DATABASE = "mam"


def main() -> Report:
    with house() as here:
        say("making tables")
        here.prepare(DATABASE)
        measured_on = facts(here)
        say("writing the town")
        told = here.inside(DATABASE, "bench.initiatives_town")
        told["port"] = here.serve(DATABASE)
        found = []
        for name in MEASURES:
            say(name)
            found += importlib.import_module(f"bench.initiatives_{name}").rows(here, told)
        return Report("initiatives", COLUMNS, found, measured_on)
