"""Short words for tests of votings: a fund with codes, somebody who votes, a sheet read by two, a voting carried to its result."""

import datetime as dt
import uuid

from mam.core import clock
from mam.voice.actions.ballots.casting import Caller, cast_vote, take_sheet
from mam.voice.actions.ballots.codes import print_codes
from mam.voice.actions.ballots.counting import ask_for_count, work_count
from mam.voice.actions.ballots.holding import close_ballot, open_ballot
from mam.voice.actions.ballots.preparing import BallotPlan, OptionLine, write_ballot
from mam.voice.actions.ballots.sealing import counted_and_spoiled, seal_ballot, sign_protocol, write_protocol
from mam.voice.actions.ballots.sheets import issue_sheets, issued, type_sheet
from mam.voice.models import Ballot, CodeUse, Count
from mam.voice.words.ballots import BallotKind, Level, Rule

PROJECTS = (OptionLine("Trzy ławki", "W drodze z targu.", 180_000), OptionLine("Kino letnie", "Dwa wieczory.", 220_000),
            OptionLine("Grządki", "", 90_000), OptionLine("Gry planszowe", "", 75_000))  # fmt: skip
ANSWERS = (OptionLine("wtorek"), OptionLine("środa"), OptionLine("sobota"))


def plan(cast, **fields) -> BallotPlan:
    now = clock.now()
    values = {
        "centre": cast.centre, "kind": BallotKind.FUND, "title": "6000 zł na sąsiedztwo", "question": "Na co wydamy wspólne pieniądze?",
        "opens": now - dt.timedelta(hours=1), "closes": now + dt.timedelta(days=7), "rule": Rule.EQUAL_SHARES, "options": PROJECTS,
        "budget": 400_000, "min_choices": 3, "resolution": "Regulamin funduszu, punkt 4",
    }  # fmt: skip
    return BallotPlan(**{**values, **fields})


def poll(cast, **fields) -> BallotPlan:
    values = {
        "kind": BallotKind.POLL, "title": "Kiedy się spotykać", "question": "Który dzień pasuje?", "rule": Rule.APPROVAL,
        "options": ANSWERS,
        "budget": None, "min_choices": 1, "level": Level.OPEN, "resolution": "",
    }  # fmt: skip
    return plan(cast, **{**values, **fields})


def codes(ballot: Ballot, cast, number: int = 10) -> list[str]:
    return print_codes(ballot, number, given_to=cast.host, by=cast.host, request_key=uuid.uuid4())[1]


def opened(cast, number: int = 10, **fields) -> tuple[Ballot, list[str]]:
    """An open fund, and codes nobody has used yet."""
    ballot = write_ballot(plan(cast, **fields), by=cast.host)
    made = codes(ballot, cast, number)
    return open_ballot(ballot, by=cast.host), made


def open_poll(cast, **fields) -> Ballot:
    return open_ballot(write_ballot(poll(cast, **fields), by=cast.host), by=cast.host)


def vote(ballot: Ballot, code: str, *choices: str, **facts) -> None:
    cast_vote(ballot, choices, Caller(code=code, **facts))


def sheets(ballot: Ballot, cast, number: int = 5):
    return issue_sheets(ballot, number, given_to=cast.host, by=cast.host, request_key=uuid.uuid4())


def on_paper(ballot: Ballot, cast, code: str, sheet: int, *choices: str) -> None:
    """Somebody uses a code for a sheet; the host and the coordinator type it in."""
    take_sheet(ballot, Caller(code=code, by=cast.host))
    for reader in (cast.host, cast.coordinator):
        type_sheet(ballot, sheet, choices, by=reader)


def closed(ballot: Ballot, cast) -> Ballot:
    return close_ballot(ballot, by=cast.host, early=True)


def protocol(ballot: Ballot, cast, **figures):
    """One that adds up: all other sheets were not used."""
    counted, spoiled = counted_and_spoiled(ballot)
    values = {"spoiled": spoiled, "unused": issued(ballot) - counted - spoiled, "missing": 0, **figures}
    return write_protocol(ballot, **values, by=cast.host)


def sealed(ballot: Ballot, cast) -> Ballot:
    """Closed, with a protocol that two people signed."""
    ballot = closed(ballot, cast)
    protocol(ballot, cast)
    for signer in (cast.host, cast.resident):
        sign_protocol(ballot, signer, by=signer)
    return seal_ballot(ballot, by=cast.host)


def counted(ballot: Ballot, cast) -> Count:
    if not Count.objects.filter(ballot=ballot).exists():
        ask_for_count(sealed(ballot, cast), by=cast.host)
    return work_count(Count.objects.get(ballot=ballot))


def uses(ballot: Ballot):
    return CodeUse.objects.filter(ballot=ballot)
