"""The shuffled votes as files for everybody: Pabulib's .pb for a fund, a plain table for the others; and a fund taken over from a .pb.

No file names the way a vote came where fewer than five came by one of the ways, and there is no file of fewer than five votes.
"""

import csv
import datetime as dt
import io

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.places.models import Centre

from ...methods.faults import Faulty
from ...methods.pabulib import File, ProjectLine, VoteLine, read, write
from ...methods.votes_file import hash_of
from ...methods.voting_codes import new_key
from ...models import Ballot, Option, Vote
from ...words.ballots import BallotKind, BallotState, Level, Rule, VoteChannel
from ...words.faults import sentences
from .preparing import MOST_OPTIONS, OptionLine, free_slug
from .sealing import sealed_votes
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


def take_in(centre: Centre, data: bytes, title: str, *, by) -> Ballot:
    """A fund from a .pb file, for comparing and learning: sealed at once, ready to be counted here. Faults come with their lines."""
    demand("voice.write_ballot", by, centre)
    try:
        file = read(data)
    except Faulty as trouble:
        works = _("Mend the file and choose it again.")
        raise Refusal([Reason("file", words, works, field="file") for words in sentences(trouble.faults)]) from trouble
    if len(file.projects) > MOST_OPTIONS * 5:
        raise Refusal(Reason("too_many", _("There are too many projects in the file."), _("At most 300 fit."), field="file"))
    with transaction.atomic():
        made = write_taken(centre, file, clean_line(title)[:120] or file.meta.get("description", "Pabulib")[:120], by)
        record("took_in_ballot", made, by=by, channel=Channel.IMPORT, votes=len(file.votes))
    return made


def write_taken(centre: Centre, file: File, title: str, by) -> Ballot:
    closes = day_of(file.meta.get("date_end", "")) or clock.now()
    source = "Pabulib: " + ", ".join(file.meta[name] for name in ("country", "unit", "instance") if file.meta.get(name))
    made = Ballot.objects.create(
        slug=free_slug(title), centre=centre, kind=BallotKind.FUND, title=title, question=title, resolution=source[:200],
        rule=Rule.MOST_VOTES if file.meta.get("rule") == "greedy" else Rule.EQUAL_SHARES, level=Level.CODE, budget=file.budget,
        opens=closes - dt.timedelta(days=14), closes=closes, key=new_key(), made_by=by,
        about=_("Taken from a file, for comparing and learning. Nothing was decided by it here."),
    )  # fmt: skip
    keys = {project.key: str(number) for number, project in enumerate(file.projects, 1)}
    lines = [OptionLine((project.more.get("name") or project.key)[:120], "", project.cost) for project in file.projects]
    Option.objects.bulk_create(
        Option(ballot=made, key=keys[project.key], place=place, title=line.title, cost=line.cost)
        for place, (project, line) in enumerate(zip(file.projects, lines, strict=True), 1)
    )
    Vote.objects.bulk_create(
        Vote(ballot=made, choices=sorted((keys[key] for key in vote.choices), key=lambda key: (len(key), key)), channel=VoteChannel.WEB)
        for vote in file.votes
    )
    made.votes_hash, made.state = hash_of(sealed_votes(made)), BallotState.SEALED
    made.save(update_fields=["votes_hash", "state"])
    return made


def day_of(text: str) -> dt.datetime | None:
    """"24.06.2023" of a file, as the end of that day."""
    try:
        return clock.instant(dt.datetime.strptime(text.strip(), "%d.%m.%Y").date(), dt.time(20))
    except ValueError:
        return None

