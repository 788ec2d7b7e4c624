"""What somebody says, the same from web, desk, phone and paper, and every reason why it is not yet a need."""

import datetime as dt
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.refusal import Reason
from mam.core.text import clean_line, clean_text
from mam.journal.words import Channel
from mam.people.models import Person
from mam.programme.models import Occurrence

from ...models import Area, Need, Theme
from ...words.needs import NameShown, SaidBy
from ..slips import free_slip, slip_reasons
from .private_data import private_reasons

SHORTEST, LONGEST, TITLE = 10, 4000, 120
FIRST_WORDS = 80


@dataclass(frozen=True)
class NeedAsk:
    """The filled form. raiser: whose need it is, or None. by: who types it; None is somebody without an account.

    slip: number of the paper form it came on. said: the day it was said. meeting: the date of the
    programme at which it was said; day and way follow from it. lives_in, age_band: kept apart from everything else.
    sure: the person saw the warning about private data and wants it so. point: latitude and longitude.
    """

    text: str
    title: str = ""
    theme: Theme | None = None
    area: Area | None = None
    where: str = ""
    point: tuple[float, float] | None = None
    name_shown: str = NameShown.HOUSE
    raiser: Person | None = None
    by: Person | None = None
    channel: str = Channel.WEB
    meeting: Occurrence | None = None
    said: dt.date | None = None
    slip: str = ""
    photo: bytes | None = None
    photo_alt: str = ""
    age_band: str = ""
    lives_in: Area | None = None
    sure: bool = False

    def clean(self) -> "NeedAsk":
        """Clean words, a title in any case, and nobody behind what nobody shall know about."""
        text = clean_text(self.text)
        said = clock.local(self.meeting.starts).date() if self.meeting else self.said or clock.today()
        return replace(
            self, text=text, title=clean_line(self.title) or first_words(text), where=clean_line(self.where),
            photo_alt=clean_line(self.photo_alt), said=said,
            channel=SaidBy.MEETING if self.meeting else self.channel,
            raiser=None if self.name_shown == NameShown.NOBODY else self.raiser,
            name_shown=self.name_shown if self.raiser else NameShown.NOBODY,
        )  # fmt: skip

    def reasons(self) -> list[Reason]:
        """Of a clean ask."""
        return [*self._about_words(), *self._about_rest(), *([] if self.sure else private_reasons(self.title, self.text, self.where))]

    def _about_words(self):
        letters = sum(letter.isalpha() for letter in self.text)
        if letters < SHORTEST:
            works = _("One sentence is enough, for example: There is nowhere to sit at the bus stop.")
            yield Reason("too_short", _("We do not know yet what you need."), works, field="text")
        if len(self.text) > LONGEST:
            works = _("4000 characters fit. Say the main thing; the rest can be told when we talk.")
            yield Reason("too_long", _("This is too long to be read."), works, field="text")
        if len(self.title) > TITLE:
            yield Reason("long_title", _("The title is too long."), _("120 characters fit."), field="title")

    def _about_rest(self):
        today = clock.today()
        if self.said > today:
            yield Reason("not_yet", _("This day has not come yet."), _("Choose the day on which it was said."), field="said")
        yield from slip_reasons(self.slip)
        for field, row in (("theme", self.theme), ("area", self.area)):
            if row is not None and (row.since > today or (row.until and row.until < today)):
                yield Reason(field, _("This is not on the list any more."), _("Choose from the list."), field=field)
        if self.point and not (-90 <= self.point[0] <= 90 and -180 <= self.point[1] <= 180):
            yield Reason("point", _("There is no such point on the map."), _("Say in words where it is."), field="where")
        if len(self.where) > TITLE:
            yield Reason("where", _("This is too long."), _("120 characters fit."), field="where")


def kept_slip(ask: NeedAsk) -> str:
    """The number under which the need is kept: that of its sheet, or a new one. Refuses a sheet typed in before."""
    return free_slip(
        ask.slip, Need.objects,
        lambda number: _("It is number %(number)d. Take another sheet if this one says something else.") % {"number": number},
    )  # fmt: skip


def first_words(text: str) -> str:
    """A title for those who gave none: the first sentence, cut at a word."""
    line = text.split("\n", 1)[0]
    for end in ". ", "? ", "! ":
        line = line.split(end, 1)[0] + (end[0] if end in line and end != ". " else "")
    if len(line) <= FIRST_WORDS:
        return line.rstrip(".")
    return line[:FIRST_WORDS].rsplit(" ", 1)[0].rstrip(",;:–- ") + "…"
