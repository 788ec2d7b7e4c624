"""The slip of a need: the number of the sheet it came on, or a new one."""

from django.utils.translation import gettext as _

from mam.core.refusal import Reason, Refusal

from ...methods.slips import clean_slip, make_slip
from ...models import Need


def free_slip(typed: str) -> str:
    """The number of the sheet, or a new one. A sheet that was typed in already is refused."""
    if not typed:
        return make_slip()
    slip = clean_slip(typed)
    if earlier := Need.objects.filter(slip=slip).first():
        works = _("It is number %(number)d. Take another sheet if this one says something else.") % {"number": earlier.number}
        raise Refusal(Reason("slip_used", _("This sheet was typed in already."), works, field="slip"))
    return slip
