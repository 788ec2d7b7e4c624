"""One person casts one vote. The vote and the use of the code are written together and have nothing that links them.

Nothing is written into the journal: it knows times and people. No letter says that somebody voted, no session remembers it.
"""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import when_words
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.words import Channel
from mam.people.models import Person
from mam.programme.actions.tries import count, too_often

from ...methods.voting_codes import LENGTH, mark, typed_code
from ...models import Ballot, Code, CodeUse, Vote, Voter
from ...words.ballots import BallotState, Level, VoteChannel
from .choosing import clean_choices, reasons_against_choices
from .codes import mark_of_code
from .locking import hold_for_voting

TRIES, MINUTES = 20, 10  # wrong codes from one network address; a whole house may stand behind one
WRONG = "wrong voting code"


@dataclass(frozen=True)
class Caller:
    """Who stands there. code: as typed. person: signed in, where the level asks for no code. device: a random word in the browser.

    address: of the network. channel: web, kiosk, desk or phone; by: who types for somebody on the phone or at the desk.
    """

    code: str = field(default="", repr=False)
    person: Person | None = None
    device: str = ""
    address: str = ""
    channel: str = Channel.WEB
    by: Person | None = None


def cast_vote(ballot: Ballot, choices, caller: Caller) -> None:
    """Final once cast. Gives nothing back, so that nobody can keep what would link the person to the vote."""
    choices = clean_choices(ballot, choices)
    with wrong_codes_counted(caller), transaction.atomic():
        write_use(use_of(ballot, caller, reasons_against_choices(ballot, choices)))
        Vote.objects.create(ballot=ballot, choices=choices, channel=VoteChannel.WEB)


def take_sheet(ballot: Ballot, caller: Caller) -> None:
    """Whoever wants to vote on paper uses their code first; then any sheet of the shuffled pile is theirs, and its number not noted."""
    demand("voice.issue_sheets", caller.by, ballot)
    with wrong_codes_counted(caller), transaction.atomic():
        write_use(use_of(ballot, caller, [], channel=Channel.PAPER))


def check_code(ballot: Ballot, choices, caller: Caller) -> None:
    """Everything that `cast_vote` would refuse, before the person reads the choice once more. Writes nothing."""
    with wrong_codes_counted(caller), transaction.atomic():
        use = use_of(ballot, caller, reasons_against_choices(ballot, clean_choices(ballot, choices)))
        if CodeUse.objects.filter(ballot=ballot, mark=use.mark).exists():
            raise Refusal(voted(ballot))


@contextlib.contextmanager
def wrong_codes_counted(caller: Caller) -> Iterator[None]:
    """Around the transaction, because what is counted must stay when the deed is undone."""
    try:
        yield
    except Refusal as no:
        if "wrong_code" in no.codes:
            count(WRONG, caller.address, seconds=MINUTES * 60)
        raise


def use_of(ballot: Ballot, caller: Caller, reasons: list[Reason], *, channel: str = "") -> CodeUse:
    """The use as it would be written; refuses with every reason. The voting cannot close until the transaction ends."""
    if caller.channel in (Channel.PHONE, Channel.DESK):
        demand("voice.vote_by_phone", caller.by, ballot)
    state = hold_for_voting(ballot)
    if state != BallotState.OPEN or clock.now() >= ballot.closes:
        raise Refusal(not_now(ballot, state))
    what, value, more = who_votes(ballot, caller)
    if reasons := [*reasons, *more]:
        raise Refusal(reasons)
    return CodeUse(
        ballot=ballot, mark=mark(ballot.key, what, value), channel=channel or caller.channel,
        minute=clock.now().replace(second=0, microsecond=0),
        device=mark(ballot.key, "device", caller.device) if caller.device else "",
        network=mark(ballot.key, "network", caller.address) if caller.address else "",
    )  # fmt: skip


def write_use(use: CodeUse) -> None:
    """The database has the last word: of callers with one code in one moment, one wins."""
    try:
        with transaction.atomic():
            use.save(force_insert=True)
    except IntegrityError as taken:
        raise Refusal(voted(use.ballot)) from taken


def who_votes(ballot: Ballot, caller: Caller) -> tuple[str, str, list[Reason]]:
    """What stands for the person, its value, and why it does not let them vote."""
    if ballot.level == Level.OPEN:
        if caller.person is not None:
            return "person", str(caller.person.pk), []
        works = _("Allow cookies, sign in, or vote at the desk.")
        return "device", caller.device, [] if caller.device else [Reason("device", _("We cannot tell one device from another."), works)]
    if ballot.level == Level.LIST and not caller.code and caller.person is not None:
        return "person", str(caller.person.pk), listed(ballot, caller.person)
    code = typed_code(caller.code)
    return "code", code, wrong_code(ballot, code, caller.address)


def listed(ballot: Ballot, person: Person) -> list[Reason]:
    row = Voter.objects.filter(ballot=ballot, person=person).first()
    if row is None:
        works = _("If you think you should be on it, ring the host.")
        return [Reason("not_listed", _("You are not on the list of this voting."), works)]
    if row.got_code:
        return [Reason("got_code", _("You took a code on paper."), _("Vote with that code."), field="code")]
    return []


def wrong_code(ballot: Ballot, code: str, address: str) -> list[Reason]:
    """Wrong codes are counted for the network address; the address itself is not kept."""
    if too_often(WRONG, address, TRIES):
        works = _("Try again in ten minutes, or vote at the desk.")
        return [Reason("too_often", _("Too many wrong codes came from here."), works, field="code")]
    if not code:
        return [Reason("no_code", _("The code is missing."), _("It stands on your slip: 12 letters and figures."), field="code")]
    known = len(code) == LENGTH and Code.objects.filter(ballot=ballot, mark=mark_of_code(ballot, code), batch__void=False).exists()
    if known:
        return []
    works = _("Look again letter by letter. There is no zero and no one in it, and no O, I or L.")
    return [Reason("wrong_code", _("There is no such code in this voting."), works, field="code")]


def not_now(ballot: Ballot, state: str) -> Reason:
    if state == BallotState.DRAFT:
        return Reason("not_yet", _("The voting is not open yet."), _("Look here again on %(when)s.") % {"when": when_words(ballot.opens)})
    works = _("The result will stand on this page.")
    return Reason("closed", _("The voting closed on %(when)s.") % {"when": when_words(ballot.closes)}, works)


def voted(ballot: Ballot) -> Reason:
    if ballot.level == Level.OPEN:
        return Reason("used", _("From here somebody has voted already."), _("Each person votes once; what is cast stays."))
    works = _("If it was not you, tell the host at once: the uses of codes are checked before the result.")
    return Reason("used", _("With this code somebody has voted already."), works, field="code")
