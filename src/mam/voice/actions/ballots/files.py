"""The shuffled votes as files for everybody: Pabulib's .pb for a fund, a plain table for the others.

No file names the way a vote came where fewer than five came by one of the ways, and there is no file of fewer than five votes.
"""

import csv
import io

from django.utils.translation import gettext as _

from mam.core import clock

from ...methods.pabulib import File, ProjectLine, VoteLine, write
from ...models import Ballot, Option
from ...words.ballots import Rule, VoteChannel
from .tallying import votes_of

FEWEST = 5  # people in a figure, below which nothing is broken down
METHODS = {VoteChannel.WEB: "internet", VoteChannel.PAPER: "paper"}


def shows_ways(found: dict) -> bool:
    """Whether figures by way may be shown: each way has five votes or none."""
    return found["votes"] >= FEWEST and all(found[way] == 0 or found[way] >= FEWEST for way in ("web", "paper"))


def has_file(ballot: Ballot, found: dict) -> bool:
    return ballot.is_published and found["votes"] >= FEWEST


def pb_of(ballot: Ballot, found: dict) -> bytes:
    """A file that `count_fund` counts again to the same winners. Numbers of voters are made for the file, in the order of random ids."""
    ways = shows_ways(found)
    votes = [(choices, way) for choices, way in votes_of(ballot) if choices]
    options = Option.objects.filter(ballot=ballot, withdrawn=None)
    lines = [
        VoteLine(str(number), tuple(choices), {"voting_method": METHODS[way]} if ways else {})
        for number, (choices, way) in enumerate(votes, 1)
    ]
    counts = {row["key"]: row["votes"] for row in found["options"]}
    projects = [
        ProjectLine(o.key, o.cost, {"votes": str(counts[o.key]), "name": o.title, "selected": str(int(o.key in found["winners"]))})
        for o in options
    ]
    meta = {
        "description": ballot.title, "country": "Poland", "unit": ballot.municipality.name, "instance": str(ballot.closes.year),
        "num_projects": str(len(projects)), "num_votes": str(len(lines)), "vote_type": "approval",
        "rule": "equalshares" if found["rule"] == Rule.EQUAL_SHARES else "greedy",
        "date_begin": f"{clock.local(ballot.opens):%d.%m.%Y}", "date_end": f"{clock.local(ballot.closes):%d.%m.%Y}", "language": "pl",
    }  # fmt: skip
    return write(File(ballot.budget, meta, tuple(projects), tuple(lines)))


def csv_of(ballot: Ballot, found: dict) -> bytes:
    """One line for each vote, a column for each option: 1 when chosen, or the points."""
    ways, options = shows_ways(found), list(Option.objects.filter(ballot=ballot, withdrawn=None))
    out = io.StringIO()
    sheet = csv.writer(out, delimiter=";", lineterminator="\r\n")
    sheet.writerow([*(safe(option.title) for option in options), *([_("by which way")] if ways else [])])
    for choices, way in votes_of(ballot):
        cells = [choices.get(o.key, 0) if isinstance(choices, dict) else int(o.key in choices) for o in options]
        sheet.writerow([*cells, *([VoteChannel(way).label] if ways else [])])
    return ("\N{ZERO WIDTH NO-BREAK SPACE}" + out.getvalue()).encode()


def safe(title: str) -> str:
    """A title that no table takes for a formula."""
    return f"'{title}" if title[:1] in "=+-@" else title
