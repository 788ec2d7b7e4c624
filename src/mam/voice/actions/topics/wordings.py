"""Wordings of options by their numbers, and what there is to read about each: what is proposed, what was, what was not accepted."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Max
from django.utils.translation import gettext as _

from mam.core.refusal import Reason
from mam.people.models import Person

from ...models import Amendment, Remark, Topic


@dataclass(frozen=True)
class Wordings:
    """Of one option. earlier: amendments that were accepted, the newest first; each holds the wording it replaced."""

    proposed: list[Amendment] = field(default_factory=list)
    earlier: list[Amendment] = field(default_factory=list)
    declined: list[Amendment] = field(default_factory=list)

    @property
    def number(self) -> int:
        """Of the wording the option carries now; the first one is 1."""
        return self.earlier[0].wording if self.earlier else 1


def wording_of(option: Remark) -> int:
    """The number of the wording that the option carries now, asked for under its lock when something hangs on it."""
    return Amendment.objects.filter(option=option).aggregate(last=Max("wording"))["last"] or 1


def new_wording() -> Reason:
    return Reason("new_wording", _("The option has got a new wording meanwhile."), _("Read it as it is now, and say it again."))


def wordings_of(topic: Topic, person: Person | None = None) -> dict[object, Wordings]:
    """By option. What waits for a first look is seen by its writer and those who moderate; what was accepted is always numbered."""
    rows = Amendment.objects.filter(option__topic=topic).shown_to(person)
    rows = rows.select_related("remark__author", "remark__event", "option__author")
    found: dict[object, Wordings] = defaultdict(Wordings)
    for row in rows.order_by("-wording", "remark__at", "pk"):
        kept = found[row.option_id]
        if row.accepted:
            kept.earlier.append(row)
        elif not row.remark.hidden:
            (kept.proposed if row.accepted is None else kept.declined).append(row)
    return found
