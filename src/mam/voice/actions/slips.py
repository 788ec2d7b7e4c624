"""Slips of what somebody says on paper: the number of the sheet it came on, or a new one."""

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _

from mam.core.refusal import Reason, Refusal

from ..methods.slips import clean_slip, make_slip


def slip_reasons(typed: str) -> Iterator[Reason]:
    """At most one: what was typed can be no number of a sheet."""
    if typed and clean_slip(typed) is None:
        works = _("Read it again from the sheet: eight letters and digits, without 0, O, 1, I and L.")
        yield Reason("slip", _("There is no slip with this number."), works, field="slip")


def free_slip(typed: str, kept, works: Callable[[int], str]) -> str:
    """The number of the sheet, or a new one. A sheet that was typed in already is refused.

    kept: rows with a slip and a number. works: says what to do, from the number of the row that the sheet became.
    """
    if not typed:
        return make_slip()
    slip = clean_slip(typed)
    if earlier := kept.filter(slip=slip).first():
        raise Refusal(Reason("slip_used", _("This sheet was typed in already."), works(earlier.number), field="slip"))
    return slip
