"""How long the maths of voice takes: a real fund, made-up funds of a house, opinion groups, near-duplicates, lots.

Real sets come from the folder MAM_SHARED_DATA (else ../shared/data beside the checkout); without it their rows say so.
"""

import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from launch.environment import ROOT
from mam.voice.methods import lots, polis
from mam.voice.methods.alike import likest
from mam.voice.methods.equal_shares import Election, count, why_lost, why_won
from mam.voice.methods.opinion_groups import Votes, find
from mam.voice.methods.opinion_groups.checks import Reruns
from mam.voice.methods.opinion_groups.finding import divisions
from mam.voice.methods.pabulib import File, read

from . import voice_made
from .programme import row

SHARED = Path(os.environ.get("MAM_SHARED_DATA") or ROOT.parent / "shared" / "data")
TOWN = SHARED / "pabulib" / "Poland_Swiecie_2023.pb"
TARGETS = {
    "town": 5_000, "house": 200, "london": 3_000, "brexit": 20_000, "groups": 20_000, "axes": 2_000, "alike": 100, "chances": 2_000,
}  # milliseconds
AGAIN = 5


def rows() -> list[dict]:
    return [*funds(), *conversations(), *made_conversations(), texts(), drawing()]


def timed(deed: Callable[[], object], times: int = 1) -> tuple[float, object]:
    """(median milliseconds, what the last one gave)."""
    found, given = [], None
    for _time in range(times):
        start = time.perf_counter()
        given = deed()
        found.append((time.perf_counter() - start) * 1000)
    return statistics.median(found), given


def missing(words: str, what: str) -> dict:
    return row(words, 0, 0, more=what, ok=True)


def funds() -> list[dict]:
    made = [house_fund()]
    if not TOWN.exists():
        return [missing("fund of a town, exact", f"{TOWN.name} is not there"), *made]
    file = read(TOWN.read_bytes())
    ms, counted = timed(lambda: count(election_of(file)), AGAIN)
    official = {project.key for project in file.projects if project.more["selected"] == "1"}
    more = f"{len(counted.winners)} winners, {counted.runs} runs"
    right = set(counted.winners) == official and ms <= TARGETS["town"]
    reasons, _told = timed(lambda: (why_won(counted), why_lost(counted)))
    return [
        row("fund of a town, exact (2,553 Votes, add1)", TARGETS["town"], ms, more=more, ok=right),
        row("reasons of all its projects", TARGETS["town"], reasons),
        judged(file, ms),
        *made,
    ]


def election_of(file: File) -> Election:
    return Election.of(file.costs, (vote.choices for vote in file.votes), file.budget)


def judged(file: File, ours: float) -> dict:
    """The same file by another implementation in the same run, where it is installed (requirements/judges.in)."""
    words = "the same, against pabutools in the same run"
    try:
        from . import voice_judge
    except ImportError:
        return missing(words, "not installed")
    ms, winners = timed(lambda: voice_judge.winners(file))
    same = set(winners) == set(count(election_of(file)).winners)
    return row(words, round(ms, 1), ours, more="the same winners" if same else "OTHER WINNERS", ok=same and ours < ms)


def house_fund() -> dict:
    costs, votes, budget = voice_made.fund(300, 15)
    ms, counted = timed(lambda: count(Election.of(costs, votes, budget)), AGAIN)
    return row("fund of a house, 300 Votes, 15 projects", TARGETS["house"], ms, more=f"{counted.runs} runs")


def conversations() -> list[dict]:
    made = []
    for name, folder, groups in (("london", "london.youth.policing", []), ("brexit", "brexit-consensus", [101, 88])):
        words = f"groups with all four checks: {name}"
        if not (SHARED / "polis" / folder).exists():
            made.append(missing(words, f"{folder} is not there"))
            continue
        votes = Votes.of(*polis.read(SHARED / "polis" / folder))
        ms, found = timed(lambda votes=votes: find(votes))
        sizes = [len(people) for people in found.members.values()]
        more = f"{len(found.votes.people)} x {len(votes.statements)}, groups {sizes or 'none'}"
        made.append(row(words, TARGETS[name], ms, more=more, ok=sizes == groups and ms <= TARGETS[name]))
    return made


def made_conversations() -> list[dict]:
    house = Votes.of(voice_made.answers(300, 90, answered=0.6))
    ms, found = timed(lambda: find(house))
    rows_of = voice_made.answers(2_000, 150)
    axes, _labels = timed(lambda: axes_and_groups(Votes.of(rows_of)))
    return [
        row("groups with all four checks: 300 people x 90", TARGETS["groups"], ms, more=f"{found.groups} groups"),
        row("axes and groups alone, 300,000 answers", TARGETS["axes"], axes, more="2,000 x 150, with the matrix"),
    ]


def axes_and_groups(votes: Votes) -> object:
    return divisions(Reruns.of(votes.judged.answers, votes.seed))


def texts() -> dict:
    shelf = voice_made.Shelf(100_000)
    times = [timed(lambda text=text: likest(text, shelf.sharing(text)))[0] for text in shelf.asked(20)]
    more = f"p95 {statistics.quantiles(times, n=20)[-1]:.0f} ms; 200 candidates by rare stems"
    return row("texts that may say the same, of 100,000", TARGETS["alike"], statistics.median(times), more=more)


def drawing() -> dict:
    pool, rules = voice_made.pool(60), lots.Rules(12, voice_made.QUOTAS, one_per_address=True)
    seed = lots.seed_of(lots.hash_of_pool(pool), "7 14 22")
    one, drawn = timed(lambda: lots.draw(pool, rules, seed), AGAIN)
    ms, _shares = timed(lambda: lots.chances(pool, rules, seed))
    return row("chances of 60 people, 2,000 trial draws", TARGETS["chances"], ms, more=f"one draw {one:.1f} ms, {drawn.tries} retries")
