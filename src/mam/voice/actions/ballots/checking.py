"""What is checked before publication (methods.vote_checks says how): it flags and never deletes, and is published with the result."""

from collections import Counter

from mam.journal.words import Channel

from ...models import Ballot, CodeBatch, CodeUse, SheetEntry, Vote
from ...words.ballots import Level, VoteChannel

MOST_CODES = 3  # from one device or network
OK, FLAG, NOTHING = "ok", "flag", "nothing"


def checks_of(ballot: Ballot, found: dict) -> list[dict]:
    """One line each: name, state, figures."""
    uses = list(CodeUse.objects.filter(ballot=ballot))
    return [same_numbers(ballot, found, uses), one_device(uses), typing(ballot)]


def flagged(found: dict) -> list[str]:
    return [check["name"] for check in found.get("checks", ()) if check["state"] == FLAG]


def same_numbers(ballot: Ballot, found: dict, uses: list[CodeUse]) -> dict:
    """As many votes as used codes on the web; on paper not more votes than people who took a sheet."""
    ways = Counter(VoteChannel.PAPER if use.channel == Channel.PAPER else VoteChannel.WEB for use in uses)
    facts = {"web": found["web"], "web_codes": ways[VoteChannel.WEB], "paper": found["paper"], "paper_codes": ways[VoteChannel.PAPER]}
    if ballot.level == Level.CODE and not CodeBatch.objects.filter(ballot=ballot).exists():  # taken over from a file
        return {"name": "numbers", "state": NOTHING, **facts}
    fits = facts["web"] == facts["web_codes"] and (ballot.level == Level.OPEN or facts["paper"] <= facts["paper_codes"])
    return {"name": "numbers", "state": OK if fits else FLAG, **facts}


def one_device(uses: list[CodeUse]) -> dict:
    """Devices and networks that used more than three codes; the house's own (kiosk, desk, phone, paper) are counted apart."""
    own = [use for use in uses if use.channel == Channel.WEB]
    most = {name: Counter(getattr(use, name) for use in own if getattr(use, name)) for name in ("device", "network")}
    over = {name: [n for n in counts.values() if n > MOST_CODES] for name, counts in most.items()}
    return {
        "name": "device", "state": FLAG if any(over.values()) else OK, "limit": MOST_CODES, "devices": len(over["device"]),
        "networks": len(over["network"]), "votes": sum(over["device"]) or sum(over["network"]), "kiosk": len(uses) - len(own),
    }  # fmt: skip


def typing(ballot: Ballot) -> dict:
    """How many sheets were read differently at first."""
    readings: dict[int, list] = {}
    for entry in SheetEntry.objects.filter(ballot=ballot):
        readings.setdefault(entry.sheet, []).append(entry.choices)
    differed = sum(any(one != rows[0] for one in rows) for rows in readings.values())
    state = OK if Vote.objects.filter(ballot=ballot, channel=VoteChannel.PAPER).exists() else NOTHING
    return {"name": "typing", "state": state, "sheets": len(readings), "differed": differed}
