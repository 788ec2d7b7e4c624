"""What somebody says in a consultation, the same from web, desk, phone and paper, and every reason why it cannot be taken."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import day_words
from mam.core.refusal import Reason
from mam.core.text import clean_text
from mam.journal.words import Channel
from mam.people.models import Group, Person
from mam.programme.models import Occurrence

from ...models import Consultation, TextVersion
from ...words.consultations import Moment
from ...words.needs import NameShown, SaidBy
from ..needs.private_data import private_reasons
from ..slips import slip_reasons

SHORTEST, LONGEST = 5, 8000


@dataclass(frozen=True)
class CommentAsk:
    """author: whose comment it is, or None. by: who types it; None is somebody without an account. said: the day on the paper.

    meeting: the date of the programme at which it was said; day and way follow from it.
    sure: the person saw the warning about private data and wants it so.
    """

    consultation: Consultation
    text: str
    version: TextVersion | None = None
    paragraph: int | None = None
    author: Person | None = None
    group: Group | None = None
    name_shown: str = NameShown.HOUSE
    by: Person | None = None
    channel: str = Channel.WEB
    meeting: Occurrence | None = None
    said: dt.date | None = None
    slip: str = ""
    sure: bool = False

    def clean(self) -> "CommentAsk":
        """Clean words, and nobody behind what nobody shall know about."""
        nobody = self.author is None or self.name_shown == NameShown.NOBODY
        said = clock.local(self.meeting.starts).date() if self.meeting else self.said or clock.today()
        return replace(
            self, text=clean_text(self.text), said=said, author=None if nobody else self.author,
            group=None if nobody else self.group, name_shown=NameShown.NOBODY if nobody else self.name_shown,
            channel=SaidBy.MEETING if self.meeting else self.channel,
        )  # fmt: skip

    def reasons(self) -> list[Reason]:
        """Of a clean ask. A paper counts by the day on which it was handed in, not by the day it is typed."""
        return [*self._day(), *self._words(), *self._spot(), *([] if self.sure else private_reasons(self.text))]

    def _day(self) -> Iterator[Reason]:
        row, today = self.consultation, clock.today()
        if self.said > today:
            yield Reason("not_yet", _("This day has not come yet."), _("Choose the day on which it was said."), field="said")
        elif row.moment == Moment.AHEAD or self.said < row.opens:
            works = _("Comments are taken from %(day)s.") % {"day": day_words(row.opens)}
            yield Reason("too_early", _("It is not open yet."), works, clock.instant(row.opens, dt.time(0)))
        elif row.moment not in (Moment.OPEN, Moment.REPLYING) or self.said > row.closes:
            works = _("You can still write to: %(contact)s.") % {"contact": row.contact or row.office}
            yield Reason("closed", _("The days for comments are over since %(day)s.") % {"day": day_words(row.closes)}, works)

    def _words(self) -> Iterator[Reason]:
        if sum(letter.isalpha() for letter in self.text) < SHORTEST:
            works = _("One sentence is enough: what should stay, what should change, and why.")
            yield Reason("too_short", _("We do not know yet what you want to say."), works, field="text")
        if len(self.text) > LONGEST:
            works = _("%(most)d characters fit. Bring a longer paper to the desk, or send several comments.") % {"most": LONGEST}
            yield Reason("too_long", _("This is too long for one comment."), works, field="text")

    def _spot(self) -> Iterator[Reason]:
        yield from slip_reasons(self.slip)
        foreign = self.version is not None and self.version.consultation_id != self.consultation.pk
        beyond = self.paragraph is not None and not (self.version and 1 <= self.paragraph <= len(self.version.paragraphs))
        if foreign or beyond:
            yield Reason(
                "paragraph", _("There is no such paragraph in this text."), _("Choose one from the list, or none."), field="paragraph"
            )
