"""The published result as a page shows it: figures that reveal nobody, with a sentence for each project."""

from dataclasses import dataclass, field

from ...models import Ballot, CheckNote, Count, Option, Protocol
from ...words.ballots import Rule
from . import sentences
from .check_words import CheckLine, check_line
from .files import FEWEST, has_file, shows_ways


@dataclass(frozen=True)
class Line:
    """votes, web, paper: None where they are hidden. width: of the whole bar; the bar is drawn from web and paper, or from votes."""

    option: Option
    won: bool
    why: str = ""
    votes: int | None = None
    web: int | None = None
    paper: int | None = None
    points: int | None = None


@dataclass(frozen=True)
class Result:
    """few: so few votes that only the winners are told."""

    ballot: Ballot
    votes: int
    web: int | None
    paper: int | None
    lines: list[Line]
    few: bool
    whole: int
    found: dict
    sentences: list[str] = field(default_factory=list)
    paper_word: str = ""
    checks: list[CheckLine] = field(default_factory=list)
    protocol: Protocol | None = None
    has_file: bool = False

    @property
    def winners(self) -> list[Line]:
        return [line for line in self.lines if line.won]

    @property
    def losers(self) -> list[Line]:
        return [line for line in self.lines if not line.won]

    @property
    def cost(self) -> int:
        return self.found.get("cost", 0)

    @property
    def left(self) -> int:
        return (self.ballot.budget or 0) - self.cost


def result_of(ballot: Ballot) -> Result | None:
    """None before it is counted. The people of the house see it a step earlier than everybody, to write notes on the checks."""
    count = Count.objects.filter(ballot=ballot).first()
    if count is None or "options" not in count.found:
        return None
    found = count.found
    options = {option.key: option for option in Option.objects.filter(ballot=ballot)}
    titles = {key: option.title for key, option in options.items()}
    few, ways = found["votes"] < FEWEST, shows_ways(found)
    notes = {note.check_name: note.text for note in CheckNote.objects.filter(ballot=ballot)}
    whole = max((row.get("points", 0) for row in found["options"]), default=0) if ballot.rule == Rule.SCORE else found["votes"]
    compares = ballot.is_fund and not few and found["chosen"]
    return Result(
        ballot=ballot, votes=found["votes"], web=found["web"] if ways else None, paper=found["paper"] if ways else None,
        lines=lines_of(ballot, found, options, few, ways), few=few, whole=max(whole, 1), found=found,
        sentences=sentences.comparison(found, titles) if compares else [],
        paper_word=sentences.paper_mattered(found, titles) if compares and ways else "",
        checks=[check_line(check, notes.get(check["name"], ""), not ways, titles) for check in found.get("checks", ())],
        protocol=Protocol.objects.filter(ballot=ballot).first(), has_file=has_file(ballot, found),
    )  # fmt: skip


def lines_of(ballot: Ballot, found: dict, options: dict[str, Option], few: bool, ways: bool) -> list[Line]:
    """Winners in the order they won, then the others by votes."""
    rows = {row["key"]: row for row in found["options"]}
    why = {} if few else reasons(ballot, found, options)
    size = {key: row.get("points", row["votes"]) for key, row in rows.items()}
    won = list(found["winners"])
    others = sorted((key for key in rows if key not in won), key=lambda key: (-size[key], options[key].place))
    return [
        Line(
            options[key], key in won, why.get(key, ""), None if few else rows[key]["votes"],
            rows[key]["web"] if ways else None, rows[key]["paper"] if ways else None, None if few else rows[key].get("points"),
        )
        for key in [*won, *others]
    ]  # fmt: skip


def reasons(ballot: Ballot, found: dict, options: dict[str, Option]) -> dict[str, str]:
    """A sentence for each project of a fund; nothing for other votings, where the number says it."""
    if not ballot.is_fund:
        return {}
    if found["rule"] == Rule.MOST_VOTES:
        return {key: sentences.why_by_votes(key, found, option.cost, ballot.budget) for key, option in options.items()}
    titles = {key: option.title for key, option in options.items()}
    won = {row["key"]: sentences.why_won(row) for row in found["won"]}
    return won | {row["key"]: sentences.why_lost(row, titles) for row in found["lost"]}
