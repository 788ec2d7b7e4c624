"""Was it done? One press without signing in: yes, partly, no. A no opens the need again. After four weeks people are asked again."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.models import OpenQuestion
from mam.journal.words import Channel
from mam.municipalities.models.dated_setting import number_on
from mam.people.models import Person

from ...models import Need, NeedCheck
from ...words.needs import OVER, NeedState, Said
from .accepting import usual_due
from .answering import ask_people
from .locking import locked
from .telling import tell_reopened

WEEKS = 4
SETTING = "need-asked-again-days"


def say_whether_done(check: NeedCheck, said: str, *, word: str = "", by: Person | None = None, channel: str = Channel.WEB) -> NeedCheck:
    """Writes the answer down, and what follows from it. by: the host who was told it on the phone, else the person themself.

    The same answer twice is one. Refuses when the need was opened again or closed anew since the question.
    """
    if said not in Said.values:
        raise Refusal(Reason("said", _("Choose one of the three."), _("Yes, partly, or no."), field="said"))
    with transaction.atomic():
        need = locked(check.need)
        check = NeedCheck.objects.select_for_update(of=("self",)).select_related("person").get(pk=check.pk)
        if check.said == said and check.word == clean_line(word)[:500]:
            return check
        if check.round != need.round or need.state not in OVER:
            works = _("You will be asked again when it is closed.")
            raise Refusal(Reason("over", _("This need is open again, so there is nothing to check now."), works))
        check.said, check.word, check.at, check.channel = said, clean_line(word)[:500], clock.now(), channel
        check.need = need
        check.save(update_fields=["said", "word", "at", "channel"])
        follow_from(need, check, by=by or check.person, channel=channel)
    return check


def follow_from(need: Need, check: NeedCheck, *, by, channel) -> None:
    """One entry in the journal: it opens again, it is confirmed, or somebody only said."""
    facts = {"by": by, "on_behalf_of": check.person, "channel": channel}
    if check.said == Said.NO:
        need.state, need.due, need.closed = NeedState.REOPENED, usual_due(clock.today()), None
        need.save(update_fields=["state", "due", "closed"])
        record("reopened_need", need, **facts)
        tell_reopened(need)
    elif check.said == Said.DONE and need.state == NeedState.CLOSED:
        need.state = NeedState.CONFIRMED
        need.save(update_fields=["state"])
        record("confirmed_need", need, **facts)
    else:
        record("said_whether_done", need, said=check.said, **facts)


def check_of_slip(need: Need) -> NeedCheck | None:
    """The question to somebody known only by the slip, in the present round."""
    rows = NeedCheck.objects.filter(need=need, person=None, round=need.round).select_related("need")
    return rows.order_by("-again").first() if need.state in OVER else None


def ask_again() -> int:
    """Four weeks after closing (the town may set other days) everybody is asked once more. Gives how many were asked."""
    since = clock.now() - dt.timedelta(days=number_on(SETTING, clock.today(), 7 * WEEKS))
    asked_before = NeedCheck.objects.filter(again=True).values("need", "round")
    done = {(row["need"], row["round"]) for row in asked_before}
    asked = 0
    for need in Need.objects.public().filter(state__in=OVER, closed__lt=since, closed__gt=since - dt.timedelta(days=60)):
        if (need.pk, need.round) in done:
            continue
        with transaction.atomic():
            asked += len(ask_people(locked(need), again=True))
    return asked


def by_text_message(question: OpenQuestion, yes: bool) -> None:
    """TAK is done, NIE opens the need again."""
    check = NeedCheck.objects.filter(pk=question.subject).select_related("need").first()
    if check is None:
        raise Refusal(Reason("gone", _("This question is not there any more."), _("Ring us, or look at the page of the need.")))
    say_whether_done(check, Said.DONE if yes else Said.NO, channel=Channel.PHONE)
