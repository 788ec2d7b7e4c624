"""The question of a poll as a text message: which polls, to whom, in which words.

Every open poll with one answer of at most nine can be asked about, without a mark set beforehand: it is advice anybody may give already,
nothing of its rules changes, and whether and whom to ask is decided by the one who presses. Only those are written to whose way is
a text message: they have no e-mail here, or chose it themselves.
"""

import uuid

from django.utils.translation import gettext as _

from mam.core.dates import clock_words, day_short
from mam.journal.actions.recipient import as_chosen, preference_of
from mam.journal.models import OpenQuestion
from mam.journal.sms import sends_sms
from mam.journal.words import Way
from mam.people.models import Group, Person

from ...methods.poll_texts import poll_text
from ...models import Ballot
from ...words.ballots import Level, Rule
from ..topics.telling import people_of

KIND, TOPIC = "poll-question", "polls"
FIGURES = set("123456789")


def fits_a_text_message(ballot: Ballot) -> bool:
    """One answer, each under one figure, and advice only."""
    return ballot.level == Level.OPEN and ballot.rule == Rule.CHOICE and {one.key for one in ballot.options.all()} <= FIGURES


def can_ask(ballot: Ballot) -> bool:
    return ballot.takes_votes and sends_sms() and fits_a_text_message(ballot)


def chosen_people(ballot: Ballot, group: uuid.UUID | None) -> list[Person]:
    """Members of the group, each once; without a group those behind the topic of the poll."""
    if group is None:
        return people_of(ballot.topic) if ballot.topic else []
    among = Group.objects.awake().filter(pk=group)
    return list(Person.objects.present().filter(memberships__group__in=among, memberships__left=None).distinct().order_by("pk"))


def questions_about(ballot: Ballot):
    """What was asked, one row for each phone; never what was answered."""
    return OpenQuestion.objects.filter(kind=KIND, subject=str(ballot.pk))


def number_of(person: Person) -> str:
    """The number under which they get text messages about polls, or "" when they are reached otherwise or want none."""
    chosen = preference_of(person.as_recipient(), TOPIC)
    to = as_chosen(person.as_recipient(), chosen)
    return to.address if to.way == Way.SMS and not (chosen and chosen.is_off) else ""


def words_of(ballot: Ballot) -> str:
    """The text message, in the language of the moment."""
    when = f"{day_short(ballot.closes)}, {clock_words(ballot.closes)}"
    options = [(one.key, one.title) for one in ballot.options.all() if not one.withdrawn]

    def frame(question: str, listed: str) -> str:
        facts = {"question": question, "options": listed, "when": when}
        return _("MAM asks: %(question)s %(options)s. Answer with one figure until %(when)s.") % facts

    return poll_text(frame, ballot.question, options)
