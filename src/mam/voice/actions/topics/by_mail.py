"""An answer by e-mail to a letter about the talk: said under the same first word, by the rules of the page."""

import uuid

from django.utils.translation import gettext as _

from mam.core.refusal import Reason, Refusal
from mam.journal.actions import Recipient
from mam.journal.replies import MailReply
from mam.people.models import Person

from ...models import Remark
from ...words.needs import NameShown
from .remark_ask import RemarkAsk
from .talking import say


def say_by_mail(reply: MailReply) -> None:
    """Written by the person of the letter; whoever needs a second key for a role has none here, so the role rests."""
    told = Remark.objects.filter(pk=reply.subject).select_related("topic", "under").first()
    if told is None:
        raise Refusal(Reason("gone", _("What you answer is not shown any more."), _("Say it in the talk itself.")))
    person = Person.objects.present().get(pk=reply.to)
    person.came_in_plainly = True
    first = told.under or told
    say(told.topic, RemarkAsk(reply.words, under=first, naming=naming_of(person, first), author=person, key=reply.key), by=person)


def naming_of(person: Person, first: Remark) -> str:
    """As the person's last word in the same little talk: who spoke there without a name does not get one by e-mail."""
    mine = Remark.objects.filter(author=person)
    last = (mine.filter(under=first) | mine.filter(pk=first.pk)).order_by("-at", "-pk").first()
    return last.naming if last else NameShown.ALL


def reached(key: uuid.UUID) -> Recipient | None:
    person = Person.objects.present().filter(pk=key).first()
    return person.as_recipient() if person else None
