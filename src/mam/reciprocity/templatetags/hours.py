"""How hours are read."""

from django import template
from django.utils.translation import gettext as _

from ..methods.quarters import hours_of

register = template.Library()


@register.filter
def as_hours(minutes: int) -> str:
    """90 -> "1,5 h" in the page's language."""
    return _("%(hours)s h") % {"hours": hours_of(minutes)}
