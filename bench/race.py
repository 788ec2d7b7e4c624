"""How fair the house is when eight people press the same button in the same moment, over HTTP, forty times each."""

import random
import statistics
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from . import town
from .caller import Answer, Caller
from .report import Column, Report
from .server import facts, house, say

CALLERS, TRIALS, WEEKS = 8, 40, 13
DATABASE = "mam"
LONGEST = 60  # seconds
COLUMNS = [
    Column("eight at once for", "words", 34), Column("trials", "trials", 6), Column("one won", "one winner", 7),
    Column("twice", "twice", 6), Column("nobody", "nobody", 6), Column("deadlocks", "deadlocks", 9),
    Column("error pages", "error pages", 11), Column("losers told", "losers told", 11), Column("median ms", "median", 9),
    Column("worst ms", "worst", 8), Column("ok", "ok", 4),
]  # fmt: skip
TWICE = """select count(*) from places_occupancy a join places_occupancy b on a.part_id = b.part_id and a.during && b.during
 and a.id < b.id and a.booking_id <> b.booking_id where a.holds and b.holds"""

Press = tuple[Caller, str, dict]


@dataclass
class Crowd:
    """Eight residents who share a group, and eight hosts, each with a connection of their own."""

    port: int
    told: dict
    dice: random.Random = field(default_factory=lambda: random.Random(11))

    def __post_init__(self):
        self.people = [Caller(self.port, session) for session in self.told["callers"]]
        self.hosts = [Caller(self.port, session) for session in self.told["hosts"]]

    def book(self, wish: town.Wish, person: Caller, *, who: str = "me") -> Press:
        return person, f"{town.HOUSE}book/", wish.form("book", self.told["rules"], who=who)

    def slot(self, trial: int) -> list[Press]:
        rooms, days = town.plain_rooms()[9:], town.days_of(0, 1, 2)
        wish = town.Wish((rooms[trial % len(rooms)],), days[trial % len(days)], 20, 21)
        return [self.book(wish, person) for person in self.people]

    def series(self, trial: int) -> list[Press]:
        """Everybody names the same three rooms and thirteen days in an order of their own; half of them as a weekly rule."""
        sets = len(town.plain_rooms()) // 3
        rooms = town.plain_rooms()[3 * (trial % sets) : 3 * (trial % sets) + 3]
        days = town.days_of(3 + trial // sets, weeks=WEEKS)
        presses = []
        for number, person in enumerate(self.people):
            wish = town.Wish(tuple(self.dice.sample(rooms, 3)), days[0], 20, 21)
            rule = wish.listed(self.dice.sample(days, WEEKS)) if number % 2 else wish.weekly(WEEKS)
            presses.append((person, f"{town.HOUSE}book/series/", wish.form("save_series", self.told["rules"], **rule)))
        return presses

    def hall(self, trial: int) -> list[Press]:
        halls, days = town.halls(), town.days_of(*range(6))
        pair = halls[trial % len(halls)]
        wishes = [town.Wish((slug,), days[trial // len(halls)], 20, 21) for slug in pair]
        return [self.book(wishes[number % 2], person) for number, person in enumerate(self.people)]

    def answers(self, trial: int) -> list[Press]:
        """Each person has asked for the same time of a room the house answers for; each host says yes to another of them."""
        wish = town.Wish((town.ASKED,), town.days_of(*range(6))[trial], 20, 21)
        asked = [caller.post(path, form) for caller, path, form in (self.book(wish, person) for person in self.people)]
        yes = {"answer": "yes", "text": ""}
        return [(host, f"{request.location}decision/", yes) for host, request in zip(self.hosts, asked, strict=True)]

    def quota(self, trial: int) -> list[Press]:
        """The group may have two hours a day and has used one; each of its people wants another room."""
        rooms, day = town.plain_rooms(), town.days_of(*range(6))[trial]
        wishes = [town.Wish((room,), day, 19, 20) for room in rooms[: CALLERS + 1]]
        caller, path, form = self.book(wishes.pop(), self.people[0], who=self.told["group"])
        caller.post(path, form)
        return [self.book(wish, who, who=self.told["group"]) for wish, who in zip(wishes, self.people, strict=True)]


RACES: dict[str, Callable] = {
    "one slot": Crowd.slot,
    "a 13-week series in mixed order": Crowd.series,
    "the whole hall or its half": Crowd.hall,
    "approvals for one slot": Crowd.answers,
    "a group's last quota hour": Crowd.quota,
}


def main() -> Report:
    with house() as here:
        say("making tables")
        here.prepare(DATABASE)
        measured_on = facts(here)
        say("writing 20,000 bookings")
        told = here.inside(DATABASE, "bench.dataset")
        with here.connect(DATABASE) as connection:
            connection.execute("vacuum analyze")
        crowd = Crowd(here.serve(DATABASE), told)
        for caller in (*crowd.people, *crowd.hosts) * 2:
            caller.get(f"{town.HOUSE}book/")
        rows = []
        for words, race in RACES.items():
            if race is Crowd.quota:
                here.inside(DATABASE, "bench.dataset", "tighten")
            say(words)
            rows.append(run(here, words, lambda trial, race=race: race(crowd, trial)))
        return Report("race", COLUMNS, rows, {**measured_on, "bookings": town.BOOKINGS, "callers": CALLERS})


def run(here, words: str, line_up: Callable[[int], list[Press]]) -> dict:
    """All trials of one race, and what the database says after them."""
    before = deadlocks(here)
    trials = [at_once(line_up(trial)) for trial in range(TRIALS)]
    everything = [answer for answers in trials for answer in answers]
    won = [sum(is_won(answer) for answer in answers) for answers in trials]
    losers = [answer for answer in everything if not is_won(answer)]
    with here.connect(DATABASE) as connection:
        twice = connection.execute(TWICE).fetchone()[0] + sum(number > 1 for number in won)
    made = {
        "words": words, "trials": TRIALS, "one winner": won.count(1), "twice": twice, "nobody": won.count(0),
        "deadlocks": deadlocks(here) - before, "error pages": sum(answer.status not in (200, 302) for answer in everything),
        "losers told": f"{sum(bool(answer.refusal) for answer in losers)}/{len(losers)}",
        "median": round(statistics.median(answer.ms for answer in everything)),
        "worst": round(max(answer.ms for answer in everything)),
        "sentences": sorted({answer.refusal for answer in losers})[:3],
    }  # fmt: skip
    fair = made["one winner"] == TRIALS and not (twice or made["deadlocks"] or made["error pages"])
    return {**made, "ok": fair and all(answer.refusal for answer in losers)}


def is_won(answer: Answer) -> bool:
    return answer.status == 302


def at_once(presses: list[Press]) -> list[Answer]:
    """Everybody presses in the same moment."""
    line, answers = threading.Barrier(len(presses)), [Answer(0, "", "", 0.0)] * len(presses)

    def press(number: int, caller: Caller, path: str, form: dict) -> None:
        line.wait(LONGEST)
        answers[number] = caller.post(path, form)

    threads = [threading.Thread(target=press, args=(at, *words), daemon=True) for at, words in enumerate(presses)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LONGEST)
    return answers


def deadlocks(here) -> int:
    """By the database's own count, which its processes hand in within a second, and by its log."""
    time.sleep(1.2)
    with here.connect(DATABASE) as connection:
        counted = connection.execute("select deadlocks from pg_stat_database where datname = current_database()").fetchone()[0]
    logged = (here.postgres.folder / "postgres.log").read_text(errors="replace").count("deadlock detected")
    return max(counted, logged)
