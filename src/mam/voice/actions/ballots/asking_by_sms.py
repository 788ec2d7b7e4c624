"""Asking people about an open poll by text message; a figure is enough to answer (see sms_answers)."""

from typing import NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import notify, record
from mam.journal.actions.questions import ask
from mam.journal.methods.quiet import next_morning
from mam.journal.sms import sends_sms
from mam.people.models import Person

from ...models import Ballot
from .casting import not_now
from .locking import lock_ballot
from .sms_question import KIND, fits_a_text_message, number_of, questions_about, words_of


class Asked(NamedTuple):
    """now: written to by this press. before: by an earlier one, or on the same phone. otherwise: no text message reaches them."""

    now: int
    before: int
    otherwise: int


def ask_by_sms(ballot: Ballot, people: list[Person], *, by: Person) -> Asked:
    """Writes to each of them once, and to each phone once. A second press writes only to those who came since."""
    demand("voice.ask_by_sms", by, ballot)
    with transaction.atomic():
        ballot = lock_ballot(ballot)
        if reasons := reasons_not_to_ask(ballot, people):
            raise Refusal(reasons)
        phones, now, before, otherwise = set(questions_about(ballot).values_list("phone", flat=True)), 0, 0, 0
        for person in people:
            number = number_of(person)
            if number in phones:
                before += 1
            elif number and asked(ballot, person):
                phones.add(number)
                now += 1
            else:
                otherwise += 1
        if now:
            record("asked_by_sms", ballot, by=by, count=now)
    return Asked(now, before, otherwise)


def reasons_not_to_ask(ballot: Ballot, people: list[Person]) -> list[Reason]:
    found = []
    if not fits_a_text_message(ballot):
        works = _("Ask on its page, on paper or by phone.")
        found.append(Reason("not_short", _("Only an open poll with one answer of at most nine can be asked by text message."), works))
    if not sends_sms():
        found.append(Reason("no_gateway", _("No text messages leave this place."), _("Ask whoever runs MAM to set a gateway.")))
    if not ballot.takes_votes:
        found.append(not_now(ballot, ballot.state))
    elif next_morning(clock.now()) >= ballot.closes:
        works = _("Ring people instead.")
        found.append(Reason("night", _("At night nobody is written to, and in the morning the poll is over."), works))
    if not people:
        found.append(Reason("nobody", _("There is nobody to ask here."), _("Choose another group."), field="who"))
    return found


def asked(ballot: Ballot, person: Person) -> bool:
    said = {"subject": ballot.title, "text": lambda: words_of(ballot)}
    notice = notify(person.as_recipient(), KIND, **said, key=f"poll-{ballot.pk}", until=ballot.closes)
    return ask(notice, KIND, str(ballot.pk), expires=ballot.closes) is not None
