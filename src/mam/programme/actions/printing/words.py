"""Words of one date as they stand on paper, made of plain values; the sheets only lay them out."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core.text import HARD, hard_spaces

DOT = f"{HARD}· "


@dataclass(frozen=True)
class Line:
    """One date in a printed programme, in words.

    starts, ends: hours. until: "to 19:30". slip: called off or moved, or empty; moved tells which. off: struck through. was: the
    hours before the move or after it, or why it is called off. more: place, age, costs, sign-up; brief: what nobody can
    do without. language: of the title.
    """

    starts: str
    ends: str
    until: str
    title: str
    slip: str = ""
    off: bool = False
    moved: bool = False
    was: str = ""
    more: str = ""
    brief: str = ""
    language: str = "pl"


def ages(age_from: int | None, age_to: int | None) -> str:
    """aged 6 to 10; empty when it is for everybody."""
    if age_from and age_to is not None:
        return _("age %(from)s–%(to)s") % {"from": age_from, "to": age_to}
    if age_from:
        return _("from the age of %(from)s") % {"from": age_from}
    if age_to is not None:
        return _("up to the age of %(to)s") % {"to": age_to}
    return ""


def joined(*parts: str) -> str:
    """What is known, with dots between, none of which begins a line."""
    return DOT.join(hard_spaces(part) for part in parts if part)


def left_out(most: int) -> list[str]:
    """The sentence for 1, 2, … most happenings that found no room on the sheet; the sheet knows the number only when it is laid out."""
    return [
        ngettext("One more happening found no room on this sheet.", "%(count)s more happenings found no room on this sheet.", count)
        % {"count": count}
        for count in range(1, most + 1)
    ]
