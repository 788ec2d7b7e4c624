"""Sealed votes become figures: who chose what, who wins a fund and why. Pure reading; numpy is loaded only when a fund is counted.

Projects are named by their numbers and money is whole grosze, so that the figures can be kept as JSON and told in any language.
"""

from collections import Counter
from collections.abc import Callable

from ...models import Ballot, Option, Vote
from ...words.ballots import Rule, VoteChannel

MANY = 1_000  # votes, above which nothing is counted again and again


def votes_of(ballot: Ballot) -> list[tuple[object, str]]:
    """(choices, channel) of every standing vote, by random number. What was withdrawn counts for nobody."""
    gone = set(Option.objects.filter(ballot=ballot).exclude(withdrawn=None).values_list("key", flat=True))
    rows = Vote.objects.standing().filter(ballot=ballot).order_by("pk").values_list("choices", "channel")
    return [(without(choices, gone), channel) for choices, channel in rows]


def without(choices, gone: set[str]):
    if isinstance(choices, dict):
        return {key: points for key, points in choices.items() if key not in gone}
    return [key for key in choices if key not in gone]


def tally(ballot: Ballot, *, progress: Callable[[int], None] | None = None) -> dict:
    """Figures of any voting: number of votes by channel, and for each option votes (or points) by channel; of a fund the outcome."""
    votes = votes_of(ballot)
    ways = Counter(channel for _choices, channel in votes)
    found = {"votes": len(votes), "web": ways[VoteChannel.WEB], "paper": ways[VoteChannel.PAPER], "options": options_of(ballot, votes)}
    if ballot.is_fund:
        found |= fund_of(ballot, votes, progress)
    else:
        found["winners"] = best_of(found["options"])
    return found


def options_of(ballot: Ballot, votes) -> list[dict]:
    """For each option that stands: people who chose it and, with points, their sum and how many gave each number."""
    found = []
    for option in Option.objects.filter(ballot=ballot, withdrawn=None):
        chose = [(choices, channel) for choices, channel in votes if option.key in choices]
        ways = Counter(channel for _choices, channel in chose)
        row = {"key": option.key, "votes": len(chose), "web": ways[VoteChannel.WEB], "paper": ways[VoteChannel.PAPER]}
        if ballot.rule == Rule.SCORE:
            row["points"] = sum(choices[option.key] for choices, _channel in chose)
        found.append(row)
    return found


def best_of(options: list[dict]) -> list[str]:
    """The option with most points or votes; several when they are equal, none when nobody voted."""
    size = {row["key"]: row.get("points", row["votes"]) for row in options}
    most = max(size.values(), default=0)
    return [key for key, value in size.items() if value == most and value > 0]


def election_of(ballot: Ballot, votes):
    """The fund as methods.equal_shares counts it. Ties are decided by the hash of all votes, known to nobody before sealing."""
    from ...methods.equal_shares import Election

    costs = {option.key: option.cost for option in Option.objects.filter(ballot=ballot, withdrawn=None)}
    chosen = [choices for choices, _channel in votes]
    return Election.of(costs, chosen, ballot.budget, lot=ballot.votes_hash, threshold=ballot.threshold)


def fund_of(ballot: Ballot, votes, progress) -> dict:
    """The outcome under the rule named before the voting, beside the other rule."""
    from ...methods.equal_shares import count
    from ...methods.most_votes import compared, most_votes, with_something

    election = election_of(ballot, votes)
    equal, most = count(election, ballot.completion, progress=progress), most_votes(election)
    sides = {Rule.EQUAL_SHARES: equal.winners, Rule.MOST_VOTES: most}
    rule = ballot.rule
    other = Rule.MOST_VOTES if rule == Rule.EQUAL_SHARES else Rule.EQUAL_SHARES
    better = compared(election, sides[rule], sides[other])
    switched = ballot.may_switch and better.second > better.first
    if switched:
        rule, other = other, rule
        better = compared(election, sides[rule], sides[other])
    paperless = [vote for vote in votes if vote[1] == VoteChannel.WEB]
    return {
        "rule": rule, "switched": switched, "winners": list(sides[rule]), "cost": election.cost_of(sides[rule]),
        "chosen": election.number, "pocket": round(equal.pocket), "runs": equal.runs,
        **(reasons_of(equal) if rule == Rule.EQUAL_SHARES else {}),
        "other": {
            "rule": other, "winners": list(sides[other]), "cost": election.cost_of(sides[other]), "better": better.first,
            "worse": better.second, "same": better.same,
            "something": [with_something(election, sides[rule]), with_something(election, sides[other])],
        },
        "without_paper": outcome(ballot, election_of(ballot, paperless), rule) if len(paperless) < len(votes) else None,
    }  # fmt: skip


def outcome(ballot: Ballot, election, rule: str) -> list[str]:
    """Only the winners, for comparing."""
    from ...methods.equal_shares import count
    from ...methods.most_votes import most_votes

    return list(most_votes(election) if rule == Rule.MOST_VOTES else count(election, ballot.completion).winners)


def reasons_of(counted) -> dict:
    """Why each project won or did not, as figures."""
    from ...methods.equal_shares import votes_missing, why_lost, why_won

    if not counted.election.number:
        return {"won": [], "lost": []}
    won = [
        {"key": one.key, "price": round(one.price), "in_full": one.in_full, "gave_rest": one.gave_rest, "filled": one.filled}
        for one in why_won(counted)
    ]  # fmt: skip
    lost = [
        {"key": one.key, "cost": one.cost, "held": one.held, "spent": [list(pair) for pair in one.spent], "left": one.left, "out": one.out,
         **({} if counted.election.number > MANY else {"missing": votes_missing(counted, one.key)})}
        for one in why_lost(counted)
    ]  # fmt: skip
    return {"won": won, "lost": lost}
