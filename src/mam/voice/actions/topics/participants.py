"""Who answers in a topic: the person, the browser without an account, or the sheet of paper, each one participant."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.refusal import Reason
from mam.journal.words import Channel
from mam.people.models import Person
from mam.programme.actions.tries import count_or_refuse

from ...models import Participant, Topic
from ...words.topics import Level

HOUR, MOST_NEW_AN_HOUR = 3600, 40


def known_participant(topic: Topic, person: Person) -> Participant | None:
    """The person's own, when they have taken part already."""
    return Participant.objects.filter(topic=topic, person=person).first()


def person_participant(topic: Topic, person: Person, *, channel: str = Channel.WEB) -> Participant:
    """The person's own, made when they take part for the first time; two presses at once make one."""
    return known_participant(topic, person) or _made_once(topic, person=person, level=Level.KNOWN, channel=channel)


def open_participant(topic: Topic, *, channel: str = Channel.WEB, address: str = "") -> Participant:
    """Somebody without an account: every call is somebody new, whose id the browser keeps.

    address: of the network; a whole family or class may stand behind one, a machine that answers all night may not.
    """
    works = _("Try again in an hour, come in to your account, or take a sheet of paper at the desk.")
    too_often = Reason("too_often", _("Too many people began from this network."), works)
    count_or_refuse(f"voice.{topic.pk}", address, MOST_NEW_AN_HOUR, seconds=HOUR, reason=too_often)
    return Participant.objects.create(topic=topic, level=Level.OPEN, channel=channel, at=clock.now())


def returning_participant(topic: Topic, key: str) -> Participant | None:
    """Whoever comes back with the id from a signed cookie; never a person's own."""
    return Participant.objects.filter(topic=topic, pk=key, person=None, level=Level.OPEN).first()


def sheet_participant(topic: Topic, sheet: int) -> Participant:
    """The sheet of paper with this number."""
    known = Participant.objects.filter(topic=topic, sheet=sheet).first()
    return known or _made_once(topic, sheet=sheet, level=Level.SHEET, channel=Channel.PAPER)


def next_sheet(topic: Topic) -> int:
    """The number to write on the next sheet that comes in."""
    last = Participant.objects.filter(topic=topic, sheet__isnull=False).order_by("-sheet").values_list("sheet", flat=True).first()
    return (last or 0) + 1


def _made_once(topic: Topic, *, level: str, channel: str, **who) -> Participant:
    try:
        with transaction.atomic():
            return Participant.objects.create(topic=topic, level=level, channel=channel, at=clock.now(), **who)
    except IntegrityError:
        return Participant.objects.get(topic=topic, **who)
