"""A voting opens, an option is withdrawn, the voting closes."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import when_words
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record

from ...models import Ballot, Code, Option, Voter
from ...words.ballots import BallotState, Level
from .locking import lock_ballot


def open_ballot(ballot: Ballot, *, by) -> Ballot:
    """Freezes everything and lets people vote. Refuses with too few options, no codes, an empty list, or outside its dates."""
    demand("voice.open_ballot", by, ballot)
    with transaction.atomic():
        ballot = lock_ballot(ballot)
        if ballot.state == BallotState.OPEN:
            return ballot
        if ballot.state != BallotState.DRAFT:
            raise Refusal(Reason("over", _("This voting is over."), _("For another question start a new voting.")))
        if reasons := reasons_not_to_open(ballot):
            raise Refusal(reasons)
        ballot.state = BallotState.OPEN
        ballot.save(update_fields=["state"])
        record("opened_ballot", ballot, by=by)
    return ballot


def reasons_not_to_open(ballot: Ballot) -> list[Reason]:
    found, now = [], clock.now()
    if ballot.options.count() < 2:
        found.append(Reason("options", _("There is nothing to choose from."), _("Write down at least two options.")))
    if now < ballot.opens:
        sentence = _("It is to open on %(when)s.") % {"when": when_words(ballot.opens)}
        found.append(Reason("too_early", sentence, _("Open it then, or change the date."), works_from=ballot.opens))
    if now >= ballot.closes:
        found.append(Reason("past", _("Its last day is over already."), _("Change the dates first.")))
    if ballot.level == Level.CODE and not Code.objects.filter(ballot=ballot, batch__void=False).exists():
        found.append(Reason("no_codes", _("Nobody could vote: there are no codes yet."), _("Print codes first.")))
    if ballot.level == Level.LIST and not Voter.objects.filter(ballot=ballot).exists():
        found.append(Reason("no_list", _("Nobody could vote: the list is empty."), _("Put people on the list first.")))
    return found


def withdraw_option(option: Option, why: str, *, by) -> Option:
    """From now on votes for it are refused with a sentence; votes already cast for it stay as they are and do not count for it."""
    demand("voice.withdraw_option", by, option.ballot)
    why = clean_line(why)[:300]
    with transaction.atomic():
        ballot = lock_ballot(option.ballot)
        option = Option.objects.get(pk=option.pk)
        if option.withdrawn:
            return option
        if ballot.state != BallotState.OPEN:
            works = _("A draft can be changed as a whole; after the voting nothing is taken away.")
            raise Refusal(Reason("not_open", _("Options are withdrawn only while people vote."), works))
        if not why:
            works = _("For example: the owner of the wall no longer agrees.")
            raise Refusal(Reason("why", _("People will want to know why."), works, field="why"))
        option.withdrawn, option.why_withdrawn = clock.now(), why
        option.save(update_fields=["withdrawn", "why_withdrawn"])
        record("withdrew_option", ballot, by=by, option=option.key)
    return option


def close_ballot(ballot: Ballot, *, by=None, early: bool = False) -> Ballot:
    """No vote comes in any more. Before its last hour only on purpose (early). by: None when the clock does it."""
    if by is not None:
        demand("voice.close_ballot", by, ballot)
    with transaction.atomic():
        ballot = lock_ballot(ballot)
        if ballot.state != BallotState.OPEN:
            return ballot
        if clock.now() < ballot.closes and not early:
            sentence = _("People were told they can vote until %(when)s.") % {"when": when_words(ballot.closes)}
            raise Refusal(Reason("too_early", sentence, _("Tick that you close it early all the same."), works_from=ballot.closes))
        ballot.state = BallotState.CLOSED
        ballot.save(update_fields=["state"])
        record("closed_ballot", ballot, by=by, early=clock.now() < ballot.closes)
    return ballot


def close_what_is_over() -> int:
    """The job of every minute: votings whose last hour has passed."""
    over = list(Ballot.objects.running().filter(closes__lte=clock.now()))
    for ballot in over:
        close_ballot(ballot)
    return len(over)
