"""What the page of a date says to its organisers about who came."""

from types import SimpleNamespace

from django import template

from mam.core.permission import allowed

from ..actions.attendance_list import sums_of
from ..actions.check_in import opens_for

register = template.Library()


@register.simple_tag(takes_context=True)
def attendance_of(context, occurrence):
    """Sums of the date, for those who mark it; None for everybody else."""
    person = context["request"].person
    if not allowed("programme.mark_attendance", person, occurrence.event):
        return None
    return SimpleNamespace(sums=sums_of(occurrence))


@register.simple_tag
def check_in_opens(sign_up) -> bool:
    return opens_for(sign_up)
