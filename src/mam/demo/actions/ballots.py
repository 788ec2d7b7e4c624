"""What was voted on: a fund from the first code to the published result, and a poll that is still open, both by the usual deeds."""

import datetime as dt
import random
import uuid

from mam.core import clock
from mam.journal.words import Channel
from mam.voice.actions.ballots.casting import Caller, cast_vote, take_sheet
from mam.voice.actions.ballots.checking import flagged
from mam.voice.actions.ballots.codes import print_codes
from mam.voice.actions.ballots.counting import ask_for_count, note_check, publish_result, work_count
from mam.voice.actions.ballots.holding import close_ballot, open_ballot
from mam.voice.actions.ballots.preparing import BallotPlan, OptionLine, write_ballot
from mam.voice.actions.ballots.sealing import seal_ballot, sign_protocol, write_protocol
from mam.voice.actions.ballots.sheets import issue_sheets, type_sheet
from mam.voice.models import Ballot
from mam.voice.words.ballots import BallotKind, Level, Rule

from ..catalogue import ballots as said

DAY = dt.timedelta(days=1)


def hold_ballots(town) -> None:
    """Only in Chrzanów. The fund was voted on for a week and published yesterday."""
    if town.plan.slug != "chrzanow":
        return
    hold_fund(town, at_hour(-10, 10), at_hour(-3, 20))
    hold_poll(town)


def at_hour(days: int, hour: int) -> dt.datetime:
    """A full hour so many days from today."""
    return clock.instant(clock.today() + days * DAY, dt.time(hour))


def hold_fund(town, opens: dt.datetime, closes: dt.datetime) -> Ballot:
    host, dice = town.people["host"], random.Random(2050)
    options = tuple(OptionLine(title, about, cost) for title, about, cost, _share in said.PROJECTS)
    plan = BallotPlan(
        town.centre, BallotKind.FUND, opens=opens, closes=closes, rule=Rule.EQUAL_SHARES, options=options, min_choices=3, **said.FUND
    )
    with clock.stopped(opens):
        ballot = write_ballot(plan, by=host, is_demo=True)
        number = said.WEB_VOTES + said.PAPER_VOTES
        _batch, codes = print_codes(ballot, number, given_to=host, by=host, request_key=uuid.uuid4())
        issue_sheets(ballot, said.SHEETS, given_to=host, by=host, request_key=uuid.uuid4())
        open_ballot(ballot, by=host)
    for place, code in enumerate(codes):
        with clock.stopped(opens + (closes - opens) * (place + 1) / (number + 2)):
            come(ballot, code, chosen(dice), town, place)
    with clock.stopped(closes + DAY):
        return bring_to_result(close_ballot(ballot, by=host), town)


def chosen(dice: random.Random) -> list[str]:
    """Three choices or more, each project as often as its share says."""
    while True:
        found = [str(place) for place, project in enumerate(said.PROJECTS, 1) if dice.randrange(100) < project[3]]
        if len(found) >= 3:
            return found


def come(ballot: Ballot, code: str, choices: list[str], town, place: int) -> None:
    """Somebody votes: on the web, or takes a sheet that the host and the animator type in later."""
    if place < said.WEB_VOTES:
        return cast_vote(
            ballot, choices, Caller(code=code, channel=Channel.KIOSK if place % 4 == 0 else Channel.WEB, device=f"pokaz {place}")
        )
    take_sheet(ballot, Caller(code=code, by=town.people["host"], channel=Channel.DESK))
    for who in ("host", "animator"):
        type_sheet(ballot, place - said.WEB_VOTES + 1, choices, by=town.people[who])
    return None


def bring_to_result(ballot: Ballot, town) -> Ballot:
    host = town.people["host"]
    write_protocol(ballot, spoiled=2, unused=said.SHEETS - said.PAPER_VOTES - 3, missing=1, explanation="jedna zamokła, opisana", by=host)
    sign_protocol(ballot, host, by=host)
    sign_protocol(ballot, town.people["offline"], by=host, channel=Channel.PAPER)
    seal_ballot(ballot, by=host)
    count = work_count(ask_for_count(ballot, by=host))
    for name in flagged(count.found):
        note_check(ballot, name, said.NOTE, by=host)
    with clock.stopped(ballot.closes + 2 * DAY):
        return publish_result(ballot, by=host)


def hold_poll(town) -> Ballot:
    options, opens = tuple(OptionLine(title) for title in said.ANSWERS), at_hour(-1, 10)
    with clock.stopped(opens):
        plan = BallotPlan(
            town.centre, BallotKind.POLL, opens=opens, closes=at_hour(12, 20), rule=Rule.APPROVAL, options=options,
            level=Level.OPEN, **said.POLL,
        )  # fmt: skip
        ballot = open_ballot(write_ballot(plan, by=town.people["animator"], is_demo=True), by=town.people["animator"])
        for place, choices in enumerate(said.POLL_VOTES):
            cast_vote(ballot, choices, Caller(device=f"pokaz {place}"))
    return ballot
