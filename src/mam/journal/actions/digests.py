"""The daily letter: what could wait, gathered at the hour that the person chose into one letter."""

from itertools import groupby

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock

from ..methods.links import heading
from ..models import Notice
from ..topics import DAILY
from ..words import NoticeState, Way
from .notices import hand_over


def gather() -> int:
    """Writes a letter for everybody whose hour has come; gives how many. Never an empty one, nothing that is over, nothing twice.

    Twice at the same time is harmless: the rows are locked, and what is taken by one is not there for the other.
    """
    with transaction.atomic():
        rows = list(Notice.objects.to_gather(clock.now()).select_for_update(skip_locked=True))
        return sum(gathered(list(mine)) for _to, mine in groupby(rows, key=lambda notice: notice.to))


def gathered(notices: list[Notice]) -> bool:
    now = clock.now()
    past = [notice for notice in notices if notice.until is not None and notice.until <= now]
    settle(past, NoticeState.PAST)
    fresh = list({(notice.subject, notice.text): notice for notice in notices if notice not in past}.values())
    if not fresh:
        return False
    letter = daily_letter(fresh)
    letter.save()
    settle([notice for notice in notices if notice not in past], NoticeState.GATHERED)
    hand_over(letter)
    return True


def settle(notices: list[Notice], state: str) -> None:
    Notice.objects.filter(pk__in=[notice.pk for notice in notices]).update(state=state, done=clock.now())


def daily_letter(notices: list[Notice]) -> Notice:
    """One notice alone stays as it is written; several stand one below the other, each with its own address."""
    newest = notices[-1]
    letter = Notice(
        to=newest.to, to_name=newest.to_name, address=newest.address, way=Way.EMAIL, kind="daily", language=newest.language,
        created=clock.now(), subject=newest.subject, text=newest.text, link=newest.link, link_words=newest.link_words,
    )  # fmt: skip
    topics = {notice.topic for notice in notices}
    letter.topic = topics.pop() if len(topics) == 1 else DAILY.slug
    if len(notices) > 1:
        with translation.override(newest.language):
            number = len(notices)
            letter.subject = ngettext("%(n)d message from the house", "%(n)d messages from the house", number) % {
                "n": number
            }
            letter.text = "\n\n".join(
                [
                    _("Good morning,"),
                    *(piece for notice in notices for piece in (heading(notice.subject), body(notice), notice.link) if piece),
                ]
            )
        letter.link = letter.link_words = ""
    return letter


def body(notice: Notice) -> str:
    """The text without its greeting, which the letter says once."""
    first, gap, rest = notice.text.partition("\n\n")
    return rest if gap and first.rstrip().endswith(",") else notice.text
