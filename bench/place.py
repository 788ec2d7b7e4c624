"""How fast the house answers with 50 rooms and 20,000 bookings, and what ten times the bookings cost.

Both houses run side by side and are asked in turn, so that whatever else the machine does falls on both alike.
"""

import datetime as dt
import itertools
import random
import statistics
from collections import defaultdict
from dataclasses import dataclass

from . import town
from .caller import Answer, Caller
from .report import Column, Report
from .server import facts, house, say

SMALL, LARGE = "mam", "large"
TARGETS = {"find": 25, "find_series": 25, "week": 60, "book": 25, "book_series": 40}  # milliseconds, p50
WORDS = {
    "find": "free rooms for one slot", "find_series": "free rooms, weekly x13", "week": "week of 50 rooms",
    "book": "create one booking", "book_series": "create a 13-week series",
}  # fmt: skip
RATIO = 1.3
WARM_UP, ASKED = 40, 110
WEEKS = 13
COLUMNS = [
    Column("operation", "words", 24), Column("target", "target", 7), Column("p50", "p50", 7), Column("p95", "p95", 7),
    Column("p50 x10", "p50 large", 8), Column("p95 x10", "p95 large", 8), Column("ratio", "ratio", 6),
    Column("queries", "queries", 8), Column("ok", "ok", 4),
]  # fmt: skip


@dataclass
class Asked:
    """One caller of one house, with what is left to ask; both houses are asked the same in the same order."""

    caller: Caller
    rules: int
    group: str

    def __post_init__(self):
        dice = random.Random(7)
        rooms = town.plain_rooms()
        self.dice = dice
        self.single = iter(mixed(dice, rooms, town.days_of(0, 1)))
        self.starts = iter(mixed(dice, rooms, town.days_of(2, 3, 4, 5, weeks=1)))

    def hours(self) -> dict:
        day, start = self.dice.choice(town.days_of(*range(6))), self.dice.randrange(town.OPENS, town.FULL_UNTIL - 1)
        return {"day": day.isoformat(), "from": f"{start}:00", "to": f"{start + 2}:00"}

    def find(self) -> Answer:
        return self.caller.get(f"{town.HOUSE}find/", **self.hours())

    def find_series(self) -> Answer:
        hours = self.hours()
        until = dt.date.fromisoformat(hours["day"]) + dt.timedelta(weeks=WEEKS - 1)
        return self.caller.get(f"{town.HOUSE}find/", **hours, repeat="weekly", until=until.isoformat())

    def week(self) -> Answer:
        week = self.dice.choice(town.days_of(0))
        return self.caller.get(f"{town.HOUSE}week/", things="all", week=week.isoformat())

    def book(self) -> Answer:
        """The time is held first, as people do; only the signing is timed."""
        room, day = next(self.single)
        wish, path = town.Wish((room,), day, 20, 21), f"{town.HOUSE}book/"
        self.caller.post(path, wish.form("check", self.rules, who=self.group))
        return self.caller.post(path, wish.form("book", self.rules, who=self.group))

    def book_series(self) -> Answer:
        room, day = next(self.starts)
        wish = town.Wish((room,), day, 20, 21)
        form = wish.form("save_series", self.rules, who=self.group, **wish.weekly(WEEKS))
        return self.caller.post(f"{town.HOUSE}book/series/", form)


def mixed(dice: random.Random, rooms: list[str], days: list[dt.date]) -> list[tuple[str, dt.date]]:
    pairs = list(itertools.product(rooms, days))
    dice.shuffle(pairs)
    return pairs


def main() -> Report:
    with house() as here:
        loaded = facts_and_load(here)
        ports = {name: here.serve(name) for name in (SMALL, LARGE)}
        queries = {name: here.inside(name, "bench.counting") for name in (SMALL, LARGE)}
        say("measuring")
        told = loaded["told"]
        asked = {name: Asked(Caller(port, told["callers"][0]), told["rules"], told["group"]) for name, port in ports.items()}
        times = {name: measure(name, asked) for name in TARGETS}
        rows = [row(name, times[name], queries) for name in TARGETS]
        return Report("place", COLUMNS, rows, {**loaded["facts"], "bookings": loaded["bookings"], "asked": ASKED})


def facts_and_load(here) -> dict:
    """Makes both databases: the large one is a copy of the small one with nine more half-years behind it."""
    say("making tables")
    here.prepare(SMALL)
    measured_on = facts(here)
    say("writing 20,000 bookings")
    told = here.inside(SMALL, "bench.dataset")
    here.copy(LARGE, SMALL)
    say("and 180,000 more in a house of its own")
    number = here.inside(LARGE, "bench.dataset", "longer")["bookings"]
    for name in (SMALL, LARGE):
        with here.connect(name) as connection:
            connection.execute("vacuum analyze")
    return {"facts": measured_on, "told": told, "bookings": [town.BOOKINGS, number]}


def measure(name: str, asked: dict[str, Asked]) -> dict[str, list[float]]:
    """Milliseconds of each request after the warm-up, by house."""
    times = defaultdict(list)
    for number in range(WARM_UP + ASKED):
        for database, one in asked.items():
            answer = getattr(one, name)()
            wanted = 302 if name.startswith("book") else 200
            if answer.status != wanted:
                raise SystemExit(f"{name} answered {answer.status}: {answer.refusal or answer.text[:500]}")
            if number >= WARM_UP:
                times[database].append(answer.ms)
    return times


def row(name: str, times: dict[str, list[float]], queries: dict[str, dict]) -> dict:
    small, large = times[SMALL], times[LARGE]
    ratio = statistics.median(large) / statistics.median(small)
    counts = [queries[database][name] for database in (SMALL, LARGE)]
    made = {"operation": name, "words": WORDS[name], "target": TARGETS[name]}
    for ending, values in (("", small), (" large", large)):
        made |= {f"p50{ending}": round(statistics.median(values), 1), f"p95{ending}": round(p95(values), 1)}
    ok = made["p50"] <= made["target"] and ratio <= RATIO and counts[0] == counts[1]
    return made | {"ratio": round(ratio, 2), "queries": "/".join(map(str, counts)), "ok": ok}


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]
