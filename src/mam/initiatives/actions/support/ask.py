"""A request for support as it is filled in, and what speaks against it."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.refusal import Reason
from mam.core.text import clean_text
from mam.municipalities.models.dated_setting import number_on
from mam.people.models import Group, Person
from mam.places.models import Thing

from ...models import Initiative
from ...words.initiatives import ENDED
from ...words.support import SupportKind

DAYS, LONGEST, MOST_AHEAD = 3, 60, 365
SETTING = "support-taking-days"


@dataclass(frozen=True)
class SupportAsk:
    """The filled form, the same from web, desk, phone and paper. wished: by when; until: last day of a loan."""

    kind: str
    words: str
    person: Person
    initiative: Initiative | None = None
    group: Group | None = None
    wished: dt.date | None = None
    until: dt.date | None = None
    thing: Thing | None = None


def taking_days(day: dt.date) -> int:
    """In how many working days somebody has to take a request: the town's own number, else three."""
    return number_on(SETTING, day, DAYS, most=LONGEST)


def reasons_against(ask: SupportAsk):
    today, words = clock.today(), clean_text(ask.words)
    if ask.kind not in SupportKind.values:
        yield Reason("kind", _("Say what kind of support you need."), _("Choose one from the list."), field="kind")
    if not 10 <= len(words) <= 2000:
        works = _("Two sentences are enough: what you need, and what for.")
        yield Reason("words", _("A request has 10 to 2000 characters."), works, field="words")
    if ask.wished and ask.wished < today:
        yield Reason("past", _("This day has gone by."), _("Choose a day from today on."), field="wished")
    if ask.wished and ask.wished > today + dt.timedelta(days=MOST_AHEAD):
        works = ngettext("At most %(n)d day ahead.", "At most %(n)d days ahead.", MOST_AHEAD) % {"n": MOST_AHEAD}
        yield Reason("too_far", _("This day is too far away to plan for it."), works, field="wished")
    if ask.until and ask.until < (ask.wished or today):
        yield Reason("days", _("The last day is before the first."), _("Change one of them."), field="until")
    if ask.initiative and ask.initiative.stage in ENDED:
        works = _("Begin a new one, or ask for a group or for yourself.")
        yield Reason("ended", _("This initiative has ended."), works, field="about")
