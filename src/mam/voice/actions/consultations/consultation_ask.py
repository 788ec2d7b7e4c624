"""The facts of a consultation as the office fills them in, and every reason why they cannot be written down."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from django.utils.translation import gettext as _

from mam.core.refusal import Reason
from mam.core.text import clean_line, clean_text

from ...models import Topic
from ...words.consultations import Basis

TITLE, SUBJECT = 160, 6000
LINES = ("title", "law", "resolution", "office", "seat", "contact")
# How long each may be; the database has the same lengths.
LENGTHS = {
    "title": TITLE, "law": 300, "resolution": 200, "office": 160, "seat": 120, "contact": 200, "subject": SUBJECT, "short": 1500,
    "easy_text": 1500,
}  # fmt: skip


@dataclass(frozen=True)
class ConsultationAsk:
    """opens, closes: first and last day of comments. replies_by: until when each has its reply; empty: three weeks after the end."""

    title: str
    subject: str
    basis: str
    office: str
    seat: str
    opens: dt.date
    closes: dt.date
    replies_by: dt.date | None = None
    short: str = ""
    easy_text: str = ""
    law: str = ""
    resolution: str = ""
    contact: str = ""
    topic: Topic | None = None

    def clean(self) -> "ConsultationAsk":
        lines = {name: clean_line(getattr(self, name)) for name in LINES}
        return replace(
            self, **lines, subject=clean_text(self.subject), short=clean_text(self.short), easy_text=clean_text(self.easy_text),
            replies_by=self.replies_by or self.closes + dt.timedelta(days=21),
        )  # fmt: skip

    def reasons(self) -> list[Reason]:
        """Of a clean ask; what is missing before announcing is asked later (actions.consultations.lawful)."""
        return [*self._words(), *self._dates()]

    def _words(self) -> Iterator[Reason]:
        missing = {
            "title": _("The title is missing."), "subject": _("It does not say yet what the office asks about."),
            "office": _("It does not say who asks."), "seat": _("It does not say who answers."),
        }  # fmt: skip
        for name, sentence in missing.items():
            if not getattr(self, name):
                yield Reason(f"no_{name}", sentence, _("One sentence is enough."), field=name)
        for name, most in LENGTHS.items():
            if len(getattr(self, name)) > most:
                yield Reason(f"long_{name}", _("This is too long."), _("%(most)d characters fit.") % {"most": most}, field=name)
        if self.basis not in Basis.values:
            yield Reason("basis", _("There is no such legal basis."), _("Choose from the list."), field="basis")

    def _dates(self) -> Iterator[Reason]:
        if self.closes < self.opens:
            works = _("Choose a last day after the first one.")
            yield Reason("days_order", _("It ends before it begins."), works, field="closes")
        elif self.replies_by < self.closes:
            works = _("Choose a day after the last day of comments.")
            yield Reason("replies_order", _("Replies cannot be due before people have commented."), works, field="replies_by")
        if (self.closes - self.opens).days > 366:
            yield Reason("too_long_period", _("It would take longer than a year."), _("Choose a nearer last day."), field="closes")

    def values(self) -> dict:
        """Fields of the row."""
        return {field.name: getattr(self, field.name) for field in fields(self)}
