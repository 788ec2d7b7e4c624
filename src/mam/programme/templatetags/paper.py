"""What the links to print-outs need to know."""

from django import template

from mam.core.permission import allowed

register = template.Library()


@register.simple_tag
def may_see_participants(person, event) -> bool:
    """Whether the person may see who comes, and so print the list and the badges; person may be None."""
    return allowed("programme.see_participants", person, event)
