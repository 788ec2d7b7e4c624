"""How the voice of residents is counted and answered: a list of measures, each in a module of its own (bench/voice_<name>.py).

A measure of METHODS is a function `rows() -> list[dict]` that needs no house; one of PAGES is `rows(house, told)`, as in bench.programme:
add its name here and let bench.voice_town write the town. A row has words, target, measured, unit, more (a short remark) and ok.
"""

import importlib
import os
import platform

from .programme import COLUMNS
from .report import Report
from .server import facts, house, say

METHODS = ("methods",)
PAGES = ("ballots", "needs")
DATABASE = "mam"


def main() -> Report:
    found = []
    for name in METHODS:
        say(name)
        found += importlib.import_module(f"bench.voice_{name}").rows()
    measured_on = {"cores": os.cpu_count(), "python": platform.python_version()}
    if PAGES:
        measured_on = pages(found)
    return Report("voice", COLUMNS, found, measured_on)


def pages(found: list[dict]) -> dict:
    """Adds the rows of all pages, measured on one house with a town in it; gives what they were measured on."""
    with house() as here:
        say("making tables")
        here.prepare(DATABASE)
        measured_on = facts(here)
        say("writing the town")
        told = here.inside(DATABASE, "bench.voice_town")
        with here.connect(DATABASE) as connection:
            connection.execute("vacuum analyze")
        told["port"] = here.serve(DATABASE)
        for name in PAGES:
            say(name)
            found += importlib.import_module(f"bench.voice_{name}").rows(here, told)
        return measured_on
