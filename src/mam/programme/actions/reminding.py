"""The reminder of the day before, by everybody's own way, with one tap to sign off when plans have changed.

Nothing is stored ahead: who is due is worked out from the present start, so a moved date moves its reminder.
"""

import datetime as dt

from django.db import transaction
from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.dates import clock_words, when_words
from mam.journal.actions import notify
from mam.journal.actions.notices import hand_over_many
from mam.journal.actions.questions import ask
from mam.journal.models import Notice

from ..models import Occurrence, SignUp
from ..words import SignUpState
from .places_left import waiting
from .sign_up_letters import address, readers
from .standing import target_for

FROM, UNTIL = dt.time(18), dt.time(21)
KNOWS = dt.timedelta(hours=2)  # whoever signed up just now needs no reminder
AT_ONCE = 200  # reminders written in one transaction
KIND = "event-reminder"


def remind_of_tomorrow() -> int:
    """From 18:00 to 21:00: everybody with a place tomorrow, once for each sign-up and start. Gives how many were written."""
    if not FROM <= clock.local(clock.now()).time() < UNTIL:
        return 0
    dates = list(tomorrow())
    crowd = waiting([target_for(date) for date in dates])
    return sum(remind_of(date, crowd[target_for(date).pk]) for date in dates)


def tomorrow():
    """Public dates that stand and start tomorrow, by the wall clock of the house."""
    day = clock.local(clock.now()).date() + dt.timedelta(days=1)
    start, end = (clock.instant(day + dt.timedelta(days=more), dt.time(0)) for more in (0, 1))
    dates = Occurrence.objects.public().planned().filter(during__startswith__gte=start, during__startswith__lt=end)
    return dates.select_related("event").order_by("during", "pk")


def remind_of(date: Occurrence, crowd: int) -> int:
    due = due_for(date)
    written = 0
    for first in range(0, len(due), AT_ONCE):
        with transaction.atomic():
            written += sum(remind(sign_up, date, crowd) for sign_up in due[first : first + AT_ONCE])
            hand_over_many(date.municipality_id)
    return written


def due_for(date: Occurrence) -> list[SignUp]:
    """Who has a place and has not been reminded of this start; those who wait have no place."""
    known = Notice.objects.filter(kind=KIND, key__endswith=key_end(date)).values_list("key", flat=True)
    reminded = {int(key.split("-")[1]) for key in known}
    mine = Q(occurrence=date) | Q(occurrence=None, event=date.event_id)
    rows = SignUp.objects.filter(mine, state=SignUpState.CONFIRMED, created__lt=clock.now() - KNOWS)
    rows = rows.select_related("person", "event", "occurrence__event", "municipality").order_by("pk")
    return [row for row in rows if row.pk not in reminded]


def key_end(date: Occurrence) -> str:
    """Names the date and its start: a date moved to another hour reminds again."""
    return f"-{date.pk}-{date.starts:%Y%m%dT%H%M}"


def remind(sign_up: SignUp, date: Occurrence, crowd: int) -> bool:
    """Tells the person, or a child's guardians."""
    told = [tell(sign_up, date, crowd, person) for person in readers(sign_up)]
    return any(told)


def tell(sign_up: SignUp, date: Occurrence, crowd: int, person) -> bool:
    with translation.override(person.language or "pl"):
        subject = _("Tomorrow at %(time)s: %(name)s") % {"time": clock_words(date.starts), "name": date.name}
        people = ngettext("%(n)d person", "%(n)d people", sign_up.size) % {"n": sign_up.size}
        lines = [
            _("Good morning,"),
            f"{date.name}\n{when_words(date.starts, date.ends)}\n{people}",
            date.note,
            _("If you cannot come, sign off with one tap."),
            ngettext("%(n)d person is waiting for a place.", "%(n)d people are waiting for a place.", crowd)
            % {"n": crowd}
            if crowd
            else "",
        ]
        notice = notify(
            person.as_recipient(), KIND, subject, "\n\n".join(line for line in lines if line), topic="event-reminders",
            key=f"er-{sign_up.pk}{key_end(date)}", link=address(sign_up, "signing_off"), link_words=_("I cannot come, sign me off"),
            sms=_("%(subject)s. You cannot come? Answer NIE.") % {"subject": subject}, until=date.starts,
            in_bulk=True,
        )  # fmt: skip
    ask(notice, KIND, str(sign_up.pk), expires=date.starts)
    return notice is not None
