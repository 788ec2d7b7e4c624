"""What the law and the council ask of a consultation before it may be announced: days, forms, papers, plain words."""

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.dates import day_words
from mam.core.refusal import Reason
from mam.municipalities.models.dated_setting import setting_on

from ...models import Consultation
from ...words.consultations import ALWAYS, BY_RESOLUTION, FALLBACK, OTHER_FORMS, SHORTEST, Basis
from ..topics.plain import plain_reasons
from .consultation_ask import ConsultationAsk


def shortest_days(basis: str, day: dt.date) -> int:
    """The shortest lawful period in days, first and last day counted, as the setting says on that day."""
    return int(setting_on(SHORTEST[Basis(basis)], day) or FALLBACK[Basis(basis)])


def earliest_end(basis: str, opens: dt.date) -> dt.date:
    """The first last day that is long enough."""
    return opens + dt.timedelta(days=shortest_days(basis, opens) - 1)


def other_forms(basis: str, day: dt.date) -> int:
    """How many forms of taking part there must be beside comments on paper and on-line."""
    key = OTHER_FORMS.get(Basis(basis))
    return int(setting_on(key, day) or 2) if key else 0


def reasons_to_wait(consultation: Consultation) -> list[Reason]:
    """Everything that is missing before it may be announced."""
    return [*_days(consultation), *_papers(consultation), *_forms(consultation), *too_hard(consultation)]


def too_hard(said: Consultation | ConsultationAsk) -> list[Reason]:
    """Of a consultation or its facts: the short version must be plain, and so must the easy one when there is one."""
    easy = plain_reasons(said.easy_text, field="easy_text") if said.easy_text else []
    return [*plain_reasons(said.short, field="short"), *easy]


def _days(consultation: Consultation) -> Iterator[Reason]:
    if consultation.opens < clock.today():
        works = _("Choose today or a later day.")
        yield Reason("opens_past", _("The first day has gone by."), works, field="opens")
    yield from too_short(consultation.basis, consultation.opens, consultation.closes)


def too_short(basis: str, opens: dt.date, closes: dt.date) -> Iterator[Reason]:
    """At most one reason: the period is shorter than the law or the council lets it be."""
    least, last = shortest_days(basis, opens), earliest_end(basis, opens)
    if closes < last:
        sentence = ngettext(
            "This consultation must take comments for at least %(n)d day.",
            "This consultation must take comments for at least %(n)d days.",
            least,
        ) % {"n": least}
        works = _("The last day may be %(day)s at the earliest.") % {"day": day_words(last)}
        yield Reason("too_short_period", sentence, works, clock.instant(last, dt.time(0)), field="closes")


def _papers(consultation: Consultation) -> Iterator[Reason]:
    if not consultation.law and consultation.basis != Basis.QUESTION:
        yield Reason("no_law", _("The provision is missing."), _("Write the act and the article."), field="law")
    if consultation.basis in BY_RESOLUTION and not consultation.resolution:
        works = _("Write its number and day: it says how people are asked here.")
        yield Reason("no_resolution", _("The council's resolution is missing."), works, field="resolution")
    if not consultation.materials.exists() and not consultation.versions.exists():
        works = _("Add a file, an address, or the text itself, so that people know what they speak about.")
        yield Reason("no_material", _("There is nothing to read yet."), works)


def _forms(consultation: Consultation) -> Iterator[Reason]:
    needed = other_forms(consultation.basis, consultation.opens)
    there = consultation.forms.exclude(kind__in=ALWAYS).values("kind").distinct().count()
    if there < needed:
        sentence = ngettext(
            "Beside comments the law asks for %(n)d other form of taking part.",
            "Beside comments the law asks for %(n)d other forms of taking part.",
            needed,
        ) % {"n": needed}
        yield Reason("few_forms", sentence, _("Add for example a meeting, a study walk or a survey on paper."))
