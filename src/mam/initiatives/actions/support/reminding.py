"""Reminding those who owe an answer: the day before, and the day after when there is still none."""

import datetime as dt

from django.utils.translation import gettext as _

from mam.core import clock
from mam.people.actions.telling import tell
from mam.people.models import Person
from mam.people.words import RoleKind

from ...models import SupportRequest
from ...words.support import SupportState
from .board import WITH
from .telling import askers, button, who_may_take


def remind_support() -> int:
    """Once for each request and day. Who hears it: whoever has it; the others when nobody does or whoever has it is away.

    A late one is told to coordinators too, and to those who asked, so that nobody waits in the dark.
    """
    tomorrow, told = clock.today() + dt.timedelta(days=1), 0
    for request in SupportRequest.objects.open().filter(due__lte=tomorrow).select_related(*WITH, "municipality"):
        if request.is_late:
            told += _tell(request, _late_readers(request), _late_words, "late")
            told += _tell(request, askers(request), _sorry_words, "sorry", kind="support")
        elif request.due == tomorrow:
            told += _tell(request, _readers(request), _tomorrow_words, "tomorrow")
    return told


def _readers(request: SupportRequest) -> list[Person]:
    here = who_may_take()
    if request.state == SupportState.TAKEN and request.animator in here:
        return [request.animator]
    return here


def _late_readers(request: SupportRequest) -> list[Person]:
    return list(dict.fromkeys([*_readers(request), *who_may_take(RoleKind.COORDINATOR)]))


def _tell(request: SupportRequest, people: list[Person], words, sort: str, kind: str = "support-work") -> int:
    key = f"support-{sort}-{request.pk}-{request.due}"
    return sum(tell(person, kind, lambda: words(request), key=key) is not None for person in people)


def _tomorrow_words(request: SupportRequest):
    subject = _("Support: the day is tomorrow: %(whose)s") % {"whose": request.whose}
    taken = request.state == SupportState.TAKEN
    line = _("You promised an answer by tomorrow.") if taken else _("Nobody has taken this request yet. Tomorrow it is late.")
    return subject, [line, request.words, button(request)]


def _late_words(request: SupportRequest):
    subject = _("Support is late: %(whose)s") % {"whose": request.whose}
    line = _("Nobody took this request in time.")
    if request.state == SupportState.TAKEN:
        line = _("The promised day has passed. Answer, or promise another day and say why.")
    return subject, [line, request.words, button(request)]


def _sorry_words(request: SupportRequest):
    line = _("The day has passed and you have no answer yet. We are sorry: the house was reminded. You can also ring or come to the desk.")
    return _("The support you asked for is late"), [request.words, line, button(request)]
