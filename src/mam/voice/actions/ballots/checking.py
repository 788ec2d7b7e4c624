"""What is checked before publication (methods.vote_checks says how): it flags and never deletes, and is published with the result.

Kept are figures and thresholds only: no mark of a device, no name of who typed. Ages and streets are not asked, so heaps of them are
not looked for.
"""

from collections import Counter
from collections.abc import Callable

from mam.core import clock
from mam.journal.words import Channel

from ...models import Ballot, CodeBatch, CodeUse, SheetEntry, Vote
from ...words.ballots import Level, Rule, VoteChannel
from .sheets import reading
from .tallying import MANY, election_of, outcome, votes_of

OK, FLAG, NOTHING, TOLD = "ok", "flag", "nothing", "told"
MINUTE = 60


def checks_of(ballot: Ballot, found: dict) -> list[dict]:
    """One line each: name, state, flagged, flags, figures, thresholds. Runs in the job, because it loads numpy."""
    uses = list(CodeUse.objects.filter(ballot=ballot))
    entries = entries_of(ballot)
    return [
        sums_agree(ballot, found, uses, entries),
        devices(uses),
        minutes(ballot, uses),
        runs(ballot),
        clerks(entries),
        fragile(ballot, found),
    ]


def flagged(found: dict) -> list[str]:
    return [check["name"] for check in found.get("checks", ()) if check["state"] == FLAG]


def told(finding, *, looked: bool = True, flags: Callable[[dict], dict] = dict) -> dict:
    """looked: whether there was anything to look at. flags: what is kept of each flag."""
    state = (FLAG if finding.flags else OK) if looked else NOTHING
    return {
        "name": finding.check, "state": state, "flagged": finding.flagged, "flags": [flags(flag) for flag in finding.flags],
        "figures": dict(finding.figures), "thresholds": dict(finding.thresholds),
    }  # fmt: skip


def entries_of(ballot: Ballot) -> dict[int, list[SheetEntry]]:
    found: dict[int, list[SheetEntry]] = {}
    for entry in SheetEntry.objects.filter(ballot=ballot):
        found.setdefault(entry.sheet, []).append(entry)
    return found


def sums_agree(ballot: Ballot, found: dict, uses: list[CodeUse], entries: dict[int, list]) -> dict:
    """As many votes as used codes; on paper a spoiled sheet has used a code too. Nothing to compare for a file taken over."""
    from ...methods.vote_checks import sums

    spoiled = sum(reading(rows) == (True, None) for rows in entries.values())
    ways = Counter(VoteChannel.PAPER if use.channel == Channel.PAPER else VoteChannel.WEB for use in uses)
    votes = {"web": found["web"], "paper": found["paper"] + spoiled}
    codes = {"web": ways[VoteChannel.WEB], "paper": ways[VoteChannel.PAPER] if ballot.level != Level.OPEN else votes["paper"]}
    taken_over = ballot.level == Level.CODE and not CodeBatch.objects.filter(ballot=ballot).exists()
    return told(sums(votes, votes if taken_over else codes), looked=not taken_over)


def devices(uses: list[CodeUse]) -> dict:
    from ...methods.vote_checks import Use, many_codes

    rows = [Use(minute_of(use), use.device, use.network, use.channel != Channel.WEB) for use in uses]
    return told(many_codes(rows), looked=bool(rows), flags=lambda flag: {"kind": flag["kind"], "codes": flag["codes"]})


def minutes(ballot: Ballot, uses: list[CodeUse]) -> dict:
    from ...methods.vote_checks import crowded_minutes

    first, last = (int(edge.timestamp()) // MINUTE for edge in (ballot.opens, min(ballot.closes, clock.now())))
    return told(crowded_minutes([minute_of(use) for use in uses], first, max(first, last)), looked=bool(uses))


def minute_of(use: CodeUse) -> int:
    return int(use.minute.timestamp()) // MINUTE


def runs(ballot: Ballot) -> dict:
    """Sheets in the order of their numbers."""
    from ...methods.vote_checks import identical_runs

    paper = Vote.objects.standing().filter(ballot=ballot, channel=VoteChannel.PAPER).order_by("sheet")
    sheets = [repr(choices) for choices in paper.values_list("choices", flat=True)]
    return told(identical_runs(sheets), looked=len(sheets) > 1)


def clerks(entries: dict[int, list[SheetEntry]]) -> dict:
    """Figures only: how many sheets were read differently, and how many people read otherwise than the others."""
    from ...methods import vote_checks

    read, missed, differed = [], Counter(), 0
    for rows in entries.values():
        stands, choices = reading(rows)
        differed += any(row.choices != rows[0].choices for row in rows)
        for row in rows:
            read.append((str(row.by_id), list(row.choices or ())))
            missed[str(row.by_id)] += stands and row.choices != choices
    line = told(vote_checks.clerks(read, missed), looked=bool(read), flags=lambda flag: {"kind": flag["kind"], "z": round(flag["z"], 1)})
    return line | {"figures": {"sheets": len(entries), "differed": differed}}


def fragile(ballot: Ballot, found: dict) -> dict:
    """How few false votes would change a winner. Not looked for among very many votes: it counts again and again."""
    from ...methods.vote_checks import close_call, fragility

    if not ballot.is_fund:
        totals = {row["key"]: row.get("points", row["votes"]) for row in found["options"]}
        line = told(close_call(totals))
    elif not 0 < found["chosen"] <= MANY:
        return {"name": "fragility", "state": NOTHING, "flagged": 0, "flags": [], "figures": {}, "thresholds": {}}
    else:
        line = told(fragility(election_of(ballot, votes_of(ballot)), lambda election: outcome(ballot, election, found["rule"])))
    return line | {"state": TOLD if ballot.rule != Rule.SCORE else NOTHING}
