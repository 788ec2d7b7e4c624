"""A figure written back by text message is a vote cast as on the web, in the name of whoever was asked on that phone.

Nothing kept says which figure it was: the journal forgets the words, its entry names nobody, and the answer that goes back says only
that it was counted. It is final, as every vote.
"""

from dataclasses import replace

from django.utils.translation import gettext as _

from mam.core.refusal import Reason, Refusal
from mam.journal.actions import notify, record
from mam.journal.models import IncomingSms, OpenQuestion
from mam.journal.words import Channel, Way
from mam.people.actions.telling import speaking_to
from mam.people.models import Person

from ...methods.poll_texts import cut, read_answer
from ...models import Ballot
from .casting import Caller, cast_vote
from .sms_question import KIND

TAKEN = "poll"
ANSWER = "poll-answer"
LONGEST = 30
Asked = tuple[Ballot, OpenQuestion]


def take(sms: IncomingSms, answers: str) -> str | None:
    """A listener of the journal (journal.answers): None for other words, and for a phone that was asked about nothing."""
    said = read_answer(sms.text)
    asked = asked_on(sms.phone) if said else []
    meant = meant_by(said[0], answers, asked) if asked else []
    people = {person.pk: person for person in Person.objects.present().filter(pk__in=[one.to for _b, one in meant], phone=sms.phone)}
    meant = [(ballot, one, people[one.to]) for ballot, one in meant if one.to in people]
    if not meant:
        return None
    ballot, _question, person = meant[0]
    with speaking_to(person):
        reply(person, ballot.title, cast(ballot, said[1], person) if len(meant) == 1 else which_one([one for one, *_rest in meant]))
    return TAKEN


def asked_on(phone: str) -> list[Asked]:
    """What the phone was asked about, newest first."""
    questions = list(OpenQuestion.objects.filter(kind=KIND, phone=phone))
    ballots = Ballot.objects.select_related("centre").in_bulk([int(one.subject) for one in questions])
    return [(ballots[int(one.subject)], one) for one in questions if int(one.subject) in ballots]


def meant_by(number: str, answers: str, asked: list[Asked]) -> list[Asked]:
    """The poll with the number that was written; else the one whose message was answered, as far as the gateway knows; else all
    that are open, or the newest one over. Another number is no number of a poll: a person reads it."""
    if number:
        return [row for row in asked if row[1].subject == number]
    named = [row for row in asked if answers and row[1].notice and row[1].notice.gateway_id == answers]
    return named or [row for row in asked if row[0].takes_votes] or asked[:1]


def cast(ballot: Ballot, figure: str, person: Person) -> str:
    """Casts as the web does and gives the words that go back, which tell nothing of the choice."""
    try:
        cast_vote(ballot, [figure], Caller(person=person))
    except Refusal as no:
        return in_short(ballot, no.reasons[0])
    record("answered_poll_by_sms", ballot, channel=Channel.PHONE)
    return _("Thank you, your answer is counted. It lies among the others, without a name.")


def in_short(ballot: Ballot, reason: Reason) -> str:
    if reason.code == "used":
        return _("You have answered this poll already. Each person answers once; what was cast stays.")
    if reason.code in ("unknown", "withdrawn"):
        figures = ", ".join(one.key for one in ballot.options.all() if not one.withdrawn)
        return _("There is no such answer. Write one figure: %(figures)s.") % {"figures": figures}
    return f"{reason.sentence} {reason.works}".strip()


def which_one(ballots: list[Ballot]) -> str:
    polls = ", ".join(f"{one.pk} {cut(one.title, LONGEST)}" for one in ballots)
    facts = {"polls": polls, "number": ballots[0].pk}
    said = _("You were asked more than once. Write first the number of the poll (%(polls)s), then your answer, for example %(number)s 1.")
    return said % facts


def reply(person: Person, subject: str, text: str) -> None:
    notify(replace(person.as_recipient(), prefers=Way.SMS), ANSWER, subject, text)
